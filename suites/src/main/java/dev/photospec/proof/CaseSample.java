package dev.photospec.proof;

import dev.photospec.plan.Case;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Chooses, of the cases that a behaviour can touch, those that are tried. */
final class CaseSample {

    /** Cases of a row that are tried at first; the others follow if none of these breaks. */
    private static final int OF_NAMED = 3;

    private static final int OF_OTHER = 2;
    private static final int LARGE_BYTES = 1_000_000;

    private CaseSample() {}

    /** A few of each row's cases, spread evenly; large uploads only where the row is a named one. */
    static List<Case> of(List<Case> touched, List<String> named) {
        List<Case> chosen = new ArrayList<>();
        byRow(touched).forEach((row, cases) -> {
            boolean isNamed = named.contains(row);
            if (isNamed || !isLarge(cases.get(0))) {
                chosen.addAll(spread(cases, isNamed ? OF_NAMED : OF_OTHER));
            }
        });
        return chosen;
    }

    private static Map<String, List<Case>> byRow(List<Case> cases) {
        Map<String, List<Case>> rows = new LinkedHashMap<>();
        cases.forEach(judged -> rows.computeIfAbsent(judged.requirement().id(), row -> new ArrayList<>())
                .add(judged));
        return rows;
    }

    private static List<Case> spread(List<Case> cases, int most) {
        int last = cases.size() - 1;
        return cases.size() <= most
                ? cases
                : IntStream.range(0, most)
                        .mapToObj(at -> cases.get(at * last / (most - 1)))
                        .toList();
    }

    private static boolean isLarge(Case judged) {
        return judged.requirement().steps().stream()
                .anyMatch(step -> step.picture() != null && step.picture().bytes() > LARGE_BYTES);
    }
}
