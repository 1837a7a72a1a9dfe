package dev.photospec.report.terminal;

import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.RunOrigin;
import dev.photospec.verdict.cause.Cause;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words what to do after a run as a command that can be pasted into a shell. */
final class NextCommand {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private static final Path USUAL = Path.of("photospec-report", "conformance.json");

    private final Run run;
    private final Path result;

    /** @param result the canonical result */
    NextCommand(Run run, Path result) {
        this.run = run;
        this.result = result;
    }

    /** Returns the command that judges the cause's cases again. */
    String again(Cause cause) {
        RunOrigin origin = run.origin();
        boolean reads =
                cause.cases().stream().allMatch(id -> READS.contains(id.replaceFirst("^[^/]*/([^/]*).*", "$1")));
        return "photospec replay " + handle(cause)
                + (origin == null || origin.url() == null ? "" : " --url " + quoted(origin.url()))
                + (origin == null || reads ? "" : " --allow-writes");
    }

    /** The number alone where the result is where it is looked for first. */
    private String handle(Cause cause) {
        return result.equals(USUAL) ? String.valueOf(cause.number()) : quoted(result + "#" + cause.number());
    }

    /** Returns the command that leads on from the verdict; a photo that is not back comes before all else. */
    String after(Conclusion end, List<Cause> causes) {
        if (!end.texts(Problem.Kind.UNRESTORED).isEmpty()) {
            return "photospec restore";
        }
        return switch (end.conformance()) {
            case CONFORMANT ->
                run.isOfReference() ? "photospec init" : "photospec report badge " + quoted(result.toString());
            case SELECTION, INTERRUPTED -> atTarget("run");
            case NOT_CONFORMANT -> explain(causes);
            case INCOMPLETE -> atTarget("plan") + " --missing";
            case UNREACHABLE -> atTarget("doctor");
            case STALE_WAIVER -> "remove or renew the waiver, then " + atTarget("run");
            case KIT_FAULT -> "report it with " + result;
        };
    }

    private String explain(List<Cause> causes) {
        return causes.isEmpty()
                ? "photospec explain --help"
                : "photospec explain " + handle(causes.get(0)) + ofOwnProfile();
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
