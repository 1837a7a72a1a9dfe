package dev.photospec.doctor;

/**
 * One thing that the doctor looked at.
 *
 * @param kind how it is
 * @param about what it is about
 * @param found what was found
 * @param next what to do, or null
 */
public record Diagnosis(Kind kind, String about, String found, String next) {

    /** The kinds of diagnoses. */
    public enum Kind {
        GOOD("✔ "),
        BAD("✘ "),
        SKIPPED("– ");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    static Diagnosis good(String about, String found) {
        return new Diagnosis(Kind.GOOD, about, found, null);
    }

    static Diagnosis skipped(String about, String why) {
        return new Diagnosis(Kind.SKIPPED, about, "skipped: " + why, null);
    }

    static Diagnosis bad(String about, String found, String next) {
        return new Diagnosis(Kind.BAD, about, found, next);
    }

    /** Returns whether something needs doing. */
    public boolean isBad() {
        return kind == Kind.BAD;
    }

    @Override
    public String toString() {
        return kind.sign + about + ": " + found + (next == null ? "" : "\n    → " + next);
    }
}
