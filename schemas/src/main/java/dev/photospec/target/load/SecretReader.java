package dev.photospec.target.load;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts secrets where a file says in which file they lie, or which command prints them. */
final class SecretReader {

    private static final List<String> SECRETS =
            List.of("/token", "/oauth2/client-secret", "/oauth2/refresh-token", "/oauth2/password");
    private static final String CERTIFICATE = "/connection/client-certificate/password";

    private final DataFile file;
    private final List<DataFault> faults = new ArrayList<>();

    private SecretReader(DataFile file) {
        this.file = file;
    }

    /** Where secrets stand in the file. */
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
        if (!secret.isObject() || (pointer.endsWith("/token") && secret.has("command"))) {
            return;
        }
        try {
            int name = pointer.lastIndexOf('/');
            ((ObjectNode) file.root().at(pointer.substring(0, name))).put(pointer.substring(name + 1), value(secret));
        } catch (IOException e) {
            faults.add(file.fault(pointer, Place.of(pointer) + " cannot be had: " + reason(e)));
        }
    }

    private String value(JsonNode secret) throws IOException {
        if (secret.has("command")) {
            return ShellCommand.output(secret.path("command").asString());
        }
        Path path = Path.of(file.name()).resolveSibling(secret.path("file").asString());
        return Files.readString(path).strip();
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException ? e.getMessage() + " does not exist" : e.getMessage();
    }
}
