package dev.photospec.spec.load;

import dev.photospec.spec.body.JsonSchema;
import dev.photospec.spec.body.Violation;
import java.util.List;
import java.util.function.Predicate;

/** The closed schema of one kind of data file. */
public final class Language {

    private final JsonSchema schema;

    private Language(JsonSchema schema) {
        this.schema = schema;
    }

    /** Returns the schema {@code language/<name>.schema.json}, with the definitions of siblings that it refers to. */
    public static Language named(String name) {
        return new Language(JsonSchema.of(SchemaBundle.named(name)));
    }

    /** Returns where the file leaves the schema. */
    public List<DataFault> faults(DataFile file) {
        return faults(file, pointer -> false);
    }

    /**
     * Returns where the file leaves the schema.
     *
     * @param secret tells for a JSON Pointer whether the value there must not be shown
     */
    public List<DataFault> faults(DataFile file, Predicate<String> secret) {
        return faults(file, secret, pointer -> false);
    }

    /**
     * Returns where the file leaves the schema.
     *
     * @param secret tells for a JSON Pointer whether the value there must not be shown
     * @param unknown tells for a JSON Pointer whether the value there is not known, so that nothing is wrong with it
     */
    public List<DataFault> faults(DataFile file, Predicate<String> secret, Predicate<String> unknown) {
        return schema.validate(file.root()).stream()
                .filter(violation -> !unknown.test(violation.pointer()))
                .map(violation -> fault(file, violation, secret))
                .distinct()
                .toList();
    }

    private static DataFault fault(DataFile file, Violation violation, Predicate<String> secret) {
        String pointer = violation.pointer();
        if (violation.isUnknownProperty()) {
            return file.fault(pointer + "/" + Place.escaped(violation.property()), unknown(violation));
        }
        if (violation.isMissingProperty()) {
            return file.fault(pointer, "missing key '" + violation.property() + "'" + Place.describe(pointer));
        }
        if (violation.keyword().equals("type") && violation.found().asString("").isEmpty() && isScalar(violation)) {
            return file.fault(
                    pointer,
                    Place.of(pointer) + " is empty; " + violation.rule().replaceFirst("^must be", "write"));
        }
        String found = secret.test(pointer) ? "" : ", found " + violation.foundText();
        return file.fault(pointer, Place.of(pointer) + " " + violation.rule() + found + hint(violation, secret));
    }

    /** A key with nothing behind it is the empty text. */
    private static boolean isScalar(Violation violation) {
        return violation.found().isString() || violation.found().isNull();
    }

    private static String unknown(Violation violation) {
        String hint = Nearest.hint(violation.property(), violation.allowed());
        String allowed = String.join(", ", violation.allowed());
        boolean secret = Place.isSecret(violation.pointer());
        return "unknown key" + (secret ? "" : " '" + violation.property() + "'") + Place.describe(violation.pointer())
                + (secret ? ", not shown here" : "") + (hint.isEmpty() ? "." : hint) + " Allowed: " + allowed;
    }

    private static String hint(Violation violation, Predicate<String> secret) {
        return violation.found().isString() && !secret.test(violation.pointer())
                ? Nearest.hint(violation.found().stringValue(), violation.allowed())
                : "";
    }
}
