package dev.photospec.report;

import dev.photospec.spec.Standing;
import dev.photospec.target.Implementation;
import dev.photospec.verdict.Body;
import dev.photospec.verdict.CaseKey;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.RecordedExchange;
import dev.photospec.verdict.Ruling;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.Timing;
import java.util.List;
import java.util.stream.Stream;

/** A run whose target put hostile text wherever it can: names, ids, header fields, messages and a body of 5 MB. */
final class HostileSample {

    /** Beside what breaks out of markup: commands for a runner, a formula for a spreadsheet, an image for a page. */
    static final String TEXT =
            "=cmd()\n::set-output name=x::y\r\n![x](http://x)<img src=x onerror=alert(1)>\u0007" + Sample.HOSTILE;

    /** What could lead out of a folder, or be no file's name, if a name were made from it. */
    private static final String NAME = "/../../../../\\..\\CON/NUL\n" + "y".repeat(300);

    private static final int BODY_BYTES = 5_000_000;

    private HostileSample() {}

    static Sample of() {
        Run plain = Sample.run(List.of(Sample.planned("photo-value-is-the-photo", "read", Standing.DOCUMENTED, 7)));
        ProfileRun profile = plain.profiles().get(0);
        ProfileRun hostile = new ProfileRun(
                profile.id(), TEXT, TEXT, new Implementation(TEXT, TEXT), profile.documents(), profile.requirements());
        Run run = new Run(plain.tool(), plain.started(), plain.reading(), List.of(hostile));
        return Sample.of(
                run, Stream.of(Outcome.values()).map(HostileSample::verdict).toList());
    }

    private static CaseVerdict verdict(Outcome outcome) {
        return new CaseVerdict(
                new CaseKey(
                        "graph-v1.0",
                        "photo-value-is-the-photo",
                        "photo-value-is-the-photo/" + outcome + TEXT + NAME,
                        "GET",
                        "/me/" + TEXT,
                        "/me/" + TEXT,
                        TEXT,
                        TEXT,
                        TEXT,
                        List.of(TEXT)),
                new Ruling(outcome, TEXT, null, List.of(new Finding(TEXT, TEXT, TEXT, TEXT, TEXT))),
                List.of(exchange(outcome == Outcome.FAILED ? BODY_BYTES / TEXT.length() : 1)),
                Timing.of(1));
    }

    private static RecordedExchange exchange(int times) {
        Body body = new Body(TEXT, BODY_BYTES, TEXT, TEXT, TEXT.repeat(times), null);
        Body forged = new Body("image/png", 3, "", "1x1 image/svg+xml", null, "PHN2Zz4=");
        return new RecordedExchange(
                TEXT,
                "GET",
                "http://a/me/" + TEXT,
                List.of(new Field(TEXT, TEXT)),
                forged,
                200,
                List.of(new Field(TEXT, TEXT)),
                body,
                null,
                1,
                "curl " + TEXT);
    }
}
