package dev.photospec.target.load;

import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import java.util.List;

/** Finds tokens and secrets that stand in the file itself. */
final class LiteralSecrets {

    private LiteralSecrets() {}

    static List<String> warnings(DataFile file) {
        return Secrets.pointers(file).stream()
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
