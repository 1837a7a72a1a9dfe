package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.cli.options.OptionDefaults;
import dev.photospec.engine.EngineRun;
import dev.photospec.exchange.Client;
import dev.photospec.run.Listeners;
import dev.photospec.run.Pool;
import dev.photospec.run.ProfilePlan;
import dev.photospec.run.Reports;
import dev.photospec.run.RunContext;
import dev.photospec.run.UsageException;
import dev.photospec.spec.load.DataFile;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * {@code photospec run}, called from Java: the same options, read by the same code, without a process of
 * its own and without anything printed.
 *
 * @param options as on the command line, after {@code run}
 * @param environment the variables: those of options, and those in the configuration
 * @param configuration what a {@code photospec.yaml} would say; null if the options name a file
 * @param wire wraps the client that sends
 */
public record Invocation(
        List<String> options, Map<String, String> environment, DataFile configuration, UnaryOperator<Client> wire)
        implements EngineRun {

    /** Copies what it is given. */
    public Invocation {
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /**
     * Judges, and reads back the canonical result that was written.
     *
     * @throws IllegalArgumentException if an option or the configuration is wrong; the message says what would do
     * @throws dev.photospec.spec.load.DataException if a file is wrong, with its lines
     * @throws IOException if the report folder cannot be written
     */
    public SavedResult run(VerdictListener listener) throws IOException {
        RunCommand command = parsed();
        command.judge(caller(listener));
        return Reports.read(command.reportDir().resolve(Listeners.CANONICAL_FILE));
    }

    @Override
    public List<ProfilePlan> plan() {
        return parsed().plan();
    }

    @Override
    public void judge(VerdictListener listener, Set<String> chosen, Gate gate) throws IOException {
        RunCommand command = parsed();
        command.target().choose(chosen);
        command.judge(caller(listener).with((queue, concurrency) -> Pool.judge(gate.before(queue), concurrency)));
    }

    private RunContext caller(VerdictListener listener) {
        return RunContext.java(listener, environment, new TerminalInfo(environment)::output)
                .through(wire);
    }

    private RunCommand parsed() {
        String[] arguments = Stream.concat(Stream.of("run"), options.stream()).toArray(String[]::new);
        CommandLine line = Main.commandLine(CommandEnvironment.ofProcess(environment), arguments);
        line.setDefaultValueProvider(OptionDefaults.of(arguments, CommandEnvironment.ofProcess(environment)));
        try {
            RunCommand command = (RunCommand)
                    line.parseArgs(arguments).subcommand().commandSpec().userObject();
            command.target().takeFromJava(configuration);
            return command;
        } catch (ParameterException e) {
            throw new UsageException("photospec: " + UsageErrors.message(e));
        }
    }
}
