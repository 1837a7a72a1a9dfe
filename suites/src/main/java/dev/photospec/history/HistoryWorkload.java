package dev.photospec.history;

import dev.photospec.exchange.Request;
import dev.photospec.exchange.Tokens.TokenRefused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Several clients that set pictures and read at once. */
final class HistoryWorkload {

    private static final int WRITES_OF_TEN = 4;
    private static final int VALUES_OF_TEN = 7;
    private static final int DISTURBED_OF_TEN = 2;
    private static final long MILLION = 1_000_003;

    private final List<PhotoAccess> owners;
    private final HistoryPlan plan;
    private final Disturbances disturbances;
    private final BooleanSupplier stopped;
    private final AtomicInteger uploads = new AtomicInteger();
    private final List<Operation> operations = new ArrayList<>();

    HistoryWorkload(List<PhotoAccess> owners, HistoryPlan plan, Disturbances disturbances, BooleanSupplier stopped) {
        this.owners = owners;
        this.plan = plan;
        this.disturbances = disturbances;
        this.stopped = stopped;
    }

    /**
     * Sends everything; returns the operations in the order in which they began.
     *
     * @param window how long a write may take to show
     */
    List<Operation> run(Duration window) throws InterruptedException {
        List<Thread> clients = new ArrayList<>();
        for (int i = 1; i <= plan.clients(); i++) {
            int who = i;
            clients.add(new Thread(() -> client(who), "photospec-client-" + who));
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        TimeUnit.MILLISECONDS.sleep(window.toMillis());
        for (PhotoAccess owner : owners) {
            for (int i = 0; i < 2; i++) {
                tried(() -> {
                    add(owner.value(Operation.LAST));
                    owner.metadata(Operation.LAST).ifPresent(this::add);
                });
            }
        }
        return operations.stream()
                .sorted(Comparator.comparingLong(Operation::begin))
                .toList();
    }

    private synchronized void add(Operation one) {
        operations.add(one);
    }

    private void client(int who) {
        Random random = new Random(plan.seed() * MILLION + who);
        for (int i = 0; i < plan.operations() && !stopped.getAsBoolean(); i++) {
            PhotoAccess owner = owners.get(random.nextInt(owners.size()));
            int kind = random.nextInt(10);
            int manner = random.nextInt(10);
            tried(() -> {
                if (kind < WRITES_OF_TEN) {
                    write(who, owner, plan.calm() ? 10 : manner);
                    add(owner.value(who));
                } else if (kind < VALUES_OF_TEN) {
                    if (!plan.calm() && manner == 0) {
                        disturbances.close(owner.read());
                    }
                    add(owner.value(who));
                } else {
                    add(owner.value(who));
                    owner.metadata(who).ifPresent(this::add);
                }
            });
        }
    }

    private void write(int who, PhotoAccess owner, int manner) throws TokenRefused, InterruptedException {
        int upload = uploads.incrementAndGet();
        if (manner >= DISTURBED_OF_TEN) {
            add(owner.write(who, upload));
            return;
        }
        Request request = owner.write(upload);
        if (manner == 0) {
            add(owner.written(who, upload, true, () -> disturbances.cut(request)));
        } else {
            add(owner.written(who, upload, false, () -> disturbances.slow(request)));
        }
    }

    /** A client without a token, or at the end of a run, sends nothing more. */
    private static void tried(Step step) {
        try {
            step.take();
        } catch (TokenRefused e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Step {
        void take() throws TokenRefused, InterruptedException;
    }
}
