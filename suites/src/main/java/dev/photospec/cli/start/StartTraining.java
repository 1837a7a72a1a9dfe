package dev.photospec.cli.start;

import dev.photospec.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Carries out what people start most, in one process, so that Java can note the classes that it takes. */
public final class StartTraining {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASSES = System.getProperty("java.class.path");

    private static final List<String> LOOKS = List.of("--version", "--help", "list profiles", "list requirements");

    /** A few cases of every kind: the classes of a run are those of its first cases. */
    private static final String RUN = "run --strength 1 --report-dir report";

    private StartTraining() {}

    /**
     * Uses the working folder, which is therefore one that nobody else uses.
     *
     * @param words the id of the profile to run, and what to carry out: {@code looks}, {@code targets} and {@code reference}
     */
    public static void main(String[] words) throws IOException {
        int code = 0;
        for (String wanted : List.of(words).subList(1, words.length)) {
            for (String command : commands(wanted, words[0])) {
                code = Math.max(code, Main.start(command.split(" ", -1)));
            }
        }
        System.exit(code);
    }

    private static List<String> commands(String wanted, String profile) throws IOException {
        return switch (wanted) {
            case "looks" -> LOOKS;
            case "targets" -> targets(RUN + " --config " + serve(profile));
            default -> List.of(RUN + " --profile " + profile);
        };
    }

    private static List<String> targets(String run) {
        return List.of(
                run + " --allow-writes --format terminal,json,junitxml",
                run + " --only *-answers-200",
                "explain check status");
    }

    /** Serves the profile in another process, since a server's classes are none of a run's; returns the configuration for it. */
    private static String serve(String profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Duser.home=.", "-cp", CLASSES, Main.class.getName()));
        command.addAll(List.of("serve", "--port", "0", "--profile", profile, "--config-dir", "."));
        Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        BufferedReader said = server.inputReader();
        String line = said.readLine();
        while (line != null && !line.startsWith("Stop")) {
            line = said.readLine();
        }
        return profile + ".yaml";
    }
}
