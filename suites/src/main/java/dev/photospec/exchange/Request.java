package dev.photospec.exchange;

import java.util.Map;

/**
 * A request as it goes out.
 *
 * @param verb the method
 * @param url the whole URL, already percent-encoded
 * @param fields the header fields, without Authorization
 * @param token the bearer token, or null for none
 * @param body the content, or null for none
 */
public record Request(String verb, String url, Map<String, String> fields, Token token, byte[] body) {

    public Request {
        fields = Map.copyOf(fields);
    }

    /** Its URL is enough: clients keep the few requests whose connection broke, and a record's own code is made at each start. */
    @Override
    public int hashCode() {
        return url.hashCode();
    }

    /** A GET of that URL without a token. */
    public static Request get(String url, Map<String, String> fields) {
        return new Request("GET", url, fields, null, null);
    }

    /** Returns whether the method may change something (RFC 9110 §9.2.1). */
    public boolean writes() {
        return !verb.equals("GET") && !verb.equals("HEAD");
    }
}
