package dev.photospec.fuzz;

import static dev.photospec.fuzz.Property.promised;

import dev.photospec.check.CheckResults;
import dev.photospec.credential.TokenContent;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.limits.RetryAfter;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Header fields, entity tags and tokens: looking at one never throws. */
final class FieldProperty {

    private FieldProperty() {}

    /** Fields come as Latin-1. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Two types with a line feed between: the same one way are the same the other way. */
    static void mediaType(byte[] bytes) {
        String[] both = text(bytes).split("\n", 2);
        String one = both[0];
        String other = both.length < 2 ? one : both[1];
        if (!one.split(";", 2)[0].isBlank() && !other.split(";", 2)[0].isBlank()) {
            promised(isType(one, other) == isType(other, one), "as much alike as the other way round");
            promised(isType(one, one), "its own type");
        }
    }

    private static boolean isType(String sent, String wanted) {
        Response response = Answers.response(200, new byte[] {1}, new Field("Content-Type", sent));
        Expectation check = new Expectation("media-type", null, Map.of("one-of", List.of(wanted)));
        return Answers.look(check, response).findings().isEmpty();
    }

    /** A tag is the same as itself, whatever it is. */
    static void entityTag(byte[] bytes) {
        byte[] body = JsonNodeFactory.instance
                .objectNode()
                .put("@odata.mediaEtag", text(bytes))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Response response = Answers.response(200, body, new Field("Content-Type", "application/json"));
        Answers.look(new Expectation("entity-tag", null, Map.of()), response);
        Expectation other = new Expectation("entity-tag", null, Map.of("other-than", "first"));
        promised(!Answers.look(other, response, response).isClean(), "the same tag is no other");
    }

    /** A challenge stays one when another stands before it. */
    static void challenge(byte[] bytes) {
        boolean alone = isChallenge(new Field("WWW-Authenticate", text(bytes)));
        boolean among =
                isChallenge(new Field("WWW-Authenticate", "Negotiate"), new Field("WWW-Authenticate", text(bytes)));
        promised(alone == among, "the same among others");
    }

    private static boolean isChallenge(Field... fields) {
        CheckResults look =
                Answers.look(new Expectation("challenge", null, Map.of()), Answers.response(401, new byte[0], fields));
        return look.findings().isEmpty();
    }

    /** A time that is not negative. */
    static void retryAfter(byte[] bytes) {
        for (int status : new int[] {429, 503}) {
            Optional<Duration> time =
                    RetryAfter.of(Answers.response(status, new byte[0], new Field("Retry-After", text(bytes))));
            promised(time.isPresent() && !time.get().isNegative(), "a time to wait");
            promised(time.get().toMillis() >= 0, "in milliseconds, too");
        }
    }

    static void token(byte[] bytes) {
        TokenContent.of(new Token(text(bytes), "TOKEN"));
    }
}
