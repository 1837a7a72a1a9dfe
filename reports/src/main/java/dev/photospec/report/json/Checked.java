package dev.photospec.report.json;

import dev.photospec.report.Characters;
import dev.photospec.report.StatementTally;
import dev.photospec.report.Words;
import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/** Refuses what is not a {@code conformance.json}, saying where and what was found. */
final class Checked {

    /** Something that reads the file. */
    interface Reading<T> {
        T read() throws IOException;
    }

    private final Path path;

    Checked(Path path) {
        this.path = path;
    }

    /** Reads, and names the file and the line if it is not even JSON. */
    <T> T json(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new NotConformanceFile(path, Characters.visible(e.getOriginalMessage()) + at(e.getLocation()));
        }
    }

    /** Refuses another kind of file, another version, and what the schema does not allow. */
    void header(JsonNode root) throws NotConformanceFile {
        version(root);
        refuse(ConformanceSchema.faultOfHeader(root).orElse(null));
    }

    /** Refuses a case that the schema does not allow. */
    void oneCase(JsonNode json) throws NotConformanceFile {
        String fault = ConformanceSchema.faultOfCase(json).orElse(null);
        refuse(fault == null ? null : "case " + json.path("id") + ": " + fault);
    }

    /** Refuses a file whose counts are not those of its cases. */
    void counts(Conclusion stated, StatementTally told) throws NotConformanceFile {
        for (ProfileRun profile : told.run().profiles()) {
            Counts counted = StatementTally.counts(told.rows(profile));
            Counts claimed = stated.profiles().get(profile.id()).counts();
            for (Outcome outcome : Outcome.values()) {
                refuse(
                        claimed.of(outcome) == counted.of(outcome)
                                ? null
                                : profile.id() + " counts " + claimed.of(outcome) + " " + Words.of(outcome)
                                        + ", its cases are " + counted.of(outcome));
            }
        }
    }

    private void refuse(String found) throws NotConformanceFile {
        if (found != null) {
            throw new NotConformanceFile(path, Characters.visible(found));
        }
    }

    private void version(JsonNode root) throws NotConformanceFile {
        JsonNode version = root.path("format-version");
        if (!root.isObject()) {
            refuse("it is no JSON object");
        } else if (version.isMissingNode()) {
            refuse("it has no format-version");
        } else if (!version.asString("").equals(Header.FORMAT_VERSION)) {
            refuse("its format-version is " + version);
        }
    }

    private static String at(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 0
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
