package dev.photospec.verdict.cause;

import dev.photospec.spec.Requirement;
import dev.photospec.spec.State;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.RecordedExchange;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The answer of a case that did not pass, without what differs from case to case.
 *
 * @param kind the kind of the difference
 * @param place the request that was answered
 * @param text the difference, with numbers and quoted text left out
 */
record Symptom(Kind kind, RequestKind place, String text) {

    /** The kinds of differences. */
    enum Kind {
        /** A status code that was not expected. */
        STATUS,
        /** A request that had to be refused, and was not. */
        NOT_REFUSED,
        /** A photo where none was expected. */
        PHOTO_SHOWN,
        /** A property of a JSON object that is missing or wrong. */
        PROPERTY,
        /** Success with a body that is neither a picture nor a JSON object where it must be. */
        UNREADABLE,
        /** A picture that is another one. */
        PICTURE,
        /** Anything else. */
        OTHER
    }

    private static final Set<State> WITHOUT_PHOTO = Set.of(State.NONE, State.DIRECTORY, State.PERSONAL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(x\\d+)?");
    private static final Pattern SIZE = Pattern.compile("(status # with |status #, )?#( pixels| image/\\S+)?");
    private static final Pattern PROPERTY = Pattern.compile(
            "\\S{1,200} is (?:(?:missing|null|true|false|an object|a list)(?:, .*)?|the (?:string|number) .*)");
    private static final Pattern UNREADABLE = Pattern.compile(
            "(no|without a) JSON object|without one|must be (JSON|an object)|not a picture|no dimensions");
    private static final Pattern RULE = Pattern.compile(", must .*$");
    private static final Pattern ABOUT_REFUSALS = Pattern.compile("refused|error-body|challenge");

    static Symptom of(CaseVerdict verdict, Requirement judged) {
        Finding finding = verdict.findings().get(0);
        Optional<RecordedExchange> seen = exchange(verdict, finding);
        RequestKind place = RequestKind.of(verdict, seen);
        int status = seen.map(RecordedExchange::status).orElse(0);
        boolean success = status / 100 == 2;
        String got = alike(finding.actual());
        if (success && UNREADABLE.matcher(finding.actual()).find()) {
            return new Symptom(Kind.UNREADABLE, place, "");
        }
        if (PROPERTY.matcher(finding.actual()).matches()) {
            return new Symptom(Kind.PROPERTY, place, got);
        }
        if (success && WITHOUT_PHOTO.contains(judged.state()) && isPhotoShown(finding, got)) {
            return new Symptom(
                    Kind.PHOTO_SHOWN, RequestKind.anywhere(), judged.state().name());
        }
        if (finding.check().equals("refused") || success && isNotRefused(finding, judged)) {
            return new Symptom(Kind.NOT_REFUSED, RequestKind.ofMethod(place), String.valueOf(status / 100));
        }
        boolean refused = status > 0
                && !success
                && !ABOUT_REFUSALS.matcher(finding.check()).matches();
        if (refused || finding.check().equals("status")) {
            return new Symptom(Kind.STATUS, place, status > 0 ? String.valueOf(status) : finding.actual());
        }
        return finding.check().equals("picture")
                ? new Symptom(Kind.PICTURE, place, got)
                : new Symptom(Kind.OTHER, place, finding.check() + ": " + got);
    }

    /** Returns the exchange that the finding speaks of. */
    static Optional<RecordedExchange> exchange(CaseVerdict verdict, Finding finding) {
        return verdict.exchanges().stream()
                .filter(exchange -> exchange.step().equals(finding.step()))
                .findFirst();
    }

    private static boolean isNotRefused(Finding finding, Requirement judged) {
        return judged.credential().mustBeRefused()
                && Set.of("status", "challenge").contains(finding.check());
    }

    private static boolean isPhotoShown(Finding finding, String got) {
        return switch (finding.check()) {
            case "no-photo" -> true;
            case "status" ->
                finding.expected().contains("404") && finding.actual().equals("status 200");
            case "placeholder" -> SIZE.matcher(got).matches();
            default -> false;
        };
    }

    private static String alike(String actual) {
        String fact = RULE.matcher(actual).replaceFirst("");
        return NUMBER.matcher(QUOTED.matcher(fact).replaceAll("…")).replaceAll("#");
    }

    /** Returns whether it is the same, or the same status of another kind of request. */
    boolean isAlike(Symptom other) {
        return equals(other) || kind == Kind.STATUS && other.kind == kind && text.equals(other.text);
    }

    /** Returns whether it tells its cause by itself, so that cases with another symptom have another cause. */
    boolean isTelling() {
        return kind == Kind.STATUS || kind == Kind.PROPERTY || kind == Kind.UNREADABLE || kind == Kind.NOT_REFUSED;
    }

    /** Returns whether it tells no more than a size, which any wrong picture may have. */
    boolean isSizeOnly() {
        return kind == Kind.OTHER
                && SIZE.matcher(text.substring(text.indexOf(": ") + 2)).matches();
    }

    /** Returns whether it names a wrong picture that was read. */
    boolean isWrongPicture() {
        return kind == Kind.PICTURE && place.verb().equals("GET");
    }
}
