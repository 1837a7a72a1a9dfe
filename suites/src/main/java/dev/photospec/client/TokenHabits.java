package dev.photospec.client;

import dev.photospec.credential.TokenContent;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Route;
import dev.photospec.spec.ScopeRule;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Habits with tokens. */
final class TokenHabits {

    private static final Pattern IN_QUERY = Pattern.compile("(?i)(^|&)(access_token|authorization|bearer|token)=[^&]+");
    private static final Pattern IN_BODY = Pattern.compile("(?i)(^|&|\")access_token(=|\"\\s*:)");

    private TokenHabits() {}

    static Map<String, Habit> all() {
        return Map.of(
                "no-token",
                Habit.of(ClientRequest::isAboutPhoto, TokenHabits::noToken),
                "token-in-url",
                Habit.of(
                        ClientRequest::isAboutPhoto,
                        one -> found(IN_QUERY.matcher(one.query()).find(), "the query holds a token")),
                "token-in-body",
                Habit.of(
                        one -> one.isAboutPhoto() && !one.body().isEmpty(),
                        one -> found(IN_BODY.matcher(one.body().beginning()).find(), "the body holds a token")),
                "unknown-scheme",
                Habit.of(one -> one.authorization() != null, TokenHabits::unknownScheme),
                "expired-token",
                Habit.of(one -> content(one).isPresent(), TokenHabits::expired),
                "missing-scope",
                Habit.of(one -> rule(one).isPresent() && content(one).isPresent(), TokenHabits::missingScope),
                "needless-scope",
                new Habit(one -> content(one).isPresent() && !one.routes().isEmpty(), TokenHabits::needlessScopes),
                "refused-again",
                Habit.after(one -> one.answer().refuses(), (one, later) -> false, TokenHabits::refusedAgain),
                "token-to-another-host",
                Habit.after(TokenHabits::redirects, (one, later) -> false, TokenHabits::tokenTaken));
    }

    private static Optional<String> found(boolean holds, String detail) {
        return holds ? Optional.of(detail) : Optional.empty();
    }

    private static Optional<TokenContent> content(ClientRequest request) {
        return Optional.ofNullable(request.token()).flatMap(TokenContent::of);
    }

    private static Optional<String> noToken(ClientRequest request) {
        boolean elsewhere = IN_QUERY.matcher(request.query()).find()
                || IN_BODY.matcher(request.body().beginning()).find();
        return found(request.authorization() == null && !elsewhere, "no Authorization field");
    }

    private static Optional<String> unknownScheme(ClientRequest request) {
        int space = request.authorization().indexOf(' ');
        String scheme = space < 0 ? "" : request.authorization().substring(0, space);
        boolean known = request.profile().schemes().stream().anyMatch(scheme::equalsIgnoreCase);
        return found(
                !known,
                (space < 0 ? "the value is one word, without a scheme" : "the scheme is " + scheme) + "; expected "
                        + String.join(" or ", request.profile().schemes()));
    }

    private static Optional<String> expired(ClientRequest request) {
        return content(request)
                .map(TokenContent::expires)
                .filter(end -> end.isBefore(request.sent()))
                .map(end -> "the token expired at " + end);
    }

    /** Whoever is signed in needs less for what is their own. */
    private static Optional<ScopeRule> rule(ClientRequest request) {
        List<String> own = content(request).map(TokenContent::names).orElse(List.of());
        List<Route> routes = request.routes();
        return routes.stream()
                .filter(route -> suits(route.owner(), request.place(), own))
                .findFirst()
                .or(() -> routes.stream().findFirst())
                .flatMap(request.profile()::scopes);
    }

    private static boolean suits(Owner owner, PhotoPlace place, List<String> own) {
        boolean self = owner.photoOf() == PhotoOf.USER
                && !place.names().isEmpty()
                && own.stream().anyMatch(place.names().get(0)::equalsIgnoreCase);
        return owner.signedIn() == (self || owner.keys().isEmpty() || owner.photoOf() == PhotoOf.CONTACT);
    }

    /** Scopes that the document neither lists nor calls weaker are left open. */
    private static Optional<String> missingScope(ClientRequest request) {
        ScopeRule rule = rule(request).orElseThrow();
        List<String> scopes = content(request).map(TokenContent::scopes).orElse(List.of());
        List<String> roles = content(request).map(TokenContent::roles).orElse(List.of());
        boolean weak = roles.isEmpty() && rule.refused().containsAll(scopes);
        return found(
                weak && !rule.oneOf().isEmpty(),
                "the token has " + (scopes.isEmpty() ? "no scope" : String.join(" ", scopes)) + "; one of "
                        + String.join(", ", rule.oneOf()) + " is listed");
    }

    private static List<Habit.Hit> needlessScopes(List<ClientRequest> requests) {
        Set<String> writing = new HashSet<>();
        requests.stream()
                .filter(one -> one.token() != null && !one.reads())
                .forEach(one -> writing.add(one.token().value()));
        List<Habit.Hit> hits = new ArrayList<>();
        for (ClientRequest request : requests) {
            if (request.token() != null && !writing.contains(request.token().value())) {
                needless(request).ifPresent(detail -> hits.add(new Habit.Hit(request, detail)));
            }
        }
        return hits;
    }

    private static Optional<String> needless(ClientRequest request) {
        Optional<ScopeRule> rule = rule(request).filter(one -> !one.oneOf().isEmpty());
        List<String> scopes = content(request).map(TokenContent::scopes).orElse(List.of());
        return rule.isEmpty()
                ? Optional.empty()
                : request.profile().scopes().stream()
                        .filter(one -> one.verbs().stream().noneMatch("GET"::equals))
                        .flatMap(one -> one.oneOf().stream())
                        .filter(scopes::contains)
                        .findFirst()
                        .map(scope -> "the token has " + scope + ", and nothing was written with it; "
                                + rule.get().oneOf().get(0) + " is enough to read");
    }

    private static Optional<String> refusedAgain(ClientRequest one, ClientRequest later) {
        return found(
                one.authorization() != null
                        && one.line().equals(later.line())
                        && one.authorization().equals(later.authorization()),
                "request " + one.number() + " was refused with " + one.answer().status());
    }

    private static boolean redirects(ClientRequest request) {
        return request.answer().location() != null
                && !host(request.answer().location())
                        .orElse("")
                        .equals(host(request.head().url()).orElse(""));
    }

    private static Optional<String> tokenTaken(ClientRequest one, ClientRequest later) {
        return found(
                later.authorization() != null
                        && later.head().url().equals(one.answer().location()),
                "request " + one.number() + " was redirected to "
                        + host(one.answer().location()).orElse("another host") + ", and the token went along");
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
