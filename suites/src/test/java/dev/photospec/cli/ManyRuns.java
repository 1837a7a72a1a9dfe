package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Carries out one command after the other in one process, and prints each one's exit code. */
public final class ManyRuns {

    private ManyRuns() {}

    /** @param commands each with its arguments parted by spaces, and variables of its own before them, as in a shell */
    public static void main(String[] commands) {
        for (String command : commands) {
            Map<Boolean, List<String>> words = Arrays.stream(command.split(" "))
                    .collect(Collectors.partitioningBy(word -> word.matches("[A-Z_]+=.*")));
            Map<String, String> variables = new HashMap<>(System.getenv());
            words.get(true).forEach(word -> variables.put(word.split("=")[0], word.split("=", 2)[1]));
            CommandEnvironment environment = CommandEnvironment.ofProcess(variables);
            String[] arguments = words.get(false).toArray(String[]::new);
            int exit = Main.execute(Main.commandLine(environment), environment, arguments);
            System.out.println("exit " + exit + " of " + command);
        }
        System.exit(0);
    }
}
