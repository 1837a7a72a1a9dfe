package dev.photospec.run;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code photospec init}. */
@Command(name = "init", description = "x")
final class InitCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
