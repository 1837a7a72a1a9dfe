package dev.photospec.setup;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Token;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.spec.Listing;
import dev.photospec.spec.body.BoundedJson;
import dev.photospec.target.Grant;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads a path that lists owners, page by page. */
final class OwnerListReader {

    private static final int MOST_PAGES = 20;

    private final String url;
    private final Grant grant;
    private final Client client;
    private final Tokens tokens;
    private final RequestTag sender;

    /** @param grant the credential that every page is read with */
    OwnerListReader(String url, Grant grant, Client client, Tokens tokens, RequestTag sender) {
        this.url = url;
        this.grant = grant;
        this.client = client;
        this.tokens = tokens;
        this.sender = sender;
    }

    /**
     * The things that a path lists.
     *
     * @param things for each, the attributes that were found
     * @param problem why there are none or not all; null if there is no problem
     */
    record Read(List<Map<String, String>> things, String problem) {}

    /** Reads at most that many things. */
    Read read(Listing listing, String path, int most) {
        List<Map<String, String>> things = new ArrayList<>();
        String page = url + path;
        for (int pages = 0; page != null && pages < MOST_PAGES && things.size() < most; pages++) {
            Exchange exchange;
            try {
                exchange = ask(listing, page);
            } catch (TokenRefused e) {
                return new Read(things, e.getMessage());
            }
            Optional<JsonNode> body =
                    exchange.isSuccess() ? BoundedJson.read(exchange.response().body()) : Optional.empty();
            if (body.isEmpty()) {
                return new Read(things, exchange.outcome() + (exchange.isSuccess() ? ", which is not JSON" : ""));
            }
            items(listing, body.get()).forEach(item -> attributes(listing, item).ifPresent(things::add));
            page = next(listing, body.get());
        }
        return new Read(things.stream().limit(most).toList(), null);
    }

    private Exchange ask(Listing listing, String page) throws TokenRefused {
        Token token = tokens.token(grant, listing.scope() == null ? "openid" : listing.scope());
        Map<String, String> fields = new TreeMap<>(sender.fields("init"));
        fields.put("Accept", "application/json");
        return client.send(new Request("GET", page, fields, token, null));
    }

    private static List<JsonNode> items(Listing listing, JsonNode body) {
        return listing.items() == null
                ? List.of(body)
                : body.path(listing.items()).valueStream().toList();
    }

    private static Optional<Map<String, String>> attributes(Listing listing, JsonNode item) {
        Map<String, String> found = new TreeMap<>();
        listing.names().forEach((attribute, property) -> {
            JsonNode value = item.path(property);
            if (value.isString() && !value.asString().isBlank()) {
                found.put(attribute, value.asString());
            }
        });
        return found.containsKey("id") ? Optional.of(found) : Optional.empty();
    }

    /** A page elsewhere is not asked for: it would be sent the token. */
    private String next(Listing listing, JsonNode body) {
        String next = listing.next() == null ? "" : body.path(listing.next()).asString("");
        try {
            return !next.isEmpty() && origin(next).equals(origin(url)) ? next : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String origin(String address) {
        URI parsed = URI.create(address);
        return parsed.getScheme() + "://" + parsed.getAuthority();
    }
}
