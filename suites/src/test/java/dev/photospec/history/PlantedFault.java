package dev.photospec.history;

import dev.photospec.reference.CallFilter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Faults that show only when several clients are at work. */
enum PlantedFault {
    SHARED_BUFFER(Guarantee.OWN_PICTURES),
    STALE_REPLICA(Guarantee.MONOTONIC_READS, Guarantee.READ_YOUR_WRITES),
    TORN_WRITE(Guarantee.WHOLE_PICTURES),
    LOST_UPDATE(Guarantee.READ_YOUR_WRITES, Guarantee.REPLACED),
    METADATA_BEHIND(Guarantee.AGREEING),
    VISIBLE_TO_OTHERS(Guarantee.OWN_PICTURES);

    private final Set<Guarantee> broken;

    PlantedFault(Guarantee... broken) {
        this.broken = Set.of(broken);
    }

    /** The guarantees of which at least one has to be named as broken. */
    Set<Guarantee> broken() {
        return broken;
    }

    CallFilter plant() {
        return new Planted(this);
    }

    /** A reference with the fault. It begins after the guards have read and proved the photos. */
    private static final class Planted implements CallFilter {

        private static final int GUARDING = 6;
        private static final long LATE_NANOS = 80_000_000;

        private final PlantedFault fault;
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger writes = new AtomicInteger();
        private final Map<String, Answered> before = new ConcurrentHashMap<>();
        private final Map<String, Answered> now = new ConcurrentHashMap<>();
        private final Map<String, Long> written = new ConcurrentHashMap<>();
        private final AtomicInteger values = new AtomicInteger();

        private Planted(PlantedFault fault) {
            this.fault = fault;
        }

        @Override
        public Answered answer(Asked asked, Supplier<Answered> service) {
            if (!asked.url().contains("/photo")) {
                return service.get();
            }
            if (asked.verb().equals("GET")) {
                return read(asked, service);
            }
            int number = writes.incrementAndGet();
            if (number > GUARDING && fault == LOST_UPDATE && number % 2 == 0) {
                return new Answered(200, Map.of(), new byte[0]);
            }
            String owner = asked.url().replace("/$value", "");
            now.forEach((url, shown) -> {
                if (url.startsWith(owner)) {
                    before.put(url, shown);
                }
            });
            Answered done = service.get();
            written.put(owner, System.nanoTime());
            return done;
        }

        private Answered read(Asked asked, Supplier<Answered> service) {
            Answered right = service.get();
            if (right.status() != 200) {
                return right;
            }
            int number = reads.incrementAndGet();
            boolean value = asked.url().endsWith("$value");
            String owner = asked.url().replace("/$value", "");
            Answered old = before.getOrDefault(asked.url(), right);
            boolean fresh = System.nanoTime() - written.getOrDefault(owner, 0L) < LATE_NANOS;
            now.put(asked.url(), right);
            if (writes.get() <= GUARDING) {
                return right;
            }
            return switch (fault) {
                case SHARED_BUFFER ->
                    value && values.incrementAndGet() % 3 == 0 ? ofAnother(asked.url(), right) : right;
                case STALE_REPLICA -> number % 2 == 0 ? old : right;
                case TORN_WRITE -> value && fresh ? torn(right, old) : right;
                case METADATA_BEHIND -> value ? right : old;
                case VISIBLE_TO_OTHERS -> value ? newest(right) : right;
                default -> right;
            };
        }

        private Answered ofAnother(String url, Answered right) {
            return now.entrySet().stream()
                    .filter(one ->
                            one.getKey().endsWith("$value") && !one.getKey().equals(url))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(right);
        }

        private Answered newest(Answered right) {
            return now.values().stream()
                    .filter(one -> one.fields().getOrDefault("Content-Type", "").startsWith("image/"))
                    .skip(1)
                    .findFirst()
                    .orElse(right);
        }

        private static Answered torn(Answered right, Answered old) {
            byte[] first = Arrays.copyOf(right.body(), right.body().length / 2);
            byte[] second = old.body().length < 2
                    ? new byte[0]
                    : Arrays.copyOfRange(old.body(), old.body().length / 2, old.body().length);
            return new Answered(
                    200,
                    right.fields(),
                    ByteBuffer.allocate(first.length + second.length)
                            .put(first)
                            .put(second)
                            .array());
        }
    }
}
