package dev.photospec.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lists the commands in the order of work, in groups. */
final class CommandGroups {

    private static final int INDENT = 4;
    private static final int NAME = 10;
    private static final int WIDTH = 80;
    private static final Map<String, List<String>> GROUPS = groups();

    private CommandGroups() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Start", List.of("init", "doctor", "plan", "token"));
        groups.put("Test", List.of("run", "history", "explain", "replay", "restore"));
        groups.put("Results", List.of("report", "judge", "watch", "certify", "verify"));
        groups.put("The kit itself", List.of("list", "serve", "draft", "prove", "vectors", "help"));
        return groups;
    }

    /** Returns the command line, whose help lists its commands in groups. */
    static CommandLine group(CommandLine root) {
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandGroups::text);
        return root;
    }

    private static String text(Help help) {
        Map<String, Help> left = new LinkedHashMap<>(help.subcommands());
        List<String> lines = new ArrayList<>();
        GROUPS.forEach((group, names) -> {
            lines.add("  " + group);
            names.stream().filter(left::containsKey).forEach(name -> lines.add(line(name, left.remove(name))));
        });
        left.forEach((name, command) -> lines.add(line(name, command)));
        return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    private static String line(String name, Help command) {
        String[] told = command.commandSpec().usageMessage().description();
        StringBuilder lines = new StringBuilder("    " + name + " ".repeat(Math.max(1, NAME - name.length())));
        int column = lines.length();
        for (String word : (told.length == 0 ? "" : told[0]).split(" ")) {
            if (column + word.length() >= WIDTH) {
                lines.append(System.lineSeparator()).append(" ".repeat(NAME + INDENT));
                column = NAME + INDENT;
            }
            lines.append(word).append(' ');
            column += word.length() + 1;
        }
        return lines.toString().stripTrailing();
    }
}
