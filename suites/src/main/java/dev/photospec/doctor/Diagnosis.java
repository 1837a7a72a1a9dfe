package dev.photospec.doctor;

/**
 * One thing that the doctor found.
 *
 * @param good whether it is as it has to be
 * @param about what it is about
 * @param found what was found
 * @param next what to do, or null
 */
public record Diagnosis(boolean good, String about, String found, String next) {

    static Diagnosis good(String about, String found) {
        return new Diagnosis(true, about, found, null);
    }

    static Diagnosis bad(String about, String found, String next) {
        return new Diagnosis(false, about, found, next);
    }

    @Override
    public String toString() {
        return (good ? "✔ " : "✘ ") + about + ": " + found + (next == null ? "" : "\n    → " + next);
    }
}
