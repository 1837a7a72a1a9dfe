package dev.photospec.history;

import dev.photospec.credential.TokenCache;
import dev.photospec.credential.TokenSetup;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.limits.Cancellation;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.plan.Case;
import dev.photospec.plan.CasePlanner;
import dev.photospec.restore.PhotoGuard;
import dev.photospec.restore.PhotoJournal;
import dev.photospec.restore.RestoreContext;
import dev.photospec.restore.RunMarks;
import dev.photospec.run.Clients;
import dev.photospec.run.Interruption;
import dev.photospec.run.Journals;
import dev.photospec.run.RunSettings;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.scenario.Observed;
import dev.photospec.scenario.RequestBuilder;
import dev.photospec.spec.Credential;
import dev.photospec.spec.State;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Records a history of concurrent use at a target, whose photos are guarded as in any run. */
public final class HistorySession {

    private static final int RUNS = 4096;

    private final Targets targets;
    private final HistoryPlan plan;
    private final RunSettings settings;
    private final Map<String, String> variables;
    private final PrintWriter err;
    private final Cancellation stop = new Cancellation();
    private final int run = 1 + new SecureRandom().nextInt(RUNS - 1);
    private final long start = System.nanoTime();

    /** @param err where people are warned */
    public HistorySession(
            Targets targets, HistoryPlan plan, RunSettings settings, Map<String, String> variables, PrintWriter err) {
        this.targets = targets;
        this.plan = plan;
        this.settings = settings;
        this.variables = variables;
        this.err = err;
    }

    /**
     * Writes and reads; restores every photo.
     *
     * @throws UsageException if there is no photo that may be written
     */
    public History record() throws IOException, InterruptedException {
        // Not every dialect of the reference has a way to write.
        for (Targets.Pair pair : targets.pairs()) {
            List<Case> owners = owners(pair);
            if (!owners.isEmpty()) {
                try (PhotoJournal journal = Journals.open(targets, owners, variables);
                        Interruption interruption = targets.isReference() ? null : new Interruption(stop)) {
                    return record(pair, owners, journal);
                }
            }
        }
        throw new UsageException("photospec: no photo may be written: a history needs --allow-writes and an owner with"
                + " a photo that is marked writable");
    }

    private History record(Targets.Pair pair, List<Case> owners, PhotoJournal journal)
            throws IOException, InterruptedException {
        TokenCache tokens = TokenSetup.of(pair.target(), new Redaction(), err);
        Clients clients = Clients.of(settings, targets, tokens, stop);
        RequestTag tag = settings.anonymous()
                ? RequestTag.ANONYMOUS
                : new RequestTag(Tool.current().version(), RunMarks.name(run));
        RequestBuilder requests = new RequestBuilder(pair.profile(), pair.target(), tokens, tag);
        RestoreContext context = new RestoreContext(
                journal,
                clients.cases(),
                clients.restores(),
                tokens,
                tag,
                new RunMarks(run),
                targets.consent().residue());
        Guards guards = new Guards(requests, context);
        owners.forEach(owner -> guards.open(owner, clients));
        List<PhotoAccess> open = guards.await();
        Disturbances disturbances = new Disturbances(
                pair.target().limits().timeout(),
                ConnectionSettings.of(pair.target().connection()));
        List<Operation> operations = open.isEmpty()
                ? List.of()
                : new HistoryWorkload(open, plan, disturbances, stop::happened)
                        .run(pair.target().limits().consistency());
        guards.close();
        return new History(pair.profile().id(), plan.seed(), operations);
    }

    /** Returns a writing case for each owner that has a photo, no more than are wanted. */
    private List<Case> owners(Targets.Pair pair) {
        Map<String, Case> owners = new LinkedHashMap<>();
        new CasePlanner(pair.profile(), pair.target(), targets.consent())
                .cases().stream()
                        .filter(one -> one.obstacle() == null && one.writes() && !one.isSentByBystander())
                        .filter(one -> !one.route().verb().equals("DELETE"))
                        .filter(one -> one.requirement().credential() == Credential.SUFFICIENT)
                        .filter(one -> one.requirement().state() != State.NONE
                                && one.subject().owner().mailboxPhoto() != null)
                        .filter(one -> pair.profile()
                                .photoRoutes()
                                .reading(one.route().owner())
                                .isPresent())
                        .forEach(one -> owners.putIfAbsent(one.subject().owner().photoKey(), one));
        return owners.values().stream().limit(plan.owners()).toList();
    }

    /** The guards of the owners, each held open in a thread of its own. */
    private final class Guards {

        private final RequestBuilder requests;
        private final RestoreContext context;
        private final CountDownLatch over = new CountDownLatch(1);
        private final List<GuardedOwner> owners = new ArrayList<>();
        private final List<PhotoGuard> guards = new ArrayList<>();
        private final List<CountDownLatch> ready = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        private Guards(RequestBuilder requests, RestoreContext context) {
            this.requests = requests;
            this.context = context;
        }

        void open(Case owner, Clients clients) {
            CountDownLatch decided = new CountDownLatch(1);
            PhotoAccess access = new PhotoAccess(requests, clients.cases(), owner, run, start);
            GuardedOwner guarded = new GuardedOwner(requests.profile(), access, decided, over);
            CaseExecutor executor = guarded;
            if (!targets.isReference()) {
                PhotoGuard guard = new PhotoGuard(requests, guarded, context);
                guards.add(guard);
                executor = guard;
            }
            CaseExecutor first = executor;
            Thread thread = new Thread(() -> hold(first, owner, decided), "photospec-guard");
            ready.add(decided);
            owners.add(guarded);
            threads.add(thread);
            thread.start();
        }

        private void hold(CaseExecutor executor, Case owner, CountDownLatch decided) {
            try {
                if (executor.observe(owner, seen -> true) instanceof Observed.NotSeen no) {
                    err.println("not written: " + owner.subject().owner().photoKey() + ": " + no.reason());
                    err.flush();
                }
            } finally {
                decided.countDown();
            }
        }

        /** Returns the photos that may be written. */
        List<PhotoAccess> await() throws InterruptedException {
            for (CountDownLatch one : ready) {
                one.await();
            }
            return owners.stream()
                    .filter(GuardedOwner::isOpen)
                    .map(GuardedOwner::access)
                    .toList();
        }

        void close() throws InterruptedException {
            over.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            for (PhotoGuard guard : guards) {
                for (Problem left : guard.restoreAll()) {
                    err.println(left);
                }
            }
            err.flush();
        }
    }
}
