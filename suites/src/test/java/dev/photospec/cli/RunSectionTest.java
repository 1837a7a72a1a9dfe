package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The section {@code run} of a configuration allows what the options of the same names allow. */
class RunSectionTest {

    private static JsonNode section() throws IOException {
        try (InputStream schema = RunSectionTest.class.getResourceAsStream("/language/target.schema.json")) {
            return JsonMapper.shared().readTree(schema).at("/properties/run/properties");
        }
    }

    static Stream<Arguments> keys() throws IOException {
        return section().properties().stream().map(key -> Arguments.of(key.getKey(), key.getValue()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void each_key_is_an_option_with_the_same_values(String key, JsonNode schema) {
        OptionSpec option =
                Command.line().getSubcommands().get("run").getCommandSpec().findOption("--" + key);
        assertThat(option).as("--" + key).isNotNull();
        if (option.completionCandidates() != null) {
            List<String> candidates = new ArrayList<>();
            option.completionCandidates().forEach(one -> candidates.add(one.toLowerCase(Locale.ROOT)));
            assertThat(schema.path("enum").valueStream().map(JsonNode::asString))
                    .isSubsetOf(candidates)
                    .contains(option.defaultValue());
        }
    }
}
