package dev.photospec.restore;

import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens;
import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.plan.CasePlanner;
import dev.photospec.plan.WritePolicy;
import dev.photospec.scenario.Observed;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.scenario.Scenario;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import dev.photospec.verdict.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The guard of a run over mailboxes in memory, with a journal that a test can look into. */
final class GuardedRun {

    static final Size SIZE = new Size(96, 96);

    private static final Profile GRAPH = Profiles.load("graph-v1.0");

    /** With a timeout longer than any write here takes to show; so long is one awaited that never does. */
    private static final Limits SHORT = new Limits(1, 0, Duration.ofSeconds(5), Duration.ZERO);

    private static final Tokens TOKENS = (grant, scope) -> new Token(grant.user(), "T");

    private final Profile profile;
    private final Target target;
    private final PhotoGuard guard;
    private final FakeMailboxes mailboxes;
    private final TreeMap<String, PhotoSnapshot> journal = new TreeMap<>();

    GuardedRun(FakeMailboxes mailboxes, int run, boolean residue, PhotoOwner... owners) {
        this(GRAPH, SHORT, mailboxes, run, residue, owners);
    }

    GuardedRun(
            Profile profile, Limits limits, FakeMailboxes mailboxes, int run, boolean residue, PhotoOwner... owners) {
        this.profile = profile;
        this.mailboxes = mailboxes;
        List<Grant> grants = new ArrayList<>();
        for (PhotoOwner owner : owners) {
            grants.add(new Grant(owner.upn(), List.of("any"), new TokenSource.Static("t")));
        }
        target = new Target("http://127.0.0.1", profile.id(), null, grants, List.of(owners), List.of(), limits);
        RequestTag tag = new RequestTag("-", "-");
        RestoreContext context =
                new RestoreContext(journal(), mailboxes, mailboxes, TOKENS, tag, new RunMarks(run), residue);
        RequestBuilder requests = new RequestBuilder(profile, target, TOKENS, tag);
        guard = new PhotoGuard(requests, new Scenario(requests, mailboxes, run), context);
    }

    private PhotoJournal journal() {
        return new PhotoJournal() {
            @Override
            public void record(PhotoSnapshot photo) throws IOException {
                if (journal.put(photo.key(), photo) != null) {
                    throw new IOException("recorded twice");
                }
            }

            @Override
            public void remove(PhotoSnapshot photo) {
                journal.remove(photo.key());
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    /** Executes a case; one that settles when it is no failure is not looked at for other runs. */
    Observed observe(String id, boolean settled) {
        return new CasePlanner(profile, target, WritePolicy.ALL)
                .cases().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(judged -> guard.observe(judged, one -> settled))
                        .orElseThrow();
    }

    Observed observe(String id) {
        return observe(id, true);
    }

    /** Executes a case that must not be judged, and returns the reason. */
    String refusal(String id) {
        return ((Observed.NotSeen) observe(id, false)).reason();
    }

    List<String> restoreAll() {
        return guard.restoreAll().stream().map(Problem::text).toList();
    }

    /** Restores what is left in the journal, as {@code photospec restore} does; returns why a photo is not. */
    List<String> restoreLeft() {
        PhotoRestorer restorer = new PhotoRestorer(profile, target, mailboxes, TOKENS, Map.of());
        Restoration restoration = new Restoration(restorer, RunMarks.ANY, target.limits());
        return journal.values().stream()
                .flatMap(photo -> restoration.restore(photo, WriteHistory.unknown(), false).stream())
                .toList();
    }

    List<String> journaled() {
        return List.copyOf(journal.keySet());
    }

    static PhotoOwner user(String id, boolean photo) {
        Size size = photo ? SIZE : null;
        return PhotoOwner.of(PhotoOf.USER, id)
                .named(id + "@x.example", null)
                .withPhoto(size)
                .markedWritable(true);
    }

    /** A picture as the kit writes it; run 0 is what a tenant starts with. */
    static byte[] marked(int run, String user) {
        return Pictures.jpeg(SIZE, new Mark(run, Mark.ownerOf("USER:" + user), run));
    }
}
