package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code entity-tag}: the metadata carry an entity tag, strong or weak (RFC 9110 §8.8.3), and not
 * an empty one; with {@code other-than: <step>} it differs from the one that step got.
 */
final class EntityTagCheck implements Check {

    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]+\"");

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        String before = check.text("other-than");
        String expected = before == null ? "an entity tag such as \"BA09D118\"" : "another entity tag than before";
        return Findings.ofAnswer(check, seen, expected, response -> {
            Optional<String> tag =
                    Entity.of(response, seen.profile().metadata()).flatMap(Entity::etag);
            boolean kept = before == null
                    ? tag.filter(text -> ENTITY_TAG.matcher(text).matches()).isPresent()
                    : !tag.equals(
                            Entity.of(seen.at(before).response(), seen.profile().metadata())
                                    .flatMap(Entity::etag));
            return kept
                    ? Findings.none()
                    : Findings.one(check, seen, expected, tag.orElse("none"), "what the entity tag is made from");
        });
    }
}
