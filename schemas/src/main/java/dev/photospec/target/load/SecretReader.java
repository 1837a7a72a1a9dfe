package dev.photospec.target.load;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import dev.photospec.target.TokenText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts secrets where a file says in which file they lie, or which command prints them. */
final class SecretReader {

    private static final List<String> SECRETS =
            List.of("/token", "/basic/password", "/oauth2/client-secret", "/oauth2/refresh-token", "/oauth2/password");
    private static final String CERTIFICATE = "/connection/client-certificate/password";

    private final DataFile file;
    private final List<DataFault> faults = new ArrayList<>();

    private SecretReader(DataFile file) {
        this.file = file;
    }

    /** Returns where secrets stand in the file. */
    static List<String> pointers(DataFile file) {
        int credentials = file.root().path("credentials").size();
        return Stream.concat(
                        IntStream.range(0, credentials)
                                .mapToObj(i -> "/credentials/" + i)
                                .flatMap(credential -> SECRETS.stream().map(credential::concat)),
                        Stream.of(CERTIFICATE))
                .toList();
    }

    /** @throws DataException if a file cannot be read or a command fails; a token's command is left for later */
    static DataFile found(DataFile file) {
        JsonNode root = file.root().deepCopy();
        SecretReader secrets = new SecretReader(new DataFile(file.name(), root, file.lines()));
        pointers(file).forEach(secrets::find);
        DataException.throwIfAny(secrets.faults);
        return secrets.file;
    }

    private void find(String pointer) {
        JsonNode secret = file.root().at(pointer);
        boolean token = pointer.endsWith("/token");
        boolean masked = token || pointer.endsWith("/basic/password");
        if (secret.isString() && masked && secret.stringValue().length() < TokenText.SHORTEST) {
            add(
                    pointer,
                    (token ? "a token of " : "a password of ")
                            + secret.stringValue().length() + " characters; one of fewer than " + TokenText.SHORTEST
                            + " cannot be masked in reports");
        }
        if (!secret.isObject() || (token && secret.has("command"))) {
            return;
        }
        try {
            int name = pointer.lastIndexOf('/');
            String value = secret.has("command")
                    ? printed(secret.path("command").asString())
                    : written(secret.path("file").asString(), token);
            ((ObjectNode) file.root().at(pointer.substring(0, name))).put(pointer.substring(name + 1), value);
        } catch (IOException e) {
            add(pointer, e.getMessage());
        }
    }

    private void add(String pointer, String message) {
        faults.add(file.fault(pointer, Place.of(pointer) + ": " + message));
    }

    private static String printed(String command) throws IOException {
        String printed = ShellCommand.output(command);
        long lines = printed.lines().count();
        if (lines > 1) {
            throw new IOException("the command printed " + lines + " lines; print the secret alone");
        }
        return printed;
    }

    private String written(String name, boolean token) throws IOException {
        String text = text(name);
        if (text.isEmpty()) {
            throw new IOException("the file " + name + " is empty");
        }
        Optional<String> fault = token ? TokenText.fault(text) : Optional.empty();
        if (fault.isPresent()) {
            throw new IOException("the file " + name + " " + fault.get());
        }
        return text;
    }

    /** Some editors and shells write a byte order mark; no secret begins with one. */
    private String text(String name) throws IOException {
        Path path = file.resolveSibling(name);
        try {
            return Files.readString(path).replaceFirst("^\uFEFF", "").strip();
        } catch (NoSuchFileException e) {
            throw new IOException("the file " + name + " does not exist", e);
        } catch (CharacterCodingException e) {
            throw new IOException("the file " + name + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new IOException(
                    "the file " + name + (Files.isDirectory(path) ? " is a folder" : " cannot be read"), e);
        }
    }
}
