package dev.photospec.shard;

import dev.photospec.run.CaseListener;
import dev.photospec.run.Conclusions;
import dev.photospec.run.OutcomeTally;
import dev.photospec.run.Reports;
import dev.photospec.run.Selector;
import dev.photospec.run.UsageException;
import dev.photospec.run.VerdictStream;
import dev.photospec.run.Waivers;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.ClassClaim;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Planned;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.SavedResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the parts of a run together: the result is the one that a run in one piece would have given. */
public final class Merge {

    private final List<SavedResult> parts;
    private final Waivers waivers;

    private Merge(List<SavedResult> parts, Waivers waivers) {
        this.parts = parts;
        this.waivers = waivers;
    }

    /** @throws UsageException if they are not the parts, all of them and each once, of one run */
    public static Merge of(List<Path> files, Waivers waivers) {
        List<MergeCheck.Named> named = files.stream()
                .map(file -> new MergeCheck.Named(file.toString(), Reports.read(file)))
                .toList();
        new MergeCheck(named).refuse(Digests.waivers(waivers));
        return new Merge(named.stream().map(MergeCheck.Named::result).toList(), waivers);
    }

    /** Tells every listener the whole run, and how it ended. */
    public Conclusion tell(VerdictStream stream, Output output) throws IOException {
        Run run = run();
        OutcomeTally tally = new OutcomeTally(run);
        stream.started(run, output, output);
        Set<String> ids = new HashSet<>();
        for (SavedResult part : parts) {
            part.replay(
                    CaseListener.cases(verdict -> {
                        CaseVerdict over = waivers.apply(verdict);
                        ids.add(over.id());
                        tally.add(over);
                        stream.judged(over);
                    }),
                    output);
        }
        Conclusion conclusion = conclusion(tally, ids);
        return stream.finished(conclusion, List::of);
    }

    private Run run() {
        Run first = parts.get(0).run();
        Instant started = parts.stream()
                .map(part -> part.run().started())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<ProfileRun> profiles = new ArrayList<>();
        for (int i = 0; i < first.profiles().size(); i++) {
            profiles.add(profile(i));
        }
        return new Run(first.tool(), started, first.reading(), first.failOn(), null, first.origin(), profiles);
    }

    private ProfileRun profile(int number) {
        ProfileRun first = parts.get(0).run().profiles().get(number);
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < first.requirements().size(); i++) {
            int row = i;
            int expected = parts.stream()
                    .mapToInt(part -> part.run()
                            .profiles()
                            .get(number)
                            .requirements()
                            .get(row)
                            .expected())
                    .sum();
            planned.add(new Planned(first.requirements().get(row).requirement(), expected));
        }
        return new ProfileRun(
                first.id(),
                first.title(),
                first.target(),
                first.implementation(),
                first.documents(),
                first.planned(),
                planned,
                classes(number),
                first.absent());
    }

    /** Every part names the same ones, each with the cases of its own. */
    private List<ClassClaim> classes(int number) {
        Map<String, ClassClaim> classes = new LinkedHashMap<>();
        parts.stream()
                .flatMap(part -> part.run().profiles().get(number).classes().stream())
                .forEach(one -> classes.merge(one.name(), one, Merge::sum));
        return List.copyOf(classes.values());
    }

    private static ClassClaim sum(ClassClaim one, ClassClaim other) {
        return new ClassClaim(one.name(), one.claimed(), one.planned(), one.expected() + other.expected());
    }

    private Conclusion conclusion(OutcomeTally tally, Set<String> ids) {
        long millis =
                parts.stream().mapToLong(part -> part.conclusion().millis()).sum();
        Conclusion judged = Conclusions.of(tally, Optional.empty(), false, faults(), millis);
        List<String> stale = waivers.stale(pattern ->
                new Selector(List.of(pattern), List.of()).idle(List.copyOf(ids)).isEmpty());
        return Conclusions.stale(Conclusions.left(judged, left()), stale);
    }

    /** Returns what broke beside the cases: a report of a part, say. */
    private List<String> faults() {
        return parts.stream()
                .map(SavedResult::conclusion)
                .filter(end -> end.conformance() == Conformance.KIT_FAULT
                        && end.counts().of(Outcome.KIT_FAULT) == 0)
                .map(Conclusion::why)
                .toList();
    }

    /** Returns the photos that a shard could not restore, or not byte for byte. */
    private List<Problem> left() {
        return parts.stream()
                .map(SavedResult::conclusion)
                .flatMap(end -> end.problems().stream())
                .filter(problem ->
                        problem.kind() == Problem.Kind.UNRESTORED || problem.kind() == Problem.Kind.REENCODED)
                .toList();
    }
}
