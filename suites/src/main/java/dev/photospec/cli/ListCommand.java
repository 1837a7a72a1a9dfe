package dev.photospec.cli;

import dev.photospec.check.Checks;
import dev.photospec.cli.listing.Rows;
import dev.photospec.cli.listing.Table;
import dev.photospec.mutant.Mutants;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code photospec list}: what the kit knows. */
@Command(name = "list", description = "List what the kit knows, as text or as JSON.")
final class ListCommand implements Runnable {

    /** The things that can be listed. */
    enum What {
        profiles,
        routes,
        requirements,
        capabilities,
        checks,
        mutants
    }

    @Parameters(paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private What what;

    @Option(names = "--profile", paramLabel = "ID|DIR", description = "Only this profile; may be repeated.")
    private List<String> named = List.of();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Stream<Map<String, Object>> rows = switch (what) {
            case profiles -> Profiles.summaries(named).stream().map(Rows::profile);
            case routes -> loaded().flatMap(Rows::routes);
            case requirements -> loaded().flatMap(Rows::requirements);
            case capabilities -> loaded().flatMap(Rows::capabilities);
            case checks -> checks(loaded().toList());
            case mutants -> mutants(loaded().toList());
        };
        print(rows.toList());
    }

    private Stream<Profile> loaded() {
        return Profiles.all(named).stream();
    }

    private static Stream<Map<String, Object>> checks(List<Profile> profiles) {
        return Checks.names().stream().sorted().map(name -> Rows.check(name, profiles));
    }

    private static Stream<Map<String, Object>> mutants(List<Profile> profiles) {
        return Mutants.bundled().stream()
                .filter(mutant -> profiles.stream().anyMatch(profile -> mutant.suits(profile.id())))
                .map(Rows::mutant);
    }

    private void print(List<Map<String, Object>> rows) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        } else {
            Table.of(rows).forEach(out::println);
        }
        out.flush();
    }
}
