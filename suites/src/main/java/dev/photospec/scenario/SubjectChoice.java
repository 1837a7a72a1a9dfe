package dev.photospec.scenario;

import dev.photospec.exchange.PercentEncoding;
import dev.photospec.spec.Credential;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.Size;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import dev.photospec.target.PhotoOwner;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses who a case is tried with, or says what is missing. */
final class SubjectChoice {

    private static final Size SMALL = Size.valueOf("120x120");

    private final Subjects subjects;
    private final Consent consent;

    SubjectChoice(Subjects subjects, Consent consent) {
        this.subjects = subjects;
        this.consent = consent;
    }

    /** The case with subject and bystander, or with the obstacle. */
    Case complete(Case open, ScopeRule rule) {
        if (open.writes() && !consent.writes()) {
            return blocked(open, "writes are not allowed; allow them with --allow-writes");
        }
        List<Subject> fitting = subjects.of(open.route().owner())
                .filter(subject -> fits(subject, open))
                .sorted(Comparator.comparing((Subject subject) -> preference(subject.owner()))
                        .thenComparing(subject -> -reserved(subject, open)))
                .toList();
        if (fitting.isEmpty()) {
            return blocked(open, Obstacles.nobody(open, consent));
        }
        TokenNeed need =
                new TokenNeed(open.scope(), rule, open.requirement().credential() == Credential.LISTED_AMONG_OTHERS);
        Optional<Subject> chosen = fitting.stream()
                .filter(subject ->
                        need.among(subjects.grantsOf(subject.signedIn())).isPresent())
                .findFirst();
        return chosen.map(subject -> withBystander(open, subject))
                .orElseGet(() -> blocked(open, Obstacles.noToken(fitting.get(0), need)));
    }

    private Case withBystander(Case open, Subject subject) {
        if (open.requirement().steps().stream().noneMatch(step -> step.owner() == Step.Whose.BYSTANDER)) {
            return with(open, subject, null, null);
        }
        return subjects.of(open.route().owner())
                .filter(other ->
                        !other.owner().photoKey().equals(subject.owner().photoKey()))
                .filter(other -> other.canFill(open.addressing()))
                .filter(other -> other.owner().state() == State.MAILBOX)
                .findFirst()
                .map(other -> with(open, subject, other, null))
                .orElseGet(() -> blocked(open, Obstacles.noBystander(open)));
    }

    private boolean fits(Subject subject, Case open) {
        PhotoOwner owner = subject.owner();
        return subject.canFill(open.addressing())
                && isIn(owner, open.requirement())
                && (!open.writes() || (owner.writable() && canGiveBack(owner)));
    }

    private static boolean isIn(PhotoOwner owner, Requirement requirement) {
        State state = owner.state();
        boolean wanted = requirement.state() == State.ANY ? state != State.PERSONAL : state == requirement.state();
        return wanted && (requirement.photo() == null || requirement.photo().equals(owner.mailboxPhoto()));
    }

    /** A photo that can be read can be put back; where there is none to read, something would stay behind. */
    private boolean canGiveBack(PhotoOwner owner) {
        return consent.residue() || (owner.mailboxPhoto() != null && !owner.personal());
    }

    /** Reads leave writable owners to the writes, so that neither waits for the other. */
    /** A photo in the smallest sizes is the last choice: one that is served too small cannot be told from it. */
    private static int preference(PhotoOwner owner) {
        int state = owner.state() != State.MAILBOX ? 4 : owner.mailboxPhoto().fitsIn(SMALL) ? 2 : 0;
        return state + (owner.writable() ? 1 : 0);
    }

    /** How many different characters of its names a path cannot carry as they are: the more, the more is proved. */
    private static long reserved(Subject subject, Case open) {
        return open.addressing().stream()
                .flatMap(key -> subject.name(key).stream())
                .flatMapToInt(String::chars)
                .distinct()
                .filter(c -> !PercentEncoding.of(Character.toString(c)).equals(Character.toString(c)))
                .count();
    }

    private static Case blocked(Case open, String obstacle) {
        return with(open, null, null, obstacle);
    }

    private static Case with(Case open, Subject subject, Subject bystander, String obstacle) {
        return new Case(
                open.requirement(),
                open.route(),
                open.addressing(),
                open.scope(),
                open.size(),
                subject,
                bystander,
                obstacle);
    }
}
