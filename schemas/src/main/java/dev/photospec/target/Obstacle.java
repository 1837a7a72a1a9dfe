package dev.photospec.target;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A reason why a case cannot be tried with a configuration, and the lines that would let it.
 *
 * @param lack the thing that is not there
 * @param lines the lines of configuration to add, all of them; none where no line helps
 * @param remark another way out, with the punctuation before it; may be empty
 */
public record Obstacle(String lack, List<Line> lines, String remark) {

    private static final String ADD = "; add under ";

    /**
     * A line of configuration.
     *
     * @param section the list that it belongs to, such as {@code owners.users}
     * @param user the user whose credential it is, or null
     * @param entry the line itself, with an ellipsis for what only its reader knows
     */
    public record Line(String section, String user, String entry) {

        @Override
        public String toString() {
            return section + ": " + entry;
        }
    }

    public Obstacle {
        lines = List.copyOf(lines);
    }

    /** An obstacle that no line of configuration removes. */
    public static Obstacle of(String lack) {
        return new Obstacle(lack, List.of(), "");
    }

    /** Returns the sentence that verdicts and reports have. */
    public String sentence() {
        String add = lines.stream().map(Line::toString).collect(Collectors.joining(" and under "));
        return lack + (add.isEmpty() ? "" : ADD + add) + remark;
    }

    /** Returns whether a reason in a verdict is the sentence of an obstacle that lines of configuration remove. */
    public static boolean isSentence(String reason) {
        return reason.contains(ADD);
    }

    /** Returns the thing that is not there of a sentence; any other reason as it is. */
    public static String lack(String reason) {
        int add = reason.indexOf(ADD);
        return add < 0 ? reason : reason.substring(0, add);
    }

    @Override
    public String toString() {
        return sentence();
    }
}
