package dev.photospec.cli.options;

import dev.photospec.run.UsageException;
import dev.photospec.spec.load.DurationText;
import dev.photospec.target.Limits;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how much may be asked of a target; each goes before the file's {@code limits}. */
public final class LimitOptions {

    @Option(names = "--concurrency", paramLabel = "N", description = "Requests under way at once.")
    private Integer concurrency;

    @Option(names = "--rate", paramLabel = "N/s", description = "Requests a second at most, such as 20/s.")
    private String rate;

    @Option(names = "--timeout", paramLabel = "TIME", description = "The longest time for one answer, such as 10s.")
    private String timeout;

    @Option(
            names = "--consistency",
            paramLabel = "TIME",
            description = "How long a write may take to become visible, such as 5s; reads are repeated until then.")
    private String consistency;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "Requests in all at most; what is left is not judged.")
    private Integer requests;

    /** The limits with what was given put over them. */
    public Limits override(Limits limits) {
        return new Limits(
                positive("--concurrency", Optional.ofNullable(concurrency).orElse(limits.concurrency())),
                rate == null ? limits.ratePerSecond() : positive("--rate", whole("--rate", rate.replace("/s", ""))),
                timeout == null ? limits.timeout() : duration("--timeout", timeout),
                consistency == null ? limits.consistency() : duration("--consistency", consistency),
                requests == null ? limits.requests() : positive("--requests", requests));
    }

    private static Duration duration(String option, String text) {
        try {
            return DurationText.read(text);
        } catch (NumberFormatException e) {
            throw noNumber(option);
        }
    }

    private static int whole(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw noNumber(option);
        }
    }

    private static UsageException noNumber(String option) {
        return new UsageException("photospec: " + option + " takes a number such as 20/s, 10s or 500ms");
    }

    private static int positive(String option, int number) {
        if (number < 1) {
            throw new UsageException("photospec: " + option + " has to be at least 1");
        }
        return number;
    }
}
