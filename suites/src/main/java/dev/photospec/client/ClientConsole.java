package dev.photospec.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Tells each finding when it is new, and everything at the end. */
public final class ClientConsole {

    private static final String NOTHING = "no request for a photo was seen, so that nothing is judged";

    private final StrictProvider provider;
    private final PrintWriter out;
    private final Path file;
    private final Set<String> told = new HashSet<>();
    private final Thread clock = new Thread(this::watch, "photospec-clients");

    /** @param file where the JSON report is written */
    public ClientConsole(StrictProvider provider, PrintWriter out, Path file) {
        this.provider = provider;
        this.out = out;
        this.file = file;
    }

    /** Looks for new findings each second. */
    public void start() {
        clock.setDaemon(true);
        clock.start();
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the findings that nobody has been told yet. */
    synchronized void tell() {
        for (ClientReport report : provider.reports()) {
            for (ClientFinding finding : report.findings()) {
                if (told.add(report.profile() + "\n" + finding.client() + "\n" + finding.id())) {
                    out.println(finding.client());
                    ClientReport.lines(finding).forEach(line -> out.println(provider.mask(line)));
                    out.flush();
                }
            }
        }
    }

    /**
     * Tells everything and writes the report.
     *
     * @return 0 if no documented statement is broken, 1 if one is, 3 if no request was seen
     */
    public int end() throws IOException {
        clock.interrupt();
        List<ClientReport> reports = provider.reports();
        reports.forEach(report -> report.lines().forEach(line -> out.println(provider.mask(line))));
        if (reports.isEmpty()) {
            out.println(NOTHING);
        }
        Files.writeString(file, ClientReport.json(reports, provider::mask));
        out.println("report: " + file);
        out.flush();
        return reports.isEmpty() ? 3 : reports.stream().anyMatch(ClientReport::breaksDocumented) ? 1 : 0;
    }
}
