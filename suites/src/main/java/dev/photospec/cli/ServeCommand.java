package dev.photospec.cli;

import dev.photospec.client.ClientConsole;
import dev.photospec.client.StrictProvider;
import dev.photospec.reference.CallFilter;
import dev.photospec.reference.Reference;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Profile;
import dev.photospec.spec.client.ClientLedger;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.traffic.ReferenceStubs;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code photospec serve}: the reference implementation on a port, until it is stopped. */
@Command(
        name = "serve",
        description = "Serve the reference implementation on 127.0.0.1, for client developers.",
        footer = {
            "",
            "With --judge-client it ends with exit code 0 if no client breaks a documented statement,",
            "1 if one does, 3 if no request for a photo was seen."
        })
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8080",
            description = "The port; 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--profile",
            paramLabel = "ID|DIR",
            description = "A bundled profile or a folder of your own; may be repeated (default: all).")
    private List<String> profiles = List.of();

    @Option(
            names = "--config-dir",
            paramLabel = "DIR",
            defaultValue = "photospec-serve",
            description = "Where a ready photospec.yaml is written for each profile (default: ${DEFAULT-VALUE}).")
    private Path configDir;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description =
                    "Serve nothing; write what is served, each request with each token, as stubs for a stock WireMock"
                            + " (mappings, __files; writes as scenarios), a photospec.yaml for them and a list of what"
                            + " they cannot do (not-expressed.txt), in a folder for each profile.")
    private Path export;

    @Option(
            names = "--judge-client",
            description = "Say what the clients do wrong, each with its source; now and then answer 429 or a redirect.")
    private boolean judgesClients;

    @Option(
            names = "--client-report",
            paramLabel = "FILE",
            defaultValue = "photospec-client.json",
            description = "Where --judge-client writes its report at the end (default: ${DEFAULT-VALUE}).")
    private Path clientReport;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return export == null ? serve() : export();
    }

    private int export() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (Profile profile : Profiles.all(profiles)) {
            Path folder = export.resolve(profile.id());
            int stubs = ReferenceStubs.write(profile, folder, TerminalInfo.of(spec)::output);
            out.println(profile.id() + ": " + stubs + " stubs in " + folder);
            out.println("  serve them: java -jar wiremock-standalone.jar --root-dir " + folder);
            out.println("  judge them: photospec run --config " + folder.resolve("photospec.yaml"));
            out.flush();
        }
        out.println("Stubs keep nothing: after a write, a read shows the same picture, whichever was sent."
                + " The statements that this breaks are in not-expressed.txt; photospec serve keeps them.");
        out.flush();
        return 0;
    }

    private int serve() throws IOException, InterruptedException {
        refuseTakenPort();
        StrictProvider provider = judgesClients ? new StrictProvider(ClientLedger.bundled()) : null;
        try (Reference reference = Reference.prepare(port, provider == null ? CallFilter.NONE : provider)) {
            List<Profile> served = Profiles.all(profiles);
            List<Target> targets = served.stream().map(reference::mount).toList();
            if (provider != null) {
                judgeClients(provider, served, targets);
            }
            reference.listen();
            for (int i = 0; i < targets.size(); i++) {
                announce(served.get(i), targets.get(i));
            }
            spec.commandLine().getOut().println("Stop it with Ctrl-C.");
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void judgeClients(StrictProvider provider, List<Profile> served, List<Target> targets) {
        for (int i = 0; i < targets.size(); i++) {
            provider.mount(served.get(i), targets.get(i).url());
        }
        PrintWriter out = spec.commandLine().getOut();
        ClientConsole console = new ClientConsole(provider, out, clientReport);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            int code = 6;
                            try {
                                code = console.end();
                            } catch (IOException e) {
                                out.println("photospec: " + clientReport + " cannot be written: " + e);
                                out.flush();
                            }
                            // Java would say 130 or 143, whatever the clients did.
                            Runtime.getRuntime().halt(code);
                        },
                        "photospec-clients-end"));
        console.start();
    }

    private void refuseTakenPort() {
        String another = "; name another with --port, or 0 for a free one";
        if (port < 0 || port > 65_535) {
            throw new UsageException("photospec: " + port + " is not a port" + another);
        }
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            free.setReuseAddress(true);
        } catch (BindException e) {
            throw new UsageException("photospec: port " + port + " cannot be used: " + e.getMessage() + another);
        } catch (IOException e) {
            throw new UsageException("photospec: port " + port + " cannot be used: " + e + another);
        }
    }

    private void announce(Profile profile, Target target) throws IOException {
        try {
            Files.createDirectories(configDir);
        } catch (IOException e) {
            throw new UsageException(
                    "photospec: the folder " + configDir + " cannot be made; name another with" + " --config-dir");
        }
        Path file = configDir.resolve(profile.id() + ".yaml");
        TargetFile.write(target.judgedBy(name(profile)), file);
        // Nobody's photo is at stake here, and only so can every row be judged.
        Files.writeString(file, "run: {allow-residue: true}\n", StandardOpenOption.APPEND);
        PrintWriter out = spec.commandLine().getOut();
        out.println(profile.id() + " at " + target.url());
        out.println("  judge it:   photospec run " + target.url() + " --config " + file + " --allow-writes");
        CurlExample.of(profile, target).forEach(line -> out.println("  " + line));
        out.println();
        out.flush();
    }

    /** A later command finds a folder by its path only. */
    private String name(Profile profile) {
        return profiles.stream()
                .filter(name -> Profiles.load(name).id().equals(profile.id()))
                .findFirst()
                .map(Profiles::portable)
                .orElse(profile.id());
    }
}
