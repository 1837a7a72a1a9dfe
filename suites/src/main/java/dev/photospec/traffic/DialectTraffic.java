package dev.photospec.traffic;

import dev.photospec.spec.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of some traffic that is for one dialect at one base URL.
 *
 * @param profile the dialect
 * @param base the base URL, without a slash at the end
 * @param reader reads which route a message is for
 * @param messages those whose method and path are documented
 */
record DialectTraffic(Profile profile, String base, RouteReader reader, List<RecordedMessage> messages) {

    /** Returns the messages for the dialect at that base URL. */
    static DialectTraffic at(String base, Profile profile, List<RecordedMessage> messages) {
        RouteReader reader = new RouteReader(profile, base);
        return new DialectTraffic(
                profile,
                base,
                reader,
                messages.stream()
                        .filter(message -> reader.read(message).isPresent())
                        .toList());
    }

    /** Returns the base URL at which most messages are for the dialect; empty if none is. */
    static Optional<DialectTraffic> find(Profile profile, List<RecordedMessage> messages) {
        Map<String, DialectTraffic> bases = new LinkedHashMap<>();
        messages.forEach(message -> bases(profile, message.exchange().request().url())
                .forEach(base -> bases.computeIfAbsent(base, found -> at(found, profile, messages))));
        return bases.values().stream()
                .reduce(DialectTraffic::larger)
                .filter(found -> !found.messages().isEmpty());
    }

    /** Returns the one that more messages are for; the first where both have as many. */
    static DialectTraffic larger(DialectTraffic one, DialectTraffic other) {
        return other.messages().size() > one.messages().size() ? other : one;
    }

    /** Returns the beginnings of the URL that end with the profile's base path. */
    private static List<String> bases(Profile profile, String url) {
        int at = url.indexOf(profile.basePath() + "/", url.indexOf("://") + 3);
        return at < 0
                ? List.of()
                : List.of(url.substring(0, at + profile.basePath().length()));
    }
}
