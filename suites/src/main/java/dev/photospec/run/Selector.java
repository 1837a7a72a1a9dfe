package dev.photospec.run;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses cases by their ids, {@code *} standing for anything. */
record Selector(List<String> only, List<String> except) {

    /** Whether the case is wanted. A pattern without a slash is a requirement's id. */
    boolean wants(String caseId) {
        return (only.isEmpty() || matches(only, caseId)) && !matches(except, caseId);
    }

    /** Patterns that match none of the cases. */
    List<String> idle(List<String> caseIds) {
        return java.util.stream.Stream.concat(only.stream(), except.stream())
                .filter(pattern -> caseIds.stream().noneMatch(id -> matches(List.of(pattern), id)))
                .toList();
    }

    private static boolean matches(List<String> patterns, String caseId) {
        return patterns.stream()
                .anyMatch(pattern -> glob(pattern).matcher(caseId).matches());
    }

    private static Pattern glob(String pattern) {
        String literal = java.util.Arrays.stream(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(literal + (pattern.contains("/") ? "" : "(/.*)?"));
    }
}
