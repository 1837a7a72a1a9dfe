package dev.photospec.run;

import dev.photospec.check.Checks;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import java.util.LinkedHashMap;
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
@Command(name = "list", description = "Lists what the kit knows, as text or as JSON.")
final class ListCommand implements Runnable {

    /** What can be listed. */
    enum What {
        profiles,
        routes,
        requirements,
        checks
    }

    @Parameters(paramLabel = "WHAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private What what;

    @Option(names = "--profile", paramLabel = "ID|DIR", description = "Only this profile; may be repeated.")
    private List<String> profiles = List.of();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        List<Map<String, Object>> rows = switch (what) {
            case profiles -> profiles().map(Rows::profile).toList();
            case routes -> profiles().flatMap(Rows::routes).toList();
            case requirements -> profiles().flatMap(Rows::requirements).toList();
            case checks -> Checks.names().stream().sorted().map(Rows::check).toList();
        };
        print(rows);
    }

    private Stream<Profile> profiles() {
        return (profiles.isEmpty() ? Profiles.bundled() : profiles).stream().map(Profiles::load);
    }

    private void print(List<Map<String, Object>> rows) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
        } else {
            rows.forEach(row -> out.println(Rows.text(row)));
        }
        out.flush();
    }

    /** Turns what is listed into rows of named cells. */
    private static final class Rows {

        static Map<String, Object> profile(Profile profile) {
            return row(
                    "id",
                    profile.id(),
                    "title",
                    profile.title(),
                    "routes",
                    profile.documentedRoutes().size(),
                    "requirements",
                    profile.requirements().size());
        }

        static Stream<Map<String, Object>> routes(Profile profile) {
            return profile.documentedRoutes().stream()
                    .map(route -> row("profile", profile.id(), "verb", route.verb(), "template", route.template()));
        }

        static Stream<Map<String, Object>> requirements(Profile profile) {
            return profile.requirements().stream()
                    .map(row -> row(
                            "profile",
                            profile.id(),
                            "id",
                            row.id(),
                            "standing",
                            row.isExcluded()
                                    ? "excluded"
                                    : row.standing().name().toLowerCase(java.util.Locale.ROOT),
                            "statement",
                            row.statement()));
        }

        static Map<String, Object> check(String name) {
            return row("id", name);
        }

        static String text(Map<String, Object> row) {
            return row.values().stream().map(String::valueOf).collect(java.util.stream.Collectors.joining("  "));
        }

        private static Map<String, Object> row(Object... cells) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i += 2) {
                row.put((String) cells[i], cells[i + 1]);
            }
            return row;
        }
    }
}
