package dev.photospec.report.json;

import dev.photospec.report.ReportMapper;
import dev.photospec.report.StatementTally;
import dev.photospec.spec.Standing;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conclusion.ProfileConclusion;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * A saved {@code conformance.json}. It is read twice, once for everything but the cases and once for
 * them, so that a large one does not have to fit in memory.
 */
public final class ConformanceFile implements SavedResult {

    /** Its name in the report folder. */
    public static final String NAME = "conformance.json";

    /** The root, its profiles, a profile, its requirements, a requirement, its cases. */
    private static final int DEPTH_OF_CASES = 6;

    /** The next case follows each one. */
    private static final ObjectReader ONE_OF_MANY =
            ReportMapper.MAPPER.readerFor(ObjectNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path path;
    private final Checked checked;
    private final Header header;

    private ConformanceFile(Path path, Checked checked, Header header) {
        this.path = path;
        this.checked = checked;
        this.header = header;
    }

    /**
     * Reads everything but the cases.
     *
     * @throws NotConformanceFile if it is another kind of file, of another version, or damaged
     */
    public static ConformanceFile read(Path path) throws IOException {
        Checked checked = new Checked(path);
        JsonNode root = checked.json(() -> withoutCases(path));
        checked.header(root);
        return new ConformanceFile(
                path, checked, checked.json(() -> ReportMapper.MAPPER.treeToValue(root, Header.class)));
    }

    private static JsonNode withoutCases(Path path) {
        try (JsonParser all = ReportMapper.MAPPER.createParser(path);
                JsonParser some = new FilteringParserDelegate(
                        all, new WithoutCases(), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            JsonNode root = ReportMapper.MAPPER.readTree(some);
            return root == null ? ReportMapper.MAPPER.missingNode() : root;
        }
    }

    @Override
    public Run run() {
        return new Run(
                header.tool(),
                header.started(),
                header.reading(),
                header.failOn() == null ? Standing.DOCUMENTED : header.failOn(),
                header.shard(),
                header.origin(),
                header.profiles().stream().map(ProfileJson::run).toList());
    }

    @Override
    public Conclusion conclusion() {
        Map<String, ProfileConclusion> profiles = new LinkedHashMap<>();
        header.profiles()
                .forEach(profile -> profiles.put(
                        profile.id(),
                        new ProfileConclusion(
                                profile.verdict(), profile.counts().counts())));
        return new Conclusion(header.verdict(), header.why(), header.problems(), profiles, header.millis());
    }

    /**
     * Tells the listener all of it again, as if the run took place now.
     *
     * @throws NotConformanceFile if a case is damaged; the listener is then left without its end
     */
    @Override
    public void replay(VerdictListener listener, Output output) throws IOException {
        Run run = run();
        StatementTally tally = new StatementTally(run);
        listener.started(run, output);
        try (JsonParser parser = ReportMapper.MAPPER.createParser(path)) {
            while (checked.json(parser::nextToken) != null) {
                if (isCases(parser)) {
                    replay(parser, listener, tally);
                }
            }
        }
        checked.counts(conclusion(), tally);
        listener.finished(conclusion());
    }

    /** Returns whether the parser stands at the array in {@code profiles[i].requirements[j].cases}. */
    private static boolean isCases(JsonParser parser) {
        TokenStreamContext array = parser.streamReadContext();
        return parser.currentToken() == JsonToken.START_ARRAY
                && array.getNestingDepth() == DEPTH_OF_CASES
                && "cases".equals(array.getParent().currentName());
    }

    private void replay(JsonParser parser, VerdictListener listener, StatementTally tally) throws IOException {
        TokenStreamContext requirements = parser.streamReadContext().getParent().getParent();
        ProfileJson profile =
                header.profiles().get(requirements.getParent().getParent().getCurrentIndex());
        String requirement =
                profile.requirements().get(requirements.getCurrentIndex()).id();
        while (checked.json(parser::nextToken) == JsonToken.START_OBJECT) {
            ObjectNode json = checked.json(() -> ONE_OF_MANY.readValue(parser));
            checked.oneCase(json);
            json.put("profile", profile.id()).put("requirement", requirement);
            CaseVerdict verdict = checked.json(() -> ReportMapper.MAPPER.treeToValue(json, CaseVerdict.class));
            tally.add(verdict);
            listener.judged(verdict);
        }
    }
}
