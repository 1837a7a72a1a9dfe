package dev.photospec.spec;

import java.util.List;
import java.util.Map;

/**
 * One named check with its parameters.
 *
 * @param check the check's name
 * @param of the step whose answer it looks at; the last step if null
 * @param parameters the check's own parameters, as plain values
 */
public record Expectation(String check, String of, Map<String, Object> parameters) {

    /** Returns the same check at that step, unless it names one itself. */
    public Expectation orOf(String step) {
        return of == null ? new Expectation(check, step, parameters) : this;
    }

    /** The parameter as text, or null. */
    public String text(String name) {
        Object value = parameters.get(name);
        return value == null ? null : String.valueOf(value);
    }

    /** The parameter as a list of texts; a single value is a list of one, an absent one is empty. */
    public List<String> texts(String name) {
        Object value = parameters.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    /** The parameter as numbers. */
    public List<Integer> numbers(String name) {
        return texts(name).stream().map(Integer::valueOf).toList();
    }
}
