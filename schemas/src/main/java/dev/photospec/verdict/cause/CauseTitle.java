package dev.photospec.verdict.cause;

import dev.photospec.spec.Credential;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words a cause in one line: the request, and what came back. */
final class CauseTitle {

    private final List<BrokenCase> cases;
    private final CaseVerdict example;
    private final Symptom symptom;

    /**
     * @param cases those with the same symptom as the example
     * @param example the one that is shown
     */
    CauseTitle(List<BrokenCase> cases, CaseVerdict example) {
        this.cases = cases;
        this.example = example;
        this.symptom = cases.get(0).symptom();
    }

    String text() {
        Finding finding = example.findings().get(0);
        return switch (symptom.kind()) {
            case STATUS -> where() + " answers " + symptom.text() + state();
            case NOT_REFUSED -> where() + " answers " + symptom.text() + "xx " + tokens();
            case PHOTO_SHOWN -> where() + " shows a photo" + state();
            case PROPERTY, UNREADABLE, PICTURE, OTHER -> where() + ": " + finding.actual();
        };
    }

    private String state() {
        return switch (example.state()) {
            case "none" -> " where there is no photo";
            case "directory" -> " where the photo is only in the directory";
            case "personal" -> " for a personal mailbox";
            default -> "";
        };
    }

    /** The methods and the path that the requests have in common. */
    private String where() {
        RequestKind place = symptom.place();
        List<BrokenCase> direct = cases.stream()
                .filter(broken -> broken.isJudgedAt(broken.symptom().place()))
                .toList();
        if (direct.isEmpty()) {
            return place.verb() + " …/" + place.resource() + " after "
                    + String.join(", ", distinct(cases, BrokenCase::verb));
        }
        return String.join(", ", distinct(direct, BrokenCase::verb)) + " "
                + path(distinct(direct, BrokenCase::template));
    }

    private static Set<String> distinct(List<BrokenCase> cases, Function<BrokenCase, String> word) {
        return cases.stream().map(word).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The segments that all begin and end with, and an ellipsis between them. */
    static String path(Set<String> templates) {
        if (templates.size() == 1) {
            return templates.iterator().next();
        }
        List<List<String>> paths =
                templates.stream().map(path -> Arrays.asList(path.split("/"))).toList();
        int shortest = paths.stream().mapToInt(List::size).min().orElse(0);
        int head = 0;
        while (head < shortest && isSame(paths, head, false)) {
            head++;
        }
        int tail = 0;
        while (tail < shortest - head && isSame(paths, tail, true)) {
            tail++;
        }
        List<String> one = paths.get(0);
        String begin = String.join("/", one.subList(0, head));
        String end = String.join("/", one.subList(one.size() - tail, one.size()));
        return begin + (begin.isEmpty() ? "…" : "/…") + (end.isEmpty() ? "" : "/" + end);
    }

    private static boolean isSame(List<List<String>> paths, int at, boolean fromEnd) {
        return paths.stream()
                        .map(path -> path.get(fromEnd ? path.size() - 1 - at : at))
                        .distinct()
                        .count()
                == 1;
    }

    private String tokens() {
        Set<Credential> sent =
                cases.stream().map(BrokenCase::credential).collect(Collectors.toCollection(TreeSet::new));
        return sent.size() <= 2
                ? sent.stream().map(CauseTitle::token).collect(Collectors.joining(" and "))
                : "to " + sent.size() + " kinds of tokens that must be refused";
    }

    private static String token(Credential credential) {
        return switch (credential) {
            case NONE -> "without a token";
            case MALFORMED -> "with a malformed token";
            case TAMPERED -> "with a tampered token";
            case EXPIRED -> "with an expired token";
            case NO_SCOPES -> "with a token without scopes";
            case EACH_REFUSED -> "with a scope that is not enough";
            case REFUSED_TOGETHER -> "with several scopes that are not enough";
            case SUFFICIENT, EACH_LISTED, LISTED_AMONG_OTHERS -> "where it must be refused";
        };
    }
}
