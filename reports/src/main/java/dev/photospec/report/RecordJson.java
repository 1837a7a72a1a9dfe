package dev.photospec.report;

import dev.photospec.spec.Document;
import dev.photospec.spec.Source;
import dev.photospec.target.Implementation;
import dev.photospec.verdict.Body;
import dev.photospec.verdict.CaseKey;
import dev.photospec.verdict.CaseVerdict;
import dev.photospec.verdict.Field;
import dev.photospec.verdict.Finding;
import dev.photospec.verdict.Problem;
import dev.photospec.verdict.RecordedExchange;
import dev.photospec.verdict.Ruling;
import dev.photospec.verdict.RunOrigin;
import dev.photospec.verdict.Shard;
import dev.photospec.verdict.Timing;
import dev.photospec.verdict.Tool;

/** The members of records that are not the reports' own. */
final class RecordJson {

    private RecordJson() {}

    /**
     * Adds the record's components, in kebab-case and in their order.
     *
     * @throws IllegalArgumentException if no report writes such a record
     */
    static void add(Object one, JsonText json) {
        if (one instanceof Field field) {
            json.add("name", field.name()).add("value", field.value());
        } else if (one instanceof Body body) {
            add(body, json);
        } else if (one instanceof RecordedExchange exchange) {
            add(exchange, json);
        } else if (one instanceof Finding finding) {
            add(finding, json);
        } else if (one instanceof CaseVerdict verdict) {
            add(verdict, json);
        } else if (one instanceof Source source) {
            json.add("document", source.document()).add("section", source.section());
        } else if (one instanceof Document document) {
            add(document, json);
        } else {
            addOfRun(one, json);
        }
    }

    private static void addOfRun(Object one, JsonText json) {
        if (one instanceof Tool tool) {
            json.add("name", tool.name()).add("version", tool.version()).add("commit", tool.commit());
        } else if (one instanceof Shard shard) {
            add(shard, json);
        } else if (one instanceof RunOrigin origin) {
            json.add("configuration", origin.configuration())
                    .add("profile", origin.profile())
                    .add("url", origin.url());
        } else if (one instanceof Implementation implementation) {
            json.add("name", implementation.name()).add("version", implementation.version());
        } else if (one instanceof Problem problem) {
            json.add("kind", problem.kind()).add("text", problem.text());
        } else {
            throw new IllegalArgumentException(
                    "no report writes a " + one.getClass().getName());
        }
    }

    /** The parts of a case are one object. It stands below its profile and requirement, so it does not repeat them. */
    private static void add(CaseVerdict verdict, JsonText json) {
        CaseKey key = verdict.key();
        json.add("id", key.id())
                .add("verb", key.verb())
                .add("template", key.template())
                .add("path", key.path())
                .add("owner", key.owner())
                .add("state", key.state())
                .add("variant", key.variant())
                .add("classes", key.classes());
        Ruling ruling = verdict.ruling();
        json.add("outcome", ruling.outcome())
                .add("reason", ruling.reason())
                .add("reading", ruling.reading())
                .add("findings", ruling.findings())
                .add("exchanges", verdict.exchanges());
        Timing timing = verdict.timing();
        json.add("millis", timing.millis()).add("visible-millis", timing.visibleMillis());
    }

    private static void add(RecordedExchange exchange, JsonText json) {
        json.add("step", exchange.step())
                .add("verb", exchange.verb())
                .add("url", exchange.url())
                .add("request-fields", exchange.requestFields())
                .add("request-body", exchange.requestBody())
                .add("status", exchange.status())
                .add("response-fields", exchange.responseFields())
                .add("response-body", exchange.responseBody())
                .add("fault", exchange.fault())
                .add("millis", exchange.millis())
                .add("curl", exchange.curl())
                .add("sent", exchange.sent());
    }

    private static void add(Body body, JsonText json) {
        json.add("media-type", body.mediaType())
                .add("bytes", body.bytes())
                .add("sha256", body.sha256())
                .add("picture", body.picture())
                .add("text", body.text())
                .add("base64", body.base64());
    }

    private static void add(Finding finding, JsonText json) {
        json.add("check", finding.check())
                .add("step", finding.step())
                .add("expected", finding.expected())
                .add("actual", finding.actual())
                .add("next", finding.next());
    }

    private static void add(Document document, JsonText json) {
        json.add("id", document.id())
                .add("file", document.file())
                .add("title", document.title())
                .add("sections", document.sections())
                .add("url", document.url())
                .add("no-url", document.noUrl());
    }

    private static void add(Shard shard, JsonText json) {
        json.add("index", shard.index())
                .add("count", shard.count())
                .add("cases", shard.cases())
                .add("requirements", shard.requirements())
                .add("configuration", shard.configuration())
                .add("waivers", shard.waivers());
    }
}
