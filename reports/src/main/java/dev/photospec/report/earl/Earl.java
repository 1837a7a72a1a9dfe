package dev.photospec.report.earl;

import dev.photospec.report.Explanation;
import dev.photospec.report.ReportJson;
import dev.photospec.report.Row;
import dev.photospec.report.Words;
import dev.photospec.target.Implementation;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The nodes of an EARL 1.0 report ("Evaluation and Report Language (EARL) 1.0 Schema", §2). */
final class Earl {

    /** The context stands in the file, so that reading it needs no network. */
    static final Map<String, Object> CONTEXT = ReportJson.object(
            "earl", "http://www.w3.org/ns/earl#",
            "dct", "http://purl.org/dc/terms/",
            "doap", "http://usefulinc.com/ns/doap#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "assertedBy", reference("earl:assertedBy"),
            "subject", reference("earl:subject"),
            "test", reference("earl:test"),
            "result", "earl:result",
            "mode", reference("earl:mode"),
            "outcome", reference("earl:outcome"),
            "info", "earl:info",
            "title", "dct:title",
            "description", "dct:description",
            "identifier", "dct:identifier",
            "source", "dct:source",
            "date", ReportJson.object("@id", "dct:date", "@type", "xsd:dateTime"));

    private static final String TOOL = "urn:photospec:tool";

    private Earl() {}

    static Map<String, Object> assertor(Run run) {
        return ReportJson.object(
                "@id", TOOL,
                "@type", "earl:Software",
                "title", run.tool().name(),
                "doap:revision", Words.revision(run.tool()),
                "date", run.started().toString());
    }

    static Map<String, Object> subject(ProfileRun profile) {
        Implementation implementation = profile.implementation();
        return ReportJson.object(
                "@id",
                subjectId(profile),
                "@type",
                "earl:TestSubject",
                "title",
                implementation == null ? profile.target() : implementation.name(),
                "doap:revision",
                implementation == null ? null : implementation.version(),
                "description",
                profile.title(),
                "doap:homepage",
                ReportJson.object("@id", profile.target()));
    }

    static Map<String, Object> criterion(Row row) {
        return ReportJson.object(
                "@id", criterionId(row),
                "@type", "earl:TestRequirement",
                "identifier", row.requirement().id(),
                "title", row.requirement().statement(),
                "source", Explanation.source(row),
                "description", Explanation.standing(row.requirement()));
    }

    static Map<String, Object> assertion(Row row, String caseId, String outcome, String info) {
        return ReportJson.object(
                "@type",
                "earl:Assertion",
                "identifier",
                caseId,
                "assertedBy",
                TOOL,
                "subject",
                subjectId(row.profile()),
                "test",
                criterionId(row),
                "mode",
                "earl:automatic",
                "result",
                ReportJson.object("@type", "earl:TestResult", "outcome", "earl:" + outcome, "info", info));
    }

    private static String subjectId(ProfileRun profile) {
        return "urn:photospec:subject:" + escaped(profile.id());
    }

    private static String criterionId(Row row) {
        return "urn:photospec:requirement:" + escaped(row.profile().id()) + ":"
                + escaped(row.requirement().id());
    }

    private static String escaped(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> reference(String id) {
        return ReportJson.object("@id", id, "@type", "@id");
    }
}
