package dev.photospec.judge;

import dev.photospec.plan.Case;
import dev.photospec.plan.Subject;
import dev.photospec.plan.UnrelatedOwner;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets many cases read a photo at once, and only one change it while nobody reads it. */
final class PhotoLocks {

    private final Map<String, ReadWriteLock> locks = new ConcurrentHashMap<>();

    /** Runs the action holding every photo of the case, taken in the order of their keys. */
    <T> T holding(Case judged, Supplier<T> action) {
        Map<String, Lock> needed = needed(judged);
        needed.values().forEach(Lock::lock);
        try {
            return action.get();
        } finally {
            needed.values().forEach(Lock::unlock);
        }
    }

    private Map<String, Lock> needed(Case judged) {
        Map<String, Lock> needed = new TreeMap<>();
        if (judged.bystander() != null) {
            ReadWriteLock lock = lock(judged.bystander());
            needed.put(key(judged.bystander()), judged.isSentByBystander() ? lock.writeLock() : lock.readLock());
        }
        if (judged.subject() != null) {
            ReadWriteLock lock = lock(judged.subject());
            needed.put(key(judged.subject()), judged.writes() ? lock.writeLock() : lock.readLock());
        }
        judged.others().stream()
                .map(UnrelatedOwner::subject)
                .forEach(one -> needed.putIfAbsent(key(one), lock(one).readLock()));
        return needed;
    }

    private ReadWriteLock lock(Subject subject) {
        return locks.computeIfAbsent(key(subject), key -> new ReentrantReadWriteLock());
    }

    private static String key(Subject subject) {
        return subject.owner().photoKey();
    }
}
