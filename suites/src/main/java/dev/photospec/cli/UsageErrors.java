package dev.photospec.cli;

import dev.photospec.spec.load.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong word on the command line in two lines, with the nearest right one, not with the whole help. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("photospec: " + message(wrong));
        err.println("Try: " + command.qualifiedName() + " --help");
        err.flush();
        return Main.USAGE;
    }

    static String message(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (wrong.getArgSpec() != null && wrong.getArgSpec().type().isEnum() && wrong.getValue() != null) {
            return noSuchWord(wrong);
        }
        return wrong.getMessage();
    }

    private static String unmatched(String word, CommandSpec command) {
        boolean option = word.startsWith("-");
        String bare = word.replaceFirst("=.*", "");
        List<String> known = option
                ? command.options().stream()
                        .flatMap(each -> Stream.of(each.names()))
                        .filter(name -> name.startsWith("--"))
                        .toList()
                : List.copyOf(command.subcommands().keySet());
        String kind = option ? "option" : command.subcommands().isEmpty() ? "further argument" : "command";
        return "no " + kind + " '" + bare + "'" + Nearest.hint(bare, known);
    }

    private static String noSuchWord(ParameterException wrong) {
        List<String> known = Stream.of(wrong.getArgSpec().type().getEnumConstants())
                .map(word -> String.valueOf(word).toLowerCase(Locale.ROOT))
                .toList();
        CommandLine.Model.ArgSpec argument = wrong.getArgSpec();
        String name =
                argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
        return name + " cannot be '" + wrong.getValue() + "'; it is one of " + String.join(", ", known)
                + Nearest.hint(wrong.getValue(), known);
    }
}
