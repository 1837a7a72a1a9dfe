package dev.photospec.client;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every habit by the name that the ledger has for it. */
public final class Habits {

    private static final Map<String, Habit> ALL = all();

    private Habits() {}

    private static Map<String, Habit> all() {
        Map<String, Habit> all = new TreeMap<>(TokenHabits.all());
        all.putAll(PathHabits.all());
        all.putAll(WriteHabits.all());
        all.putAll(PaceHabits.all());
        return Map.copyOf(all);
    }

    /** Returns the names. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    static Habit named(String name) {
        Habit habit = ALL.get(name);
        if (habit == null) {
            throw new IllegalStateException("there is no habit " + name);
        }
        return habit;
    }
}
