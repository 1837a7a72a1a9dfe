package dev.photospec.shard;

import dev.photospec.run.RunSettings;
import dev.photospec.run.Targets;
import dev.photospec.run.Waivers;
import dev.photospec.verdict.Sha256;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 of what results must have in common to be compared; no secret goes into them. */
final class Digests {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Digests() {}

    /** Of every profile, with its ledger and its schemas of bodies. */
    static String requirements(Targets targets) {
        return Sha256.of(SORTED.writeValueAsString(
                targets.pairs().stream().map(Targets.Pair::profile).toList()));
    }

    /** Of everything that decides what is sent and how it is judged; where tokens come from, not what they are. */
    static String configuration(RunSettings settings, Targets targets) {
        return Sha256.of(List.of(
                        targets.isReference() ? "the reference" : targets.any().toString(),
                        targets.consent(),
                        settings.reading(),
                        settings.failOn(),
                        settings.selector(),
                        settings.client(),
                        settings.repeat())
                .toString());
    }

    /** Of the known failures; null if there are none. */
    static String waivers(Waivers waivers) {
        return waivers.all().isEmpty() ? null : Sha256.of(waivers.all().toString());
    }
}
