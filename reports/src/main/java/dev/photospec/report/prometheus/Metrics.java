package dev.photospec.report.prometheus;

import dev.photospec.report.Characters;
import dev.photospec.report.Latency;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of a run; each has profile and target, so that files of several runs may lie together. */
record Metrics(Run run, Conclusion end, Map<String, Latency> latencies) {

    private static final double MILLIS = 1000;

    /** The numbers in the text format that Prometheus reads, without times of their own. */
    String text() throws IOException {
        MetricSnapshots all = MetricSnapshots.builder()
                .metricSnapshot(kit())
                .metricSnapshot(each(
                        "photospec_run_timestamp_seconds",
                        "When the run began, in seconds since 1970.",
                        profile -> run.started().getEpochSecond()))
                .metricSnapshot(each(
                        "photospec_run_duration_seconds", "How long the run took.", profile -> end.millis() / MILLIS))
                .metricSnapshot(each(
                        "photospec_conformant",
                        "1 if every expected case was judged and no documented statement is broken, else 0.",
                        profile -> end(profile).conformance() == Conformance.CONFORMANT ? 1 : 0))
                .metricSnapshot(each("photospec_exit_code", "How the whole run ended.", profile -> end.exitCode()))
                .metricSnapshot(each(
                        "photospec_cases_expected",
                        "How many cases the profile has for this run.",
                        ProfileRun::expected))
                .metricSnapshot(cases())
                .metricSnapshot(answers())
                .build();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, all);
        return text.toString(StandardCharsets.UTF_8);
    }

    private ProfileConclusion end(ProfileRun profile) {
        return end.profiles().get(profile.id());
    }

    private InfoSnapshot kit() {
        InfoSnapshot.Builder metric =
                InfoSnapshot.builder().name("photospec_kit").help("Which kit judged.");
        for (ProfileRun profile : run.profiles()) {
            Labels kit = Labels.of(
                    "version",
                    Characters.visible(run.tool().version()),
                    "commit",
                    Characters.visible(run.tool().commit()));
            metric.dataPoint(InfoDataPointSnapshot.builder()
                    .labels(labels(profile).merge(kit))
                    .build());
        }
        return metric.build();
    }

    private GaugeSnapshot each(String name, String help, ToDoubleFunction<ProfileRun> value) {
        GaugeSnapshot.Builder metric = GaugeSnapshot.builder().name(name).help(help);
        for (ProfileRun profile : run.profiles()) {
            metric.dataPoint(point(labels(profile), value.applyAsDouble(profile)));
        }
        return metric.build();
    }

    private GaugeSnapshot cases() {
        GaugeSnapshot.Builder metric =
                GaugeSnapshot.builder().name("photospec_cases").help("How many cases came out how.");
        for (ProfileRun profile : run.profiles()) {
            for (Outcome outcome : Outcome.values()) {
                Labels labels = labels(profile).add("outcome", Words.slug(outcome));
                metric.dataPoint(point(labels, end(profile).counts().of(outcome)));
            }
        }
        return metric.build();
    }

    private SummarySnapshot answers() {
        SummarySnapshot.Builder metric = SummarySnapshot.builder()
                .name("photospec_answer_seconds")
                .help("How long answers took; the quantile 1 is the longest.");
        for (ProfileRun profile : run.profiles()) {
            for (Latency.Bar bar : latencies.get(profile.id()).bars()) {
                metric.dataPoint(answers(profile, bar));
            }
        }
        return metric.build();
    }

    private static SummaryDataPointSnapshot answers(ProfileRun profile, Latency.Bar bar) {
        int parted = bar.route().lastIndexOf(' ');
        Labels route = Labels.of(
                "route",
                Characters.visible(bar.route().substring(0, parted)),
                "verb",
                Characters.visible(bar.route().substring(parted + 1)));
        return SummaryDataPointSnapshot.builder()
                .labels(labels(profile).merge(route))
                .count(bar.count())
                .sum(bar.sum() / MILLIS)
                .quantiles(Quantiles.of(
                        new Quantile(0.5, bar.median() / MILLIS),
                        new Quantile(0.95, bar.p95() / MILLIS),
                        new Quantile(1, bar.most() / MILLIS)))
                .build();
    }

    private static Labels labels(ProfileRun profile) {
        return Labels.of("profile", Characters.visible(profile.id()), "target", Characters.visible(profile.target()));
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }
}
