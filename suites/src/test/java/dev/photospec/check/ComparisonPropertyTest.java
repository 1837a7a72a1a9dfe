package dev.photospec.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any media type, entity tag, id and challenge; each seed makes the same ones in every run. */
class ComparisonPropertyTest {

    private static final String TOKEN = "abcXYZ019!#$%&'*+-.^_`|~";
    private static final String TAG = "!#$%&'()*+,-./0AZ[\\]^_`az{|}~é";
    private static final List<String> TYPES =
            List.of("image/jpeg", "image/png", "image/gif", "application/json", "text/plain", "image/jp2");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void media_types_compare_without_letter_case_parameters_and_spaces(long seed) {
        Random random = new Random(seed);
        String one = TYPES.get(random.nextInt(TYPES.size()));
        String other = TYPES.get(random.nextInt(TYPES.size()));

        assertThat(MediaTypes.same(odd(one, random), odd(other, random))).isEqualTo(one.equals(other));
        assertThat(MediaTypes.same(odd(other, random), odd(one, random))).isEqualTo(one.equals(other));
        assertThat(MediaTypes.same(one + "x", one)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_entity_tag_is_one_and_none_is_without_its_quotes(long seed) {
        Random random = new Random(seed);
        String tag = (random.nextBoolean() ? "W/" : "") + '"' + any(TAG, random) + '"';

        tagged(tag).by("entity-tag").isEmpty();
        tagged(tag.substring(0, tag.length() - 1)).by("entity-tag").hasSize(1);
        tagged(tag.replaceFirst("\"", "")).by("entity-tag").hasSize(1);
        tagged(tag.replaceFirst("\"", "\" ")).by("entity-tag").hasSize(1);
        tagged(tag + "x").by("entity-tag").hasSize(1);
        tagged("w/" + tag.replace("W/", "")).by("entity-tag").hasSize(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_id_spells_its_own_size_only(long seed) {
        Random random = new Random(seed);
        int width = 1 + random.nextInt(5000);
        int height = 1 + random.nextInt(5000);

        photo(mixed(width + "x" + height, random), width, height)
                .by("id-spells-size")
                .isEmpty();
        photo(width + "x" + height, width + 1, height).by("id-spells-size").hasSize(1);
        photo(width + "x" + height, width, height + 1).by("id-spells-size").hasSize(1);
        photo(width + "x" + height + "0", width, height).by("id-spells-size").hasSize(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_bearer_challenge_is_found_wherever_it_stands_and_nowhere_else(long seed) {
        Random random = new Random(seed);
        List<String> others = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(at -> challenge("x" + any(TOKEN, random), random))
                .collect(Collectors.toList());
        String without = String.join(random.nextBoolean() ? "," : " , ", others);
        others.add(random.nextInt(others.size() + 1), challenge(mixed("Bearer", random), random));

        Sight.fields(401, "WWW-Authenticate: " + without).by("challenge").hasSize(1);
        Sight.fields(401, "WWW-Authenticate: " + String.join(", ", others))
                .by("challenge")
                .isEmpty();
    }

    /** A scheme with a few parameters, some of which say Bearer (RFC 9110 §11.2). */
    private static String challenge(String scheme, Random random) {
        return scheme
                + IntStream.range(0, random.nextInt(3))
                        .mapToObj(at -> (random.nextBoolean() ? "bearer" : "x" + any(TOKEN, random)) + "="
                                + (random.nextBoolean() ? "Bearer" : "\"a, Bearer \\\" b=c, bearer\""))
                        .collect(Collectors.joining(", ", " ", ""))
                        .stripTrailing();
    }

    private static String odd(String type, Random random) {
        return " ".repeat(random.nextInt(2))
                + mixed(type, random)
                + (random.nextBoolean() ? " ; charset=\"a;b/c\"" : ";".repeat(random.nextInt(2)));
    }

    private static String mixed(String text, Random random) {
        return text.chars()
                .mapToObj(Character::toString)
                .map(c -> random.nextBoolean() ? c.toUpperCase(Locale.ROOT) : c.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String any(String alphabet, Random random) {
        return IntStream.rangeClosed(0, random.nextInt(9))
                .mapToObj(at ->
                        alphabet.substring(random.nextInt(alphabet.length())).substring(0, 1))
                .collect(Collectors.joining());
    }

    private static Sight tagged(String tag) {
        String text = tag.replace("\\", "\\\\").replace("\"", "\\\"");
        return new Sight().then("answer", 200, "application/json", bytes("{\"@odata.mediaEtag\": \"" + text + "\"}"));
    }

    private static Sight photo(String id, int width, int height) {
        return Sight.json(200, "{'id': '" + id + "', 'width': " + width + ", 'height': " + height + "}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
