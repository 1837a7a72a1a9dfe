package dev.photospec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands that a start knows. */
class CommandTreeTest {

    private static final Set<String> ALL =
            new CommandLine(new RootCommand()).getSubcommands().keySet();

    @Test
    void each_command_is_the_only_one_where_it_is_named() {
        assertThat(ALL)
                .filteredOn(name -> !"help".equals(name))
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> {
                    CommandLine line = CommandTree.of(name, "--help");
                    assertThat(line.getSubcommands()).containsOnlyKeys(name);
                    assertThat(line.getSubcommands().get(name).getCommandSpec().userObject())
                            .hasSameClassAs(new CommandLine(new RootCommand())
                                    .getSubcommands()
                                    .get(name)
                                    .getCommandSpec()
                                    .userObject());
                });
    }

    @Test
    void without_the_exact_name_of_a_command_there_are_all() {
        for (String[] arguments : new String[][] {{}, {"help"}, {"LIST"}, {"lis"}, {"--version"}, {"list", "run"}}) {
            int commands = arguments.length == 2 ? 1 : ALL.size();
            assertThat(CommandTree.of(arguments).getSubcommands()).hasSize(commands);
        }
    }
}
