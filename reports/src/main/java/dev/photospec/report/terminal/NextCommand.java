package dev.photospec.report.terminal;

import dev.photospec.report.Characters;
import dev.photospec.report.Groups;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.RunOrigin;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** Words what to do after a run as a command that can be pasted into a shell. */
final class NextCommand {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Run run;
    private final Path result;

    /** @param result the canonical result */
    NextCommand(Run run, Path result) {
        this.run = run;
        this.result = result;
    }

    /** Returns the command that judges the failure's example again. */
    String again(Groups.Group failure) {
        String name = failure.row().profile().id() + "/" + failure.example().id();
        RunOrigin origin = run.origin();
        return "photospec replay " + quoted(result + "#" + Characters.visible(name))
                + (origin == null || origin.url() == null ? "" : " --url " + quoted(origin.url()))
                + (origin == null || READS.contains(failure.example().verb()) ? "" : " --allow-writes");
    }

    /** Returns the command that leads on from the verdict. */
    String after(Conclusion end, Groups failures) {
        return switch (end.conformance()) {
            case CONFORMANT -> "photospec report badge " + quoted(result.toString());
            case SELECTION -> atTarget("run");
            case NOT_CONFORMANT -> explain(failures);
            case INCOMPLETE -> end.texts(Problem.Kind.UNRESTORED).isEmpty() ? atTarget("plan") : "photospec restore";
            case UNREACHABLE -> atTarget("doctor");
            case STALE_WAIVER -> "remove or renew the waiver, then " + atTarget("run");
            case KIT_FAULT -> "report it with " + result;
            case INTERRUPTED -> "photospec restore";
        };
    }

    private String explain(Groups failures) {
        return failures.kept().isEmpty()
                ? "photospec explain --help"
                : "photospec explain "
                        + failures.kept().get(0).row().requirement().id() + ofOwnProfile();
    }

    /** Without a configuration it is the embedded reference, or a target that Java code has named. */
    private String atTarget(String command) {
        RunOrigin origin = run.origin();
        return origin == null
                ? "photospec " + command
                : "photospec " + command + (origin.url() == null ? "" : " " + quoted(origin.url())) + " --config "
                        + quoted(origin.configuration()) + ofOwnProfile();
    }

    /** A folder is not known by its id. */
    private String ofOwnProfile() {
        RunOrigin origin = run.origin();
        boolean bundled = origin == null
                || run.profiles().stream().anyMatch(profile -> profile.id().equals(origin.profile()));
        return bundled ? "" : " --profile " + quoted(origin.profile());
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
