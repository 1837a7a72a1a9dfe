package dev.photospec.target.load;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Language;
import dev.photospec.spec.load.Yaml;
import dev.photospec.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@code photospec.yaml}. */
public final class TargetFile {

    private TargetFile() {}

    /**
     * The content of a file.
     *
     * @param target the target it describes
     * @param waivers the file with the waivers, as it is named there; null if none is
     * @param warnings what is allowed and yet unwise, one sentence each
     */
    public record Loaded(Target target, String waivers, List<String> warnings) {}

    /**
     * Loads a target.
     *
     * @param path the file
     * @param environment the variables that <code>${NAME}</code> in a value stands for
     * @throws DataException with every fault of the file; a token or secret is never part of its message
     */
    public static Loaded load(Path path, Map<String, String> environment) {
        return read(DataFile.read(path), environment);
    }

    /** Reads a target out of a file that is parsed already, with the same faults as {@link #load}. */
    public static Loaded read(DataFile written, Map<String, String> environment) {
        Variables variables = new Variables(written, environment);
        DataFile file = variables.replaced();
        List<DataFault> faults = new ArrayList<>(variables.faults());
        faults.addAll(Language.named("target").faults(file, variables::isSecret, variables::isUnknown));
        DataException.throwIfAny(faults);
        DataFile whole = SecretReader.found(file);
        Target target = TargetReader.read(whole, written);
        faults.addAll(new TargetFaults(whole, target).all());
        faults.addAll(new ConnectionFaults(whole).all());
        faults.addAll(new CertificateFiles(whole).faults());
        DataException.throwIfAny(faults);
        return new Loaded(target, TargetReader.waivers(file), LiteralSecrets.warnings(written));
    }

    /**
     * Writes a target so that {@link #load} reads the same one. Tokens at hand are written out as they are.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Target target, Path path) throws IOException {
        Files.writeString(path, text(target));
    }

    /** The text that {@link #write} writes. */
    public static String text(Target target) {
        return Yaml.text(TargetWriter.tree(target));
    }
}
