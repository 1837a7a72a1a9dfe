package dev.photospec.cli;

import dev.photospec.mutant.BundledProofs;
import dev.photospec.run.Listeners;
import dev.photospec.run.Reports;
import dev.photospec.run.SampleRun;
import dev.photospec.run.VerdictStream;
import dev.photospec.run.Waivers;
import dev.photospec.shard.Merge;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.verdict.Guide;
import dev.photospec.verdict.Output;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec report}: views of saved results, and of what the profiles promise. */
@Command(name = "report", description = "Make pages and lists of saved results, and of what the documents promise.")
final class ReportCommand implements Runnable {

    private static final String RESULT = "A conformance.json.";
    private static final String FOLDER = "Where to write (default: beside FILE).";
    private static final String VERDICTS = "Put its verdicts beside the statements.";
    private static final String FORMATS = "Which reports (default: all).";
    private static final String PAGE = "Write an HTML page with every statement and class instead.";
    private static final String MERGED = "Where to write (default: ${DEFAULT-VALUE}).";
    private static final String PROFILE = "Only this profile; may be repeated.";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: photospec report --help lists them");
    }

    @Command(name = "rebuild", description = "Write reports of a saved result again, byte for byte.")
    int rebuild(
            @Parameters(paramLabel = "FILE", description = RESULT) Path file,
            @Option(names = "--format", split = ",", paramLabel = "NAME", description = FORMATS) List<String> formats,
            @Option(names = "--report-dir", paramLabel = "DIR", description = FOLDER) Path folder)
            throws IOException {
        Output output = output(beside(file, folder));
        SavedResult result = Reports.read(file);
        for (VerdictListener listener : Listeners.named(formats == null ? List.of() : formats)) {
            Reports.making(() -> {
                result.replay(listener, output);
                return null;
            });
        }
        return 0;
    }

    @Command(name = "badge", description = "Write the badge of a saved result.")
    int badge(
            @Parameters(paramLabel = "FILE", description = RESULT) Path file,
            @Option(names = "--report-dir", paramLabel = "DIR", description = FOLDER) Path folder)
            throws IOException {
        Output output = output(beside(file, folder));
        Reports.making(() -> {
            Reports.read(file).replay(Listeners.alone("badge"), output);
            return null;
        });
        say(output.folder().resolve("badge.svg").toString());
        return 0;
    }

    @Command(name = "allure", description = "Write the page that Allure makes of a saved result.")
    int allure(
            @Parameters(paramLabel = "FILE", description = RESULT) Path file,
            @Option(names = "--report-dir", paramLabel = "DIR", description = FOLDER) Path folder)
            throws IOException {
        Output output = output(beside(file, folder));
        SavedResult result = Reports.read(file);
        say(Reports.making(() -> Reports.views().allure(result, output)).toString());
        return 0;
    }

    @Command(name = "compare", description = "Print implementations, and dialects, side by side as Markdown.")
    int compare(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = RESULT) List<Path> files,
            @Option(names = "--page", paramLabel = "FILE", description = PAGE) Path page) {
        return Reports.making(() -> {
            if (page == null) {
                Reports.views().compare(files, output(Path.of("")));
            } else {
                Reports.views().comparisonPage(files, page);
            }
            return 0;
        });
    }

    @Command(
            name = "merge",
            description = {
                "Put the parts of a run (--shard) together, as if it had been one run.",
                "Exit codes are those of run; 2 if the files are not the parts of one run."
            })
    int merge(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = RESULT) List<Path> files,
            @Option(names = "--format", split = ",", paramLabel = "NAME", description = FORMATS) List<String> formats,
            @Option(names = "--waivers", paramLabel = "FILE", description = "The waivers that every part had.")
                    Path waivers,
            @Option(names = "--report-dir", paramLabel = "DIR", defaultValue = "photospec-report", description = MERGED)
                    Path folder)
            throws IOException {
        Merge merge = Merge.of(files, Waivers.read(waivers));
        VerdictStream stream = new VerdictStream(Listeners.named(formats == null ? List.of() : formats));
        int exitCode =
                merge.tell(stream, output(Files.createDirectories(folder))).exitCode();
        stream.unspoken().forEach(this::say);
        return exitCode;
    }

    @Command(
            name = "diff",
            description = {
                "Print what changed: regressions, flaky cases, fixes, new and gone ones.",
                "Exit code 1 if a case fails that did not, 3 if less is judged, else 0."
            })
    int diff(
            @Parameters(arity = "2..*", paramLabel = "FILE", description = "Two results or more, the oldest first.")
                    List<Path> files) {
        return Reports.making(
                () -> Reports.views().diff(files, output(Path.of(""))).exitCode());
    }

    @Command(
            name = "site",
            description = {
                "Build a site of every route, statement and check, with search.",
                "Without a result, its samples are recorded from the embedded reference."
            })
    int site(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = VERDICTS) Path file,
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            defaultValue = "photospec-site",
                            description = "Where to write (default: ${DEFAULT-VALUE}).")
                    Path out,
            @Option(names = "--profile", paramLabel = "ID|DIR", description = PROFILE) List<String> profiles)
            throws IOException {
        List<Profile> documented = Profiles.all(profiles);
        try (SampleRun samples =
                file == null ? SampleRun.ofReference(documented, TerminalInfo.of(spec)::output) : SampleRun.of(file)) {
            Guide guide = new Guide(documented, new BundledProofs().all(), samples.file(), file != null);
            Reports.making(() -> {
                Reports.views().site(guide, Files.createDirectories(out));
                return null;
            });
        }
        say(out.resolve("index.html").toString());
        return 0;
    }

    @Command(name = "documents", description = "Print every statement of the documents and what became of it.")
    int documents(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = VERDICTS) Path file,
            @Option(names = "--profile", paramLabel = "ID|DIR", description = PROFILE) List<String> profiles) {
        Guide guide = new Guide(Profiles.all(profiles), new BundledProofs().all(), file, file != null);
        return Reports.making(() -> {
            Reports.views().documents(guide, output(Path.of("")));
            return 0;
        });
    }

    @Command(name = "openapi", description = "Print a profile's description in OpenAPI 3.1, as JSON.")
    int openApi(@Parameters(paramLabel = "PROFILE", description = "Its id, or its folder.") String profile) {
        say(Reports.views().openApi(Profiles.load(profile)));
        return 0;
    }

    private static Path beside(Path file, Path folder) throws IOException {
        if (folder != null) {
            return Files.createDirectories(folder);
        }
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private Output output(Path folder) {
        return TerminalInfo.of(spec).output(folder, false, spec.commandLine().getOut());
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
