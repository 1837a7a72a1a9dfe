package dev.photospec.client;

import dev.photospec.spec.client.ClientStanding;
import dev.photospec.verdict.Tool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings on the clients of one dialect.
 *
 * @param profile the dialect's id
 * @param requests how many there were
 * @param clients the names by which the clients call themselves
 * @param findings the statements that are broken, the firmest first
 * @param kept the ids of statements that some request could have broken and none has
 * @param unseen the ids of statements of which the requests say nothing
 */
public record ClientReport(
        String profile,
        int requests,
        List<String> clients,
        List<ClientFinding> findings,
        List<String> kept,
        List<String> unseen) {

    private static final String VERSION = "1.0";

    public ClientReport {
        findings = findings.stream()
                .sorted(Comparator.comparing(ClientFinding::client).thenComparing(ClientFinding::standing))
                .toList();
    }

    /** Returns whether a client breaks a documented statement. */
    public boolean breaksDocumented() {
        return findings.stream().anyMatch(finding -> finding.standing() == ClientStanding.DOCUMENTED);
    }

    /** Returns the report for a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(profile + ": " + requests + (requests == 1 ? " request" : " requests") + " of " + clients.size()
                + (clients.size() == 1 ? " client; " : " clients; ") + findings.size()
                + (findings.size() == 1 ? " finding, " : " findings, ") + kept.size() + " statements kept, "
                + unseen.size() + " not seen");
        String client = null;
        for (ClientFinding finding : findings) {
            if (!finding.client().equals(client)) {
                client = finding.client();
                lines.add("  " + client);
            }
            lines.addAll(lines(finding));
        }
        return lines;
    }

    /** Returns a finding in three lines: the statement, the first request that breaks it, and the source. */
    static List<String> lines(ClientFinding finding) {
        String standing = finding.standing().name().toLowerCase(Locale.ROOT);
        return List.of(
                "    " + standing + "  " + finding.id() + ": " + finding.statement(),
                "      " + finding.count() + "x, first in request " + finding.first() + ", " + finding.request() + ": "
                        + finding.detail(),
                "      " + finding.source());
    }

    /**
     * Returns several reports as one JSON document.
     *
     * @param mask hides every secret in a text
     */
    public static String json(List<ClientReport> reports, UnaryOperator<String> mask) {
        JsonMapper json = new JsonMapper();
        ObjectNode root = json.createObjectNode().put("formatVersion", VERSION);
        root.putObject("tool")
                .put("name", "photospec")
                .put("version", Tool.current().version());
        ArrayNode profiles = root.putArray("profiles");
        reports.forEach(report -> profiles.add(report.tree(json)));
        return mask.apply(json.writerWithDefaultPrettyPrinter().writeValueAsString(root)) + "\n";
    }

    private ObjectNode tree(JsonMapper json) {
        ObjectNode tree = json.createObjectNode().put("profile", profile).put("requests", requests);
        ArrayNode names = tree.putArray("clients");
        clients.forEach(names::add);
        ArrayNode found = tree.putArray("findings");
        findings.forEach(finding -> found.add(json.createObjectNode()
                .put("client", finding.client())
                .put("id", finding.id())
                .put("statement", finding.statement())
                .put("standing", finding.standing().name().toLowerCase(Locale.ROOT))
                .put("source", finding.source())
                .put("count", finding.count())
                .put("firstRequest", finding.first())
                .put("request", finding.request())
                .put("detail", finding.detail())));
        ArrayNode good = tree.putArray("kept");
        kept.forEach(good::add);
        ArrayNode open = tree.putArray("notSeen");
        unseen.forEach(open::add);
        return tree;
    }
}
