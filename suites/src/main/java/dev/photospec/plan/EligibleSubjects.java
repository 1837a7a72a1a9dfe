package dev.photospec.plan;

import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoRoutes;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Size;
import dev.photospec.spec.State;
import dev.photospec.target.PhotoOwner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds those of a target's owners that a case can be tried with, whoever has a token for it. */
final class EligibleSubjects {

    private static final Size SMALL = Size.valueOf("120x120");

    private final PhotoRoutes routes;
    private final SubjectResolver subjects;
    private final WritePolicy consent;
    /** A thousand cases ask for a few dozen kinds. */
    private final Map<Kind, List<Subject>> listed = new ConcurrentHashMap<>();

    EligibleSubjects(Profile profile, SubjectResolver subjects, WritePolicy consent) {
        this.routes = profile.photoRoutes();
        this.subjects = subjects;
        this.consent = consent;
    }

    /** All about a case that decides who it can be tried with. */
    private record Kind(Owner owner, List<Key> addressing, State state, Size photo, boolean writes) {

        static Kind of(Case open) {
            Requirement requirement = open.requirement();
            return new Kind(
                    open.route().owner(), open.addressing(), requirement.state(), requirement.photo(), open.writes());
        }

        /** Tells most kinds apart; a record's own code is made at each start. */
        @Override
        public int hashCode() {
            return 31 * owner.hashCode() + state.hashCode();
        }
    }

    /** Somebody a case can be tried with: the one to be preferred first, then the one with the more to encode. */
    private record Candidate(Subject subject, int preference, long reserved) {

        private static int bestFirst(Candidate one, Candidate other) {
            int preferred = Integer.compare(one.preference, other.preference);
            return preferred != 0 ? preferred : Long.compare(other.reserved, one.reserved);
        }
    }

    /** Returns everybody whom the case can be tried with, the best first. */
    List<Subject> listFor(Case open) {
        return listed.computeIfAbsent(Kind.of(open), kind -> list(open));
    }

    private List<Subject> list(Case open) {
        return candidates(open)
                .filter(subject -> subject.canFill(open.addressing()) && suits(subject.owner(), open))
                .map(subject ->
                        new Candidate(subject, preference(subject.owner()), subject.reserved(open.addressing())))
                .sorted(Candidate::bestFirst)
                .map(Candidate::subject)
                .toList();
    }

    /** Returns everybody whom the route leads to. */
    Stream<Subject> candidates(Case open) {
        return open.requirement().state() == State.NOBODY
                ? subjects.nobody(open.route().owner())
                : subjects.of(open.route().owner());
    }

    /** Returns whether the owner's photo is as the case wants it, and may be written if it is. */
    boolean suits(PhotoOwner owner, Case open) {
        boolean allowed = !open.writes() || open.requirement().state() == State.NOBODY || owner.writable();
        return allowed && suitsIfWritable(owner, open);
    }

    /** Returns whether only the mark of who may be written can be missing. */
    boolean suitsIfWritable(PhotoOwner owner, Case open) {
        boolean nobody = open.requirement().state() == State.NOBODY;
        return (nobody
                        || owner.isIn(
                                open.requirement().state(), open.requirement().photo()))
                && (!open.writes() || canRestore(owner, open));
    }

    /** A photo that can be read can be written back; where there is none, only DELETE leaves nothing behind. */
    private boolean canRestore(PhotoOwner owner, Case open) {
        boolean hasPhoto = owner.mailboxPhoto() != null && !owner.personal();
        boolean none = owner.state() == State.NONE;
        return consent.residue()
                || ((hasPhoto || none) && routes.canRestore(open.route().owner(), hasPhoto));
    }

    /**
     * Reads leave writable owners to the writes, so that neither waits for the other. A photo in the smallest sizes is the last
     * choice: one that is served too small cannot be told from it.
     */
    private static int preference(PhotoOwner owner) {
        int state = owner.state() != State.MAILBOX ? 4 : owner.mailboxPhoto().fitsIn(SMALL) ? 2 : 0;
        return state + (owner.writable() ? 1 : 0);
    }
}
