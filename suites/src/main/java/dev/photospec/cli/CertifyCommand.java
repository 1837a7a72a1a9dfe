package dev.photospec.cli;

import dev.photospec.certificate.Certificate;
import dev.photospec.certificate.InTotoStatement;
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

/** {@code photospec certify}: a signed statement of what came out of a run. */
@Command(
        name = "certify",
        description = {
            "Signs a statement of what came out of a run, that anyone can judge again.",
            "The run must have been told to write down what it sees: run --transcript."
        },
        footer = {
            "",
            "Exit code 1 if the transcript does not come to the result; nothing is signed then.",
            "A key: openssl genpkey -algorithm ed25519 -out key.pem",
            "       openssl pkey -in key.pem -pubout -out key.pub.pem"
        })
final class CertifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RESULT", description = "A conformance.json.")
    private Path result;

    @Mixin
    private EvidenceOptions evidence;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "Your private key in PEM (PKCS #8): Ed25519 or an elliptic curve.")
    private Path key;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it (default: conformance.intoto.jsonl beside the result).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path file = out == null ? result.resolveSibling("conformance.intoto.jsonl") : out;
        PrintWriter terminal = spec.commandLine().getOut();
        return Reports.making(() -> {
            try {
                InTotoStatement statement = Certificate.sign(evidence.read(result), key, file);
                terminal.println("certified: " + statement.told());
                terminal.println(file);
                return 0;
            } catch (VerificationException e) {
                terminal.println("not certified: " + e.getMessage());
                return 1;
            } finally {
                terminal.flush();
            }
        });
    }
}
