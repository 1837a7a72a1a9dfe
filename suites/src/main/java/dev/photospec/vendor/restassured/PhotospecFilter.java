package dev.photospec.vendor.restassured;

import dev.photospec.judge.Strictness;
import dev.photospec.run.RunContext;
import dev.photospec.spec.Reading;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.traffic.TrafficReport;
import dev.photospec.traffic.TrafficSession;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Output;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Judges every photo exchange that REST Assured tests send anyway: {@code given().filter(photospec)}. It sends nothing of its
 * own and changes nothing; what the exchanges come to is said at the end, by {@link #assertNothingBroken} or {@link #report}.
 */
public final class PhotospecFilter implements Filter {

    private static final int WIDTH = 80;

    private final SentExchanges exchanges = new SentExchanges();
    private final String base;
    private final List<String> profiles;
    private final Target declared;
    private final Path folder;

    private PhotospecFilter(String base, List<String> profiles, Target declared, Path folder) {
        this.base = base;
        this.profiles = profiles;
        this.declared = declared;
        this.folder = folder;
    }

    /**
     * A filter for the dialect, of whose owners only the exchanges themselves tell.
     *
     * @param profile the id of a bundled profile, or a folder
     */
    public static PhotospecFilter of(String profile) {
        return new PhotospecFilter(null, List.of(profile), null, Path.of("photospec-report"));
    }

    /**
     * A filter for a target whose owners and credentials are configured.
     *
     * @param photospec the configuration, usually {@code photospec.yaml}; it has to name a profile
     */
    public static PhotospecFilter configured(Path photospec) {
        Target target = TargetFile.load(photospec, System.getenv()).target();
        return new PhotospecFilter(null, List.of(target.profile()), target, Path.of("photospec-report"));
    }

    /** Returns a filter for exchanges below this base URL; otherwise they are judged where most of them are. */
    public PhotospecFilter at(String url) {
        return new PhotospecFilter(url.replaceFirst("/+$", ""), profiles, declared, folder);
    }

    /** Returns a filter that writes its reports into this folder; {@code photospec-report} unless said. */
    public PhotospecFilter reportDir(Path other) {
        return new PhotospecFilter(base, profiles, declared, other);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        long start = System.nanoTime();
        Response response = context.next(request, expected);
        exchanges.add(request, response, start);
        return response;
    }

    /**
     * Judges the exchanges so far and writes the usual reports.
     *
     * @return the verdicts, and how much of the documents the exchanges reach
     */
    public TrafficReport report() throws IOException {
        return new TrafficSession(
                        Profiles.all(profiles), base, declared, Strictness.of(Reading.DOCUMENTED), folder, List.of())
                .judge(
                        exchanges.recorded(),
                        exchanges.redaction(),
                        RunContext.java(null, Map.of(), PhotospecFilter::nowhere))
                .report();
    }

    /**
     * Judges the exchanges so far.
     *
     * @throws AssertionError if one of them breaks a documented statement; the message names each
     */
    public void assertNothingBroken() throws IOException {
        TrafficReport report = report();
        List<CaseVerdict> failed = report.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            throw new AssertionError(report.sentence()
                    + failed.stream().map(PhotospecFilter::line).collect(Collectors.joining("\n", ":\n", "")));
        }
    }

    private static Output nowhere(Path folder, boolean quiet, PrintWriter terminal) {
        return new Output(folder, terminal, StandardCharsets.UTF_8, false, false, true, WIDTH, Map.of());
    }

    private static String line(CaseVerdict verdict) {
        return verdict.id() + ": "
                + verdict.findings().stream().map(Finding::message).collect(Collectors.joining("; "));
    }
}
