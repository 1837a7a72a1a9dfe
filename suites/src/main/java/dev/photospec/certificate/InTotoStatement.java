package dev.photospec.certificate;

import dev.photospec.verdict.Conclusion;
import dev.photospec.verdict.Conformance;
import dev.photospec.verdict.Counts;
import dev.photospec.verdict.Outcome;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import dev.photospec.verdict.SavedResult;
import dev.photospec.verdict.Sha256;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An in-toto Statement (https://in-toto.io/Statement/v1) with the predicate for test results
 * (https://in-toto.io/attestation/test-result/v0.1), which its specification lets test harnesses extend.
 *
 * @param json the whole of it
 */
public record InTotoStatement(ObjectNode json) {

    static final String TYPE = "https://in-toto.io/Statement/v1";
    static final String PREDICATE = "https://in-toto.io/attestation/test-result/v0.1";

    static InTotoStatement of(Evidence evidence, SavedResult saved, Configuration configuration, Rejudging retrial)
            throws IOException, VerificationException {
        ObjectNode json = CanonicalJson.MAPPER.createObjectNode();
        json.put("_type", TYPE);
        ArrayNode subject = json.putArray("subject");
        subject.add(named(evidence.result().getFileName().toString(), Digest.of(evidence.result())));
        subject.add(named(evidence.transcript().getFileName().toString(), Digest.of(evidence.transcript())));
        json.put("predicateType", PREDICATE);
        ObjectNode predicate = json.putObject("predicate");
        predicate.put("result", result(saved.conclusion()));
        configuration(predicate.putArray("configuration"), configuration);
        tests(predicate, retrial.ledger().byRequirement());
        conformance(predicate.putObject("conformance"), saved, retrial.planned());
        return new InTotoStatement(json);
    }

    /** Returns what was judged, and what came out of it, in one line. */
    public String told() {
        ObjectNode conformance = (ObjectNode) json.path("predicate").path("conformance");
        return conformance.path("verdict").asString() + ": "
                + conformance.path("why").asString();
    }

    /** The digest of the kit that judged. */
    String kit() {
        return json.path("predicate")
                .path("configuration")
                .path(0)
                .path("digest")
                .path("sha256")
                .asString("");
    }

    private static ObjectNode named(String name, String digest) {
        ObjectNode resource = CanonicalJson.MAPPER.createObjectNode().put("name", name);
        resource.putObject("digest").put("sha256", digest);
        return resource;
    }

    /** Returns one of the three words of the predicate; a selection is not a pass. */
    private static String result(Conclusion end) {
        if (end.exitCode() != Conformance.CONFORMANT.exitCode()) {
            return "FAILED";
        }
        boolean whole =
                end.conformance() == Conformance.CONFORMANT && end.counts().of(Outcome.WARNED) == 0;
        return whole ? "PASSED" : "WARNED";
    }

    private static void configuration(ArrayNode list, Configuration configuration) {
        ObjectNode kit = named("kit", configuration.kit());
        kit.putObject("annotations")
                .put("version", configuration.tool().version())
                .put("commit", configuration.tool().commit());
        list.add(kit);
        configuration
                .judged()
                .forEach(judged -> list.add(named("requirements/" + judged.profile(), judged.requirements())));
        list.add(named(Transcript.CONFIGURATION, Sha256.of(CanonicalJson.bytes(configuration))));
    }

    private static void tests(ObjectNode predicate, Map<String, Set<Outcome>> outcomes) {
        list(predicate, "passedTests", outcomes, EnumSet.of(Outcome.PASSED));
        list(predicate, "warnedTests", outcomes, EnumSet.of(Outcome.WARNED));
        list(predicate, "failedTests", outcomes, EnumSet.of(Outcome.FAILED, Outcome.WAIVED));
        list(predicate, "notJudgedTests", outcomes, EnumSet.of(Outcome.NOT_JUDGED));
    }

    /** Lists the requirements of which such an outcome is the worst. */
    private static void list(
            ObjectNode predicate, String name, Map<String, Set<Outcome>> outcomes, Set<Outcome> wanted) {
        ArrayNode list = predicate.putArray(name);
        outcomes.forEach((requirement, seen) ->
                Outcome.worst(seen).filter(wanted::contains).ifPresent(worst -> list.add(requirement)));
    }

    private static void conformance(ObjectNode json, SavedResult saved, Map<String, Integer> planned) {
        Run run = saved.run();
        Conclusion end = saved.conclusion();
        json.put("verdict", word(end.conformance()));
        json.put("why", end.why());
        json.put("started", run.started().toString());
        json.put("reading", word(run.reading()));
        ArrayNode profiles = json.putArray("profiles");
        for (ProfileRun profile : run.profiles()) {
            Counts counts = end.profiles().get(profile.id()).counts();
            ObjectNode one = profiles.addObject().put("id", profile.id()).put("target", profile.target());
            if (profile.implementation() != null) {
                one.set("implementation", CanonicalJson.MAPPER.valueToTree(profile.implementation()));
            }
            one.put("verdict", word(end.profiles().get(profile.id()).conformance()));
            one.put("planned", planned.get(profile.id())).put("expected", counts.expected());
            for (Outcome outcome : Outcome.values()) {
                one.put(word(outcome), counts.of(outcome));
            }
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
