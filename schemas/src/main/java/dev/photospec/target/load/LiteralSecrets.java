package dev.photospec.target.load;

import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import java.util.List;
import java.util.stream.IntStream;

/** Finds tokens and secrets that stand in the file itself. */
final class LiteralSecrets {

    private static final List<String> SECRETS = List.of("/token", "/oauth2/client-secret", "/oauth2/refresh-token");

    private LiteralSecrets() {}

    static List<String> warnings(DataFile file) {
        int credentials = file.root().path("credentials").size();
        return IntStream.range(0, credentials)
                .mapToObj(i -> "/credentials/" + i)
                .flatMap(credential -> SECRETS.stream().map(credential::concat))
                .filter(pointer -> isLiteral(file, pointer))
                .map(pointer -> file.fault(
                                pointer,
                                Place.of(pointer)
                                        + " stands in the file itself; put it into an environment variable and write"
                                        + " \"${NAME}\" here")
                        .toString())
                .toList();
    }

    private static boolean isLiteral(DataFile file, String pointer) {
        String value = file.root().at(pointer).asString("");
        return !value.isEmpty() && !Variables.VARIABLE.matcher(value).find();
    }
}
