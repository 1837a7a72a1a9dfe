package dev.photospec.run;

import dev.photospec.plan.Case;
import dev.photospec.plan.Strength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses cases by their ids, {@code *} standing for anything. */
public final class Selector {

    private final List<Glob> only;
    private final List<Glob> except;
    private final List<String> classes;
    private final Set<String> chosen;
    private final Strength strength;

    public Selector(List<String> only, List<String> except) {
        this(only, except, List.of());
    }

    /** @param classes the conformance classes to judge; empty for all */
    public Selector(List<String> only, List<String> except, List<String> classes) {
        this(only, except, classes, null);
    }

    /** @param chosen the cases to judge of those that are left, each as {@code profile/case-id}; null for all */
    public Selector(List<String> only, List<String> except, List<String> classes, Set<String> chosen) {
        this.chosen = chosen == null ? null : Set.copyOf(chosen);
        this.classes = List.copyOf(classes);
        this.only = only.stream().map(Glob::of).toList();
        this.except = except.stream().map(Glob::of).toList();
        this.strength = Strength.ALL;
    }

    private Selector(Selector other, Strength strength) {
        this.chosen = other.chosen;
        this.classes = other.classes;
        this.only = other.only;
        this.except = other.except;
        this.strength = strength;
    }

    /** Returns the same selector, which takes what this strength takes of the cases that are left. */
    public Selector at(Strength other) {
        return new Selector(this, other);
    }

    /** Returns the cases that are wanted of a profile. */
    List<Case> select(String profile, List<Case> cases) {
        List<Case> wanted = new ArrayList<>();
        for (Case one : cases) {
            if (wants(one.id())
                    && wantsClasses(one.classes())
                    && (chosen == null || chosen.contains(profile + "/" + one.id()))) {
                wanted.add(one);
            }
        }
        return strength.select(List.copyOf(wanted));
    }

    /** Returns whether the case is wanted. A pattern without a slash is a requirement's id. */
    public boolean wants(String caseId) {
        return (only.isEmpty() || matches(only, caseId)) && !matches(except, caseId);
    }

    /**
     * Returns whether a case that counts for these conformance classes is wanted: all of them must be named, or the
     * last one alone, so that {@code update} selects the updates of every owner and {@code me} sends none.
     */
    private boolean wantsClasses(List<String> names) {
        return classes.isEmpty()
                || classes.containsAll(names)
                || classes.equals(names.subList(names.size() - 1, names.size()));
    }

    /** Patterns that match none of the cases. */
    public List<String> idle(List<String> caseIds) {
        return Stream.concat(only.stream(), except.stream())
                .filter(glob -> caseIds.stream().noneMatch(glob::matches))
                .map(Glob::text)
                .toList();
    }

    /** Goes into the digest of the configuration. */
    @Override
    public String toString() {
        return "only " + texts(only) + ", except " + texts(except) + ", classes " + classes
                + (chosen == null ? "" : ", cases " + new TreeSet<>(chosen))
                + (strength == Strength.ALL ? "" : ", strength " + strength);
    }

    private static List<String> texts(List<Glob> globs) {
        return globs.stream().map(Glob::text).toList();
    }

    private static boolean matches(List<Glob> globs, String caseId) {
        for (Glob glob : globs) { // a stream for each of a thousand cases would be 10 ms of a start
            if (glob.matches(caseId)) {
                return true;
            }
        }
        return false;
    }

    /** @param pattern null for a text without a star */
    private record Glob(String text, Pattern pattern) {

        static Glob of(String text) {
            if (!text.contains("*")) {
                return new Glob(text, null);
            }
            String literal =
                    Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return new Glob(text, Pattern.compile(literal + (text.contains("/") ? "" : "(/.*)?")));
        }

        boolean matches(String caseId) {
            return pattern != null
                    ? pattern.matcher(caseId).matches()
                    : caseId.equals(text) || (!text.contains("/") && caseId.startsWith(text + "/"));
        }
    }
}
