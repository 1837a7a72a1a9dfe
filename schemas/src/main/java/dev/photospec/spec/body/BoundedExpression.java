package dev.photospec.spec.body;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;

/**
 * A pattern of a JSON Schema that gives up after so many steps: a profile may have any pattern, and a target may send
 * any text.
 */
record BoundedExpression(Pattern pattern) implements RegularExpression {

    /** A linear pattern reads the longest text of {@link BoundedJson} a few times. */
    private static final long MOST_STEPS = 8L * BoundedJson.LONGEST;

    static BoundedExpression of(String pattern) {
        return new BoundedExpression(Pattern.compile(RegularExpressions.replaceLongformCharacterProperties(
                RegularExpressions.replaceDollarAnchors(pattern))));
    }

    /** @throws EvaluationLimitException if the pattern needs more steps, or a deeper stack, than it may take */
    @Override
    public boolean matches(String value) {
        try {
            return pattern.matcher(new Steps(value)).find();
        } catch (StackOverflowError e) {
            throw new EvaluationLimitException(pattern.pattern(), e);
        }
    }

    /** A text that counts how often it is read. */
    private final class Steps implements CharSequence {

        private final String text;
        private long read;

        Steps(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++read > MOST_STEPS) {
                throw new EvaluationLimitException(pattern.pattern(), null);
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
