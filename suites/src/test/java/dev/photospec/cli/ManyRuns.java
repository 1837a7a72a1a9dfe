package dev.photospec.cli;

/** Carries out one command after the other in one process, and prints each one's exit code. */
public final class ManyRuns {

    private ManyRuns() {}

    /** @param commands each with its arguments parted by spaces */
    public static void main(String[] commands) {
        for (String command : commands) {
            int exit = Command.line().execute(command.split(" "));
            System.out.println("exit " + exit + " of " + command);
        }
        System.exit(0);
    }
}
