package dev.photospec.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every property by its name, which is that of its corpus too. */
final class Properties {

    private static final Map<String, Property> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("answer", AnswerProperty::holds),
            Map.entry("certificate", CertificateProperty::certificate),
            Map.entry("challenge", FieldProperty::challenge),
            Map.entry("configuration", ConfigurationProperty::configuration),
            Map.entry("entity-tag", FieldProperty::entityTag),
            Map.entry("journal", JournalProperty::holds),
            Map.entry("key", CertificateProperty::key),
            Map.entry("ledger", ProfileProperty::ledger),
            Map.entry("mark", PictureProperty::mark),
            Map.entry("media-type", FieldProperty::mediaType),
            Map.entry("metadata", MetadataProperty::holds),
            Map.entry("picture", PictureProperty::picture),
            Map.entry("profile", ProfileProperty::profile),
            Map.entry("result", ResultProperty::holds),
            Map.entry("retry-after", FieldProperty::retryAfter),
            Map.entry("targets", ConfigurationProperty::targets),
            Map.entry("token", FieldProperty::token),
            Map.entry("transcript", CertificateProperty::transcript),
            Map.entry("waivers", ConfigurationProperty::waivers)));

    private Properties() {}

    /** Their names, sorted: the place of a name is the byte that stands for it where all are tried together. */
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    static Property named(String name) {
        return BY_NAME.get(name);
    }
}
