package dev.photospec.credential;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dev.photospec.exchange.Token;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A token's own claims (RFC 7519); nobody has checked its signature.
 *
 * @param scopes delegated permissions (the claims scp, or scope by RFC 8693 §4.2)
 * @param roles application permissions (the claim {@code roles})
 * @param names what it calls the person who is signed in (the claims oid, upn, preferred_username, email and sub)
 * @param expires when it is no longer good, or null if it does not say
 */
public record TokenContent(List<String> scopes, List<String> roles, List<String> names, Instant expires) {

    /** Empty if the token is no JWT, or one that is encrypted: most issuers' tokens are nobody else's business. */
    public static Optional<TokenContent> of(Token token) {
        try {
            JWT jwt = JWTParser.parse(token.value());
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return claims == null
                    ? Optional.empty()
                    : Optional.of(new TokenContent(
                            words(claims, claims.getClaim("scp") == null ? "scope" : "scp"),
                            words(claims, "roles"),
                            names(claims),
                            claims.getExpirationTime() == null
                                    ? null
                                    : claims.getExpirationTime().toInstant()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Returns what an issuer has said of one that says nothing of itself. */
    static TokenContent granted(List<String> words, boolean app) {
        return new TokenContent(app ? List.of() : words, app ? words : List.of(), List.of(), null);
    }

    /** Returns what it allows: an app's roles, or a signed-in user's scopes. */
    public List<String> carried(boolean app) {
        return app ? roles : scopes;
    }

    private static List<String> names(JWTClaimsSet claims) {
        return Stream.of("oid", "upn", "preferred_username", "email", "sub")
                .map(claims::getClaim)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** Issuers write lists and strings. */
    private static List<String> words(JWTClaimsSet claims, String name) {
        Object claim = claims.getClaim(name);
        if (claim instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return claim == null
                ? List.of()
                : Arrays.stream(claim.toString().split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
