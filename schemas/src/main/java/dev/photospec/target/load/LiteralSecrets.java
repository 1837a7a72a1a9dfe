package dev.photospec.target.load;

import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Place;
import java.util.List;

/** Finds tokens and secrets that stand in the file itself. */
final class LiteralSecrets {

    private LiteralSecrets() {}

    /** At most one sentence, which names the first and how many more there are. */
    static List<String> warnings(DataFile file) {
        List<String> literal = SecretReader.pointers(file).stream()
                .filter(pointer -> isLiteral(file, pointer))
                .toList();
        return literal.stream()
                .limit(1)
                .map(pointer -> file.fault(pointer, sentence(pointer, literal.size() - 1))
                        .toString())
                .toList();
    }

    private static String sentence(String pointer, int more) {
        return Place.of(pointer) + (more == 0 ? " stands" : " and " + more + " more stand")
                + " in the file itself; put "
                + (more == 0 ? "it into an environment variable" : "them into environment variables")
                + " and write \"${NAME}\" here";
    }

    private static boolean isLiteral(DataFile file, String pointer) {
        String value = file.root().at(pointer).asString("");
        return !value.isEmpty() && !Variables.VARIABLE.matcher(value).find();
    }
}
