package dev.photospec.cli;

import dev.photospec.cli.options.TargetOptions;
import dev.photospec.credential.TokenSetup;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.run.Targets;
import dev.photospec.run.UsageException;
import dev.photospec.spec.Reading;
import dev.photospec.target.Grant;
import dev.photospec.target.Target;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code photospec token}: a token as a case would send it, for a curl line. */
@Command(
        name = "token",
        description = {
            "Print a token that the configuration describes, as the curl lines of a report need it.",
            "Example:",
            "  curl -H \"Authorization: Bearer $(photospec token --user kim@x.example --scope User.Read)\" URL"
        })
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private TargetOptions target;

    @Option(
            names = "--user",
            paramLabel = "USER",
            description = "The signed-in user, as credentials name it; none for an app-only token.")
    private String user;

    @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = "", description = "The scope that it must have.")
    private String scope;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Targets targets = target.resolve(null, Reading.DOCUMENTED, err)) {
            Target described = targets.any();
            Grant grant = grant(described);
            out.println(TokenSetup.of(described, new Redaction(), err)
                    .token(grant, scope)
                    .value());
            out.flush();
            return 0;
        }
    }

    private Grant grant(Target described) {
        List<Grant> ofUser = described.credentials().stream()
                .filter(grant -> Objects.equals(grant.user(), user) && !grant.expired())
                .toList();
        return ofUser.stream()
                .filter(grant ->
                        scope.isEmpty() || grant.grantsAny() || grant.scopes().contains(scope))
                .findFirst()
                .orElseThrow(() -> new UsageException("photospec: credentials has no token for "
                        + (user == null ? "the app" : user) + (scope.isEmpty() ? "" : " with " + scope)));
    }
}
