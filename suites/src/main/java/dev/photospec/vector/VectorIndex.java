package dev.photospec.vector;

import dev.photospec.check.Checks;
import dev.photospec.verdict.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The index of a set of vectors: its files, how often each check passes and fails in them, and what they lack.
 *
 * @param files paths below the folder
 * @param checks for each check word its counts
 * @param vectors how many vectors there are
 * @param lacks statements without a passing or without a failing vector, and statements without any
 * @param seed decided what was taken
 */
public record VectorIndex(
        List<String> files, Map<String, CheckCount> checks, int vectors, Map<String, List<String>> lacks, long seed) {

    /** Its name in the folder. */
    public static final String NAME = "vectors.json";

    private static final String FAILING = "failing";
    private static final String PASSING = "passing";

    /**
     * The vectors of one check word.
     *
     * @param passing vectors in which it finds nothing
     * @param failing vectors in which it finds something
     * @param kinds the kinds of its findings
     */
    public record CheckCount(int passing, int failing, List<String> kinds) {}

    static VectorIndex of(List<VectorFile> files, VectorPlan plan) {
        List<PlainVector> all =
                files.stream().flatMap(file -> file.vectors().stream()).toList();
        Map<String, CheckCount> counts = new TreeMap<>();
        Checks.names().forEach(check -> counts.put(check, count(check, all)));
        Map<String, List<String>> lacks = new LinkedHashMap<>();
        lacks.put(PASSING, lacking(files, true));
        lacks.put(FAILING, lacking(files, false));
        lacks.put("any", absent(files, plan));
        return new VectorIndex(files.stream().map(VectorFile::path).toList(), counts, all.size(), lacks, plan.seed());
    }

    private static CheckCount count(String check, List<PlainVector> all) {
        List<PlainVector> of =
                all.stream().filter(one -> one.checks().contains(check)).toList();
        List<String> kinds = of.stream()
                .flatMap(one -> kinds(one, check))
                .distinct()
                .sorted()
                .toList();
        int failing = (int) of.stream()
                .filter(one -> kinds(one, check).findAny().isPresent())
                .count();
        return new CheckCount(of.size() - failing, failing, kinds);
    }

    private static Stream<String> kinds(PlainVector vector, String check) {
        return vector.kinds().stream()
                .filter(kind -> kind.startsWith(check + " "))
                .map(kind -> kind.substring(check.length() + 1));
    }

    private static List<String> lacking(List<VectorFile> files, boolean passing) {
        return files.stream()
                .filter(file -> file.vectors().stream()
                        .noneMatch(one -> one.observed().findings().isEmpty() == passing))
                .map(VectorFile::path)
                .toList();
    }

    /** Returns the statements of the dialects that no vector is of, and why. */
    private static List<String> absent(List<VectorFile> files, VectorPlan plan) {
        Set<String> written = files.stream().map(VectorFile::path).collect(Collectors.toSet());
        return plan.profiles().stream()
                .flatMap(profile -> profile.requirements().stream()
                        .filter(row -> plan.wanted().wants(row.id()))
                        .map(row -> new VectorFile(profile, row, List.of()))
                        .filter(file -> !written.contains(file.path())))
                .map(file -> file.path() + ": "
                        + (file.row().isExcluded()
                                ? file.row().excluded()
                                : "no case of it can be tried at the reference"))
                .toList();
    }

    /** Returns the checks that never pass or never fail in these vectors. */
    public List<String> unseen() {
        TreeSet<String> unseen = new TreeSet<>();
        checks.forEach((check, count) -> {
            if (count.passing() == 0) {
                unseen.add(check + " never passes");
            }
            if (count.failing() == 0) {
                unseen.add(check + " never fails");
            }
        });
        return List.copyOf(unseen);
    }

    /** Returns the index as plain data. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("version", VectorFile.VERSION);
        plain.put("edition", Tool.current().version());
        plain.put("seed", seed);
        plain.put("files", files);
        plain.put("checks", checks);
        plain.put("lacks", lacks);
        return plain;
    }
}
