package dev.photospec.restore;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.plan.Case;
import dev.photospec.plan.Subject;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.scenario.Observed;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.verdict.Problem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lets cases write a photo only when it can be restored: there is one snapshot for each owner and run, journaled on
 * disk and written back once as a proof before anything else is written.
 */
public final class PhotoGuard implements CaseExecutor {

    private final CaseExecutor cases;
    private final SnapshotTaker snapshots;
    private final PhotoRestorer restorer;
    private final OwnerGuards owners;
    private final OwnPhotoWrite ownPhoto;
    private final RunMarks marks;

    /**
     * @param requests builds the reads before the first write
     * @param cases sends the cases
     * @param context what a restoration needs
     */
    public PhotoGuard(RequestBuilder requests, CaseExecutor cases, RestoreContext context) {
        this.cases = cases;
        this.marks = context.marks();
        this.restorer = new PhotoRestorer(
                requests.profile(),
                requests.target(),
                context.restores(),
                context.tokens(),
                context.tag().fields("restore"));
        OriginalCheck check = new OriginalCheck(requests.profile().upload(), context.residue());
        this.snapshots = new SnapshotTaker(requests, context.reads(), check);
        Restoration restoration =
                new Restoration(restorer, marks, requests.target().limits());
        this.owners = new OwnerGuards(snapshots, restorer, restoration, context.journal());
        this.ownPhoto = new OwnPhotoWrite(requests, context.reads());
    }

    /**
     * Executes the case, if the photos it needs are in order.
     *
     * @throws UncheckedIOException if the journal cannot be written; the message says whether anything else was
     */
    @Override
    public Observed observe(Case judged, Predicate<Observation> settled) {
        if (judged.obstacle() != null) {
            return cases.observe(judged, settled);
        }
        Optional<String> changed = changed(judged);
        if (changed.isPresent()) {
            return new Observed.NotSeen(changed.get(), Map.of());
        }
        for (Case guarded : judged.writes() ? writers(judged) : List.<Case>of()) {
            Optional<Observed> refused = protect(guarded);
            if (refused.isPresent()) {
                return withOwnPhoto(judged).orElse(refused.get());
            }
        }
        Observed observed = cases.observe(judged, settled);
        if (judged.writes()) {
            owners.guard(judged).history().record(observed.exchanges().values(), marks);
        }
        return undisturbed(judged, observed, settled);
    }

    /** A refusal protects nothing where the owner's own photo with a good token is refused too. */
    private Optional<Observed> withOwnPhoto(Case judged) {
        Optional<PhotoSnapshot> own = judged.requirement().credential().mustBeRefused()
                ? Optional.empty()
                : owners.guard(judged).refusedPhoto();
        try {
            return own.isEmpty() ? Optional.empty() : ownPhoto.observe(judged, own.get());
        } catch (TokenRefused e) {
            return Optional.empty();
        }
    }

    /** Whoever sends a write may find that it was their own photo that was set. */
    private static List<Case> writers(Case judged) {
        return judged.isSentByBystander()
                ? List.of(judged, judged.with(judged.bystander(), judged.subject(), List.of()))
                : List.of(judged);
    }

    /** Returns why nothing can be said about the subjects' photos: one of them is not as it was before the run. */
    private Optional<String> changed(Case judged) {
        return Stream.of(Optional.ofNullable(judged.subject()), Optional.ofNullable(judged.bystander()))
                .flatMap(Optional::stream)
                .map(Subject::owner)
                .flatMap(one -> owners.find(one.photoKey()).stream())
                .filter(guard -> guard.snapshot() != null)
                .flatMap(guard -> guard.closed().stream())
                .findFirst();
    }

    private Optional<Observed> protect(Case judged) {
        OwnerGuard owner = owners.guard(judged);
        Optional<String> closed = owner.closed();
        if (closed.isPresent()) {
            return Optional.of(refused(closed.get(), Map.of()));
        }
        try {
            if (owner.isChangeable()) {
                return owners.unfit(judged, owner).map(reason -> refused(reason, Map.of()));
            }
            return owner.isRestored() ? protectAgain(owner) : protectFirst(judged, owner);
        } catch (TokenRefused e) {
            return Optional.of(refused(e.getMessage(), Map.of()));
        }
    }

    private Optional<Observed> protectFirst(Case judged, OwnerGuard owner) throws TokenRefused {
        SnapshotTaker.Result result = snapshots.take(judged);
        if (result instanceof SnapshotTaker.Result.Refused no) {
            return Optional.of(refused(no.reason(), no.exchanges()));
        }
        PhotoSnapshot snapshot = ((SnapshotTaker.Result.Taken) result).snapshot();
        owners.record(snapshot);
        return owners.prove(owner, snapshot).map(reason -> refused(reason, result.exchanges()));
    }

    private Optional<Observed> protectAgain(OwnerGuard owner) throws TokenRefused {
        PhotoSnapshot snapshot = owner.snapshot();
        if (!PhotoRestorer.shows(snapshot, restorer.read(snapshot))) {
            return Optional.of(refused("the photo was changed by somebody else since it was restored", Map.of()));
        }
        owners.record(snapshot);
        owner.open(snapshot);
        return Optional.empty();
    }

    /** A picture of another run explains a difference; what was seen beside it says nothing about the target. */
    private Observed undisturbed(Case judged, Observed observed, Predicate<Observation> settled) {
        if (!(observed instanceof Observed.Seen seen) || settled.test(seen.observation())) {
            return observed;
        }
        Optional<String> other = marks.otherRun(observed.exchanges().values());
        if (other.isEmpty()) {
            return observed;
        }
        if (judged.writes()) {
            owners.guard(judged).close(other.get());
        }
        return new Observed.NotSeen(other.get(), observed.exchanges());
    }

    /**
     * Restores every photo that the run may have changed.
     *
     * @return each photo that is not restored, or is restored in another encoding
     */
    public List<Problem> restoreAll() {
        return owners.restoreAll();
    }

    private static Observed refused(String reason, Map<String, Exchange> exchanges) {
        return new Observed.NotSeen("nothing was written: " + reason, exchanges);
    }
}
