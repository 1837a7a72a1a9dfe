package dev.photospec.cli;

import dev.photospec.cli.options.CommandEnvironment;
import dev.photospec.run.UnrestoredException;
import dev.photospec.run.UsageException;
import dev.photospec.spec.load.DataException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Explains why a command could not be carried out: by a fault of the user's files, or by one of the kit. */
final class ErrorHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return explain(failure, command);
    }

    static int explain(Throwable failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof DataException || failure instanceof UsageException) {
            err.println(failure.getMessage());
            err.flush();
            return Main.USAGE;
        }
        if (failure instanceof UnrestoredException) {
            err.println(failure.getMessage());
            err.flush();
            return UnrestoredException.EXIT_CODE;
        }
        err.println("photospec: the kit itself broke: " + failure);
        err.println("Please report this, with the command and the stack trace of PHOTOSPEC_DEBUG=1.");
        if (CommandEnvironment.of(command.getCommandSpec()).variables().containsKey("PHOTOSPEC_DEBUG")) {
            failure.printStackTrace(err);
        }
        err.flush();
        return Main.KIT_FAULT;
    }
}
