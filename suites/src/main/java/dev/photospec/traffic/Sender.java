package dev.photospec.traffic;

import dev.photospec.credential.TokenContent;
import dev.photospec.exchange.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The sender of a request, as far as its Bearer token says.
 *
 * @param names the names of the person; a word of its own for a token that says nothing
 * @param scopes what the token carries; null if it does not say
 * @param app whether an app has sent it, for nobody
 * @param expired whether the token had expired when it was sent
 */
record Sender(List<String> names, List<String> scopes, boolean app, boolean expired) {

    /** Returns who sent the message; empty if it has no Bearer token. */
    static Optional<Sender> of(RecordedMessage message) {
        return Optional.ofNullable(message.exchange().request().token()).map(token -> of(token, message.sent()));
    }

    private static Sender of(Token token, Instant sent) {
        return TokenContent.of(token)
                .map(content -> {
                    boolean app = content.scopes().isEmpty() && !content.roles().isEmpty();
                    List<String> carried = content.carried(app);
                    boolean expired = sent != null
                            && content.expires() != null
                            && content.expires().isBefore(sent);
                    List<String> names = content.names().isEmpty() ? List.of(token.variable()) : content.names();
                    return new Sender(names, carried.isEmpty() ? null : carried, app, expired);
                })
                .orElseGet(() -> new Sender(List.of(token.variable()), null, false, false));
    }
}
