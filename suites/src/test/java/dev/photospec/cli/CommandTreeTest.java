package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands that a start knows: as recorded when the kit was built, they are those of the annotations. */
class CommandTreeTest {

    private static final Map<String, CommandLine> ANNOTATED =
            new TreeMap<>(CommandTree.of().getSubcommands());

    private static CommandLine recorded(String name) {
        CommandLine tree = CommandTree.of(name);
        assertThat(tree.getSubcommands()).containsOnlyKeys(name);
        return tree.getSubcommands().get(name);
    }

    static Iterable<String> names() {
        return ANNOTATED.keySet().stream().filter(name -> !name.equals("help")).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_command_is_the_only_one_where_it_is_named_and_has_the_same_options(String name) {
        CommandSpec recorded = recorded(name).getCommandSpec();
        CommandSpec annotated = ANNOTATED.get(name).getCommandSpec();

        assertThat(recorded.userObject()).hasSameClassAs(annotated.userObject());
        assertThat(recorded.args().stream().map(CommandTreeTest::parts))
                .containsExactlyElementsOf(
                        annotated.args().stream().map(CommandTreeTest::parts).toList());
    }

    /** All that picocli knows of an argument but for how it came to know. */
    private static List<Object> parts(ArgSpec argument) {
        List<Object> parts = new ArrayList<>(List.of(
                argument.arity(),
                argument.paramLabel(),
                argument.required(),
                argument.hidden(),
                argument.interactive(),
                argument.scopeType(),
                List.of(argument.description()),
                argument.typeInfo().getType(),
                List.of(argument.auxiliaryTypes()),
                List.of(argument.converters()),
                String.valueOf(argument.splitRegex()),
                String.valueOf(argument.defaultValue()),
                String.valueOf(argument.mapFallbackValue()),
                argument.completionCandidates() == null ? List.of() : completions(argument)));
        if (argument instanceof OptionSpec option) {
            parts.addAll(List.of(
                    List.of(option.names()),
                    option.order(),
                    option.negatable(),
                    option.usageHelp(),
                    option.versionHelp(),
                    option.fallbackValue()));
        }
        if (argument instanceof PositionalParamSpec positional) {
            parts.add(positional.index());
        }
        return parts;
    }

    private static List<String> completions(ArgSpec argument) {
        List<String> completions = new ArrayList<>();
        argument.completionCandidates().forEach(completions::add);
        return completions;
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_command_says_the_same_of_itself(String name) {
        CommandLine recorded = recorded(name);

        assertThat(recorded.getUsageMessage()).isEqualTo(ANNOTATED.get(name).getUsageMessage());
        assertThat(recorded.getCommandSpec().version())
                .isEqualTo(ANNOTATED.get(name).getCommandSpec().version());
        assertThat(recorded.getSubcommands().values().stream().map(CommandLine::getUsageMessage))
                .containsExactlyElementsOf(ANNOTATED.get(name).getSubcommands().values().stream()
                        .map(CommandLine::getUsageMessage)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_command_shows_the_defaults_that_hold_when_help_is_asked_for(String name) {
        CommandLine all = CommandTree.of().setDefaultValueProvider(argument -> "elsewhere");
        CommandLine one = CommandTree.of(name).setDefaultValueProvider(argument -> "elsewhere");

        assertThat(one.getSubcommands().get(name).getUsageMessage())
                .isEqualTo(all.getSubcommands().get(name).getUsageMessage());
    }

    @Test
    void without_the_exact_name_of_a_command_there_are_all() {
        for (String[] arguments : new String[][] {{}, {"help"}, {"LIST"}, {"lis"}, {"--version"}, {""}, {"../list"}}) {
            assertThat(CommandTree.of(arguments).getSubcommands())
                    .as(String.join(" ", arguments))
                    .hasSameSizeAs(ANNOTATED);
        }
        assertThat(CommandTree.of("list", "run").getSubcommands()).containsOnlyKeys("list");
    }
}
