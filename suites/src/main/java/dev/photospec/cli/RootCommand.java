package dev.photospec.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command. */
@Command(
        name = "photospec",
        description = "Check that a profile-photo API does what its documentation says.",
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
            TokenCommand.class,
            ReplayCommand.class,
            JudgeCommand.class,
            WatchCommand.class,
            HistoryCommand.class,
            DraftCommand.class,
            ReportCommand.class,
            ProveCommand.class,
            CertifyCommand.class,
            VectorsCommand.class,
            VerifyCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  photospec init https://host/v1.0   write photospec.yaml for a server",
            "  photospec run                      test it; the causes of failures come last",
            "  photospec explain 1                what cause 1 breaks",
            "  photospec replay 1                 test the cases of cause 1 again",
            "",
            "Precedence: command line, PHOTOSPEC_* variable (--report-dir:",
            "PHOTOSPEC_REPORT_DIR), run: in the config file, default.",
            "",
            "Exit codes:",
            "    0 conformant, or waived    5 stale or expired waiver",
            "    1 not conformant           6 fault of the kit itself",
            "    2 usage or configuration   7 an earlier run's photos are not restored",
            "    3 incomplete             130 interrupted, photos restored",
            "    4 target unreachable"
        })
final class RootCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as: photospec run");
    }
}
