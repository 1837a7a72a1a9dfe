package dev.photospec.shard;

import dev.photospec.run.CaseListener;
import dev.photospec.run.Reports;
import dev.photospec.run.UsageException;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.Shard;
import dev.photospec.verdict.Tool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** Refuses to merge what is not one run. */
final class MergeCheck {

    /** A result and the file it stands in. */
    record Named(String file, SavedResult result) {

        Run run() {
            return result.run();
        }

        Shard shard() {
            return result.run().shard();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private final List<Named> parts;

    MergeCheck(List<Named> parts) {
        this.parts = parts;
    }

    /** @throws UsageException with what does not fit, and in which files */
    void refuse(String waivers) {
        parts.stream().filter(part -> part.shard() == null).findFirst().ifPresent(part -> {
            throw new UsageException("photospec: " + part + " is a whole run, no part of one (--shard)");
        });
        alike("kit versions", part -> tool(part.run().tool()));
        alike("readings", part -> part.run().reading().toString());
        alike("requirement sets", part -> part.shard().requirements());
        alike("configurations", part -> part.shard().configuration());
        alike("waivers", part -> part.shard().waivers());
        alike("numbers of parts", part -> String.valueOf(part.shard().count()));
        if (!Objects.equals(waivers, parts.get(0).shard().waivers())) {
            throw new UsageException("photospec: the parts were judged with "
                    + (parts.get(0).shard().waivers() == null ? "no waivers" : "other waivers")
                    + "; name the same file with --waivers, or none");
        }
        numbers();
        ended();
        cases();
    }

    private static String tool(Tool tool) {
        return tool.version() + " (" + tool.commit() + ")";
    }

    private void alike(String what, Function<Named, String> part) {
        String first = part.apply(parts.get(0));
        parts.stream()
                .filter(other -> !Objects.equals(part.apply(other), first))
                .findFirst()
                .ifPresent(other -> {
                    throw new UsageException("photospec: different " + what + ": " + shortly(first) + " in "
                            + parts.get(0) + ", " + shortly(part.apply(other)) + " in " + other);
                });
    }

    private static String shortly(String text) {
        return text != null && text.matches("[0-9a-f]{64}") ? text.substring(0, 12) + "…" : text;
    }

    private void numbers() {
        Map<Integer, Named> byNumber = new TreeMap<>();
        int count = parts.get(0).shard().count();
        for (Named part : parts) {
            Named other = byNumber.putIfAbsent(part.shard().index(), part);
            if (other != null) {
                throw new UsageException("photospec: part " + part.shard().index() + " of " + count
                        + " is there twice: " + other + " and " + part);
            }
        }
        for (int i = 1; i <= count; i++) {
            if (!byNumber.containsKey(i)) {
                throw new UsageException("photospec: part " + i + " of " + count + " is missing");
            }
        }
    }

    private void ended() {
        parts.stream()
                .filter(part -> List.of(Conformance.INTERRUPTED, Conformance.UNREACHABLE)
                        .contains(part.result().conclusion().conformance()))
                .findFirst()
                .ifPresent(part -> {
                    throw new UsageException(
                            "photospec: part " + part.shard().index() + " in " + part + " is to be run again: "
                                    + part.result().conclusion().why());
                });
    }

    private void cases() {
        Map<String, Named> seen = new HashMap<>();
        for (Named part : parts) {
            Reports.making(() -> {
                part.result()
                        .replay(
                                CaseListener.cases(verdict -> {
                                    Named other = seen.putIfAbsent(verdict.profile() + "/" + verdict.id(), part);
                                    if (other != null && !other.equals(part)) {
                                        throw new UsageException("photospec: case " + verdict.id() + " is in " + other
                                                + " and in " + part + "; were they cut by the same --balance?");
                                    }
                                }),
                                null);
                return null;
            });
        }
        int together = parts.stream().mapToInt(part -> part.run().expected()).sum();
        if (together != parts.get(0).shard().cases()) {
            throw new UsageException("photospec: the parts have " + together + " cases, the run has "
                    + parts.get(0).shard().cases() + "; were they cut by the same --balance?");
        }
    }
}
