package dev.photospec.shard;

import dev.photospec.run.UsageException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of the work that this process does.
 *
 * @param index its number, from 1
 * @param count how many parts there are
 */
public record ShardSpec(int index, int count) {

    /** All of it. */
    public static final ShardSpec WHOLE = new ShardSpec(1, 1);

    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,6}|auto)/([0-9]{1,6})|auto");

    /**
     * Reads {@code 2/5}; {@code auto/5}, whose number comes from the environment; or {@code auto}, for which both do.
     * Kubernetes counts its JOB_COMPLETION_INDEX from 0, GitLab its CI_NODE_INDEX from 1.
     *
     * @throws UsageException if it is none of these, or the environment does not say
     */
    public static ShardSpec of(String text, Map<String, String> environment) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            throw new UsageException("photospec: --shard " + text + " is neither a part such as 2/5 nor auto");
        }
        String count = numbers.group(2) == null ? environment.get("CI_NODE_TOTAL") : numbers.group(2);
        if (count == null) {
            throw new UsageException("photospec: --shard auto finds no CI_NODE_TOTAL; say how many: --shard auto/5");
        }
        boolean said = numbers.group(1) != null && !numbers.group(1).equals("auto");
        ShardSpec part = new ShardSpec(said ? number(numbers.group(1)) : index(environment), number(count));
        if (part.index < 1 || part.index > part.count) {
            throw new UsageException("photospec: --shard " + text + ": there is no part " + part.index + " of "
                    + part.count + "; they are counted from 1");
        }
        return part;
    }

    private static int index(Map<String, String> environment) {
        String completion = environment.get("JOB_COMPLETION_INDEX");
        String node = environment.get("CI_NODE_INDEX");
        if (completion == null && node == null) {
            throw new UsageException("photospec: --shard auto finds neither JOB_COMPLETION_INDEX nor CI_NODE_INDEX");
        }
        return completion == null ? number(node) : number(completion) + 1;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageException("photospec: --shard needs numbers, found '" + text + "'");
        }
    }

    boolean isWhole() {
        return count == 1;
    }
}
