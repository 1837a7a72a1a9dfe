package dev.photospec.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where Jazzer comes in, in a process of its own. */
public final class Fuzzer {

    /** The one property that is looked at; without it the first byte says which. */
    static final String ONLY = "photospec.fuzz.only";

    private static final List<String> NAMES = Properties.names();
    private static final String NAME = System.getProperty(ONLY, "");

    private Fuzzer() {}

    /** Loads what is going to be used: changing so many classes takes longer than an input may. */
    public static void fuzzerInitialize() throws Exception {
        for (String name : NAME.isEmpty() ? NAMES : List.of(NAME)) {
            for (Path file : Corpus.of(name)) {
                Properties.named(name).holds(Files.readAllBytes(file));
            }
        }
    }

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        if (!NAME.isEmpty()) {
            Properties.named(NAME).holds(bytes);
        } else if (bytes.length > 0) {
            String name = NAMES.get((bytes[0] & 0xFF) % NAMES.size());
            Properties.named(name).holds(Arrays.copyOfRange(bytes, 1, bytes.length));
        }
    }
}
