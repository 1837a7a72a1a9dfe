package dev.photospec.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.photospec.report.Characters;
import dev.photospec.report.ClassRow;
import dev.photospec.report.ReportJson;
import dev.photospec.report.ReportMapper;
import dev.photospec.report.Sample;
import dev.photospec.spec.Reading;
import dev.photospec.spec.Standing;
import dev.photospec.verdict.CaseKey;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every value is written as Jackson's mapper writes it, which reads it again. */
class ReportJsonTest {

    private static final int SEEDS = 300;

    private static final JsonMapper MAPPER = ReportMapper.MAPPER
            .rebuild()
            .addMixIn(CaseKey.class, BelowItsRow.class)
            .build();

    /** A case does not repeat its profile and requirement. */
    @JsonIgnoreProperties({"profile", "requirement"})
    private interface BelowItsRow {}

    private static void sameAsJackson(Object value) {
        assertThat(ReportJson.text(value)).isEqualTo(Characters.json(MAPPER.writeValueAsString(value)));
    }

    @Test
    void every_character_is_written_as_Jackson_writes_it() {
        String all = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .mapToObj(unit -> Character.toString((char) unit))
                .collect(Collectors.joining());

        sameAsJackson(all);
        sameAsJackson(new StringBuilder(all).reverse().toString());
        all.chars().forEach(unit -> sameAsJackson("a" + (char) unit + (char) unit));
        sameAsJackson("\ud83d\ude00 \ude00\ud83d");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Integer.MIN_VALUE, -1, 0, 7, Integer.MAX_VALUE, Long.MAX_VALUE})
    void every_number_is_written_as_Jackson_writes_it(long number) {
        sameAsJackson(List.of(number, (int) number));
    }

    @Test
    void every_constant_is_written_as_Jackson_writes_it() {
        Stream.of(
                        Outcome.values(),
                        Conformance.values(),
                        Reading.values(),
                        Standing.values(),
                        ClassRow.Verdict.values(),
                        Problem.Kind.values())
                .flatMap(Arrays::stream)
                .forEach(ReportJsonTest::sameAsJackson);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2026-11-21T12:00:00.120Z",
                "2026-11-21T12:00:00.000001Z",
                "2026-11-21T12:00:59.123456789Z",
                "-0044-03-15T12:00:00Z",
                "+12026-11-21T12:00:00Z"
            })
    void every_instant_is_written_as_Jackson_writes_it(String instant) {
        sameAsJackson(Instant.parse(instant));
    }

    @Test
    void maps_and_lists_in_each_other_are_written_as_Jackson_writes_them() {
        Map<String, Object> absent = new LinkedHashMap<>();
        absent.put("a", null);
        absent.put("b \"\\\n\u0001", true);
        absent.put("c", null);

        sameAsJackson(absent);
        sameAsJackson(Map.of());
        sameAsJackson(List.of());
        sameAsJackson(Set.of(List.of(List.of(), Map.of())));
        sameAsJackson(Arrays.asList(null, "{", "[", absent, Arrays.asList(absent, null, false, "")));
        sameAsJackson(ReportJson.object("{", "[", "x", ReportJson.object("y", List.of(Map.of("z", List.of(1L, 2))))));
        sameAsJackson(null);
    }

    @Test
    void every_record_of_a_file_is_written_as_Jackson_writes_it() {
        SampleRecords records = new SampleRecords();
        for (int seed = 0; seed < SEEDS; seed++) {
            sameAsJackson(records.of(Header.class, seed));
            sameAsJackson(records.of(CaseVerdict.class, seed));
        }

        assertThat(new TreeSet<>(records.nullComponents()))
                .contains("Body.text", "CountsJson.planned", "RecordedExchange.sent", "Timing.visibleMillis")
                .isEqualTo(new TreeSet<>(records.setComponents()));
        assertThat(records.types()).hasSizeGreaterThan(20);
    }

    static List<Sample> samples() {
        return List.of(
                Sample.mixed(),
                Sample.classes(),
                Sample.failing(3),
                Sample.mixed().ofReference());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_saved_result_is_what_Jackson_makes_of_it(Sample sample, @TempDir Path folder) throws IOException {
        sample.cases().forEach(ReportJsonTest::sameAsJackson);

        sample.tell(new JsonReport(), Sample.silent(folder));
        String file = Files.readString(folder.resolve(ConformanceFile.NAME));
        String again = MAPPER.writeValueAsString(MAPPER.readTree(file));

        assertThat(file.replace("\n", "")).isEqualTo(Characters.json(again));
    }

    @Test
    void an_open_object_lacks_its_end_only() {
        Finding finding = new Finding("status", "answer", "200", "404", null);

        assertThat(ReportJson.open(finding) + "}").isEqualTo(ReportJson.text(finding));
    }

    @Test
    void a_value_that_no_report_writes_is_refused() {
        List<Object> others = new ArrayList<>(List.of(1.5, 'c', new Object(), Path.of("a"), new byte[1]));
        others.add(new CaseKey("p", "r", "i", "GET", "/", null, "me", "mailbox", "", List.of()));

        assertThat(others)
                .allSatisfy(other -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> ReportJson.text(List.of(other)))
                        .withMessage("no report writes a " + other.getClass().getName()));
    }
}
