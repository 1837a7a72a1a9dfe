package dev.photospec.cli;

import dev.photospec.certificate.Certificate;
import dev.photospec.certificate.VerificationException;
import dev.photospec.cli.options.EvidenceOptions;
import dev.photospec.run.Reports;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photospec verify}: whether a certificate is true, found out without a network. */
@Command(
        name = "verify",
        description = {
            "Checks the signature of a certificate and judges every case again, from the transcript.",
            "Exit code 0 if all of it is as stated, be that conformant or not; 1 if anything differs."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STATEMENT", description = "What photospec certify wrote.")
    private Path statement;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The signer's public key in PEM, from a place that you trust.")
    private Path key;

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = "The result (default: conformance.json beside the statement).")
    private Path result;

    @Mixin
    private EvidenceOptions evidence;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path stated = result == null ? statement.resolveSibling("conformance.json") : result;
        PrintWriter terminal = spec.commandLine().getOut();
        return Reports.making(() -> {
            try {
                Certificate.Verified verified = Certificate.verify(statement, key, evidence.read(stated));
                terminal.println("true: " + verified.statement().told());
                verified.remarks().forEach(terminal::println);
                return 0;
            } catch (VerificationException e) {
                terminal.println("not true: " + e.getMessage());
                return 1;
            } finally {
                terminal.flush();
            }
        });
    }
}
