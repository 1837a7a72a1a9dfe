package dev.photospec.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command. */
@Command(
        name = "photospec",
        description = "Says, statement by statement, whether a profile-photo API keeps its documents.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        usageHelpAutoWidth = true,
        scope = picocli.CommandLine.ScopeType.INHERIT,
        subcommands = {
            RunCommand.class,
            ServeCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            RestoreCommand.class,
            PlanCommand.class,
            DoctorCommand.class,
            InitCommand.class,
            ReplayCommand.class,
            ReportCommand.class,
            ProveCommand.class,
            CertifyCommand.class,
            VerifyCommand.class
        },
        footer = {
            "",
            "An option goes by the command line, else by its variable (--report-dir:",
            "PHOTOSPEC_REPORT_DIR), else by what the file of --config says",
            "(run: {report-dir: …}), else by its default.",
            "",
            "Exit codes:",
            "    0 conformant, or waived    4 target unreachable",
            "    1 not conformant           5 stale or expired waiver",
            "    2 usage or configuration   6 fault of the kit itself",
            "    3 incomplete             130 interrupted, photos given back"
        })
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as: photospec run");
    }
}
