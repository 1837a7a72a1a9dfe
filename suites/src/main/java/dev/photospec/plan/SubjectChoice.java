package dev.photospec.plan;

import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.PhotoRoutes;
import dev.photospec.spec.Profile;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import dev.photospec.target.Obstacle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses who a case is tried with, or says what is missing. */
final class SubjectChoice {

    private final SubjectResolver subjects;
    private final EligibleSubjects eligible;
    private final UnrelatedOwners onlookers;
    private final WritePolicy consent;
    private final PhotoRoutes routes;

    SubjectChoice(Profile profile, SubjectResolver subjects, WritePolicy consent) {
        this.subjects = subjects;
        this.eligible = new EligibleSubjects(profile, subjects, consent);
        this.onlookers = new UnrelatedOwners(profile, subjects);
        this.consent = consent;
        this.routes = profile.photoRoutes();
    }

    /**
     * The case with subject and bystander, or with the obstacle.
     *
     * @param turn how many cases of its row come before that write the same kind of photo
     */
    Case complete(Case open, int turn, ScopeRule rule) {
        if (open.writes() && !consent.writes()) {
            return open.blocked(Obstacles.writesAreNotAllowed());
        }
        if (open.writes() && !consent.residue() && isUnrestorable(open)) {
            return open.blocked(Obstacles.unrestorable(open));
        }
        List<Subject> fitting = eligible.listFor(open);
        if (fitting.isEmpty()) {
            return open.blocked(almost(open, rule).orElseGet(() -> Obstacles.nobody(open, consent)));
        }
        TokenNeed need = new TokenNeed(open.scope(), rule, open.requirement().credential());
        return chosen(fitting.stream().filter(subject -> meets(subject, need)), open, turn)
                .map(able -> withBystander(open, able, need))
                .orElseGet(() -> open.blocked(Obstacles.noToken(fitting.get(0), need)));
    }

    /** Returns whether no owner's photo could be restored along this route, whoever it is. */
    private boolean isUnrestorable(Case open) {
        Owner owner = open.route().owner();
        return !routes.canRestore(owner, true) && !routes.canRestore(owner, false);
    }

    /** Says what is missing of somebody who is configured already: a name for the path, the mark, or a credential. */
    private Optional<Obstacle> almost(Case open, ScopeRule rule) {
        Optional<Subject> unnamed = subjects.of(open.route().owner())
                .filter(subject -> !subject.canFill(open.addressing()) && eligible.suits(subject.owner(), open))
                .findFirst();
        if (unnamed.isPresent()) {
            return unnamed.map(subject -> Obstacles.noName(open, subject));
        }
        Optional<Subject> unmarked = eligible.candidates(open)
                .filter(subject ->
                        subject.canFill(open.addressing()) && eligible.suitsIfWritable(subject.owner(), open))
                .findFirst();
        if (unmarked.isPresent()) {
            return unmarked.map(subject -> Obstacles.notWritable(open, subject.owner()));
        }
        return open.route().owner().signedIn() && open.route().owner().photoOf() == PhotoOf.USER
                ? subjects.signingInNowhere()
                        .filter(person -> eligible.suits(person, open))
                        .findFirst()
                        .map(person -> Obstacles.noCredential(open, person, TokenNeed.sufficient(rule)))
                : Optional.empty();
    }

    private boolean meets(Subject subject, TokenNeed need) {
        return need.choose(subjects.grantsOf(subject.signedIn())).isPresent();
    }

    /** A first photo stays, as nothing removes it: each case has an owner of its own, as far as there are enough. */
    private static Optional<Subject> chosen(Stream<Subject> able, Case open, int turn) {
        if (!open.writes() || open.requirement().state() != State.NONE) {
            return able.findFirst();
        }
        Map<String, Subject> byPhoto = new LinkedHashMap<>();
        able.forEach(one -> byPhoto.putIfAbsent(one.owner().photoKey(), one));
        List<Subject> each = List.copyOf(byPhoto.values());
        return each.isEmpty() ? Optional.empty() : Optional.of(each.get(turn % each.size()));
    }

    private Case withBystander(Case open, Subject subject, TokenNeed need) {
        boolean needed = open.isSentByBystander()
                || open.requirement().steps().stream().anyMatch(step -> step.owner() == Step.Whose.BYSTANDER);
        if (!needed) {
            return withOthers(open, subject, null);
        }
        return subjects.of(open.route().owner())
                .filter(other ->
                        !other.owner().photoKey().equals(subject.owner().photoKey()))
                .filter(other -> other.canFill(open.addressing()))
                .filter(other -> other.owner().state() == State.MAILBOX)
                .filter(other -> !open.isSentByBystander() || (other.owner().writable() && meets(other, need)))
                .findFirst()
                .map(other -> withOthers(open, subject, other))
                .orElseGet(() -> withStranger(open, subject, need));
    }

    /** Anybody whose photo can be read will do to see that it stays; only who sends has to be of the judged kind. */
    private Case withStranger(Case open, Subject subject, TokenNeed need) {
        if (open.isSentByBystander()) {
            return open.blocked(Obstacles.noSender(open, need));
        }
        Case alone = open.with(subject, null, List.of());
        return onlookers
                .readable(alone, alone.resourceOfBystander())
                .findFirst()
                .map(other -> alone.withBystander(other))
                .map(chosen -> chosen.withOthers(onlookers.choose(chosen)))
                .orElseGet(() -> open.blocked(Obstacles.noBystander(open)));
    }

    private Case withOthers(Case open, Subject subject, Subject bystander) {
        Case chosen = open.with(subject, bystander, List.of());
        return chosen.withOthers(onlookers.choose(chosen));
    }
}
