package dev.photospec.exchange.restassured;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Token;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last filter of a request: it sends what REST Assured has made of it, and does not call the next one. */
final class WireFilter implements OrderedFilter {

    static final String AUTHORIZATION = "Authorization";

    private final Client wire;
    private final Request asked;
    private Exchange exchange;

    /** @param asked the request that REST Assured was asked to make */
    WireFilter(Client wire, Request asked) {
        this.wire = wire;
        this.asked = asked;
    }

    /** No answer came; the exchange tells why. */
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** After every other filter: what a vendor's own ones add must go out. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        exchange = wire.send(made(request));
        return exchange.answer().map(WireFilter::response).orElseThrow(NoAnswer::new);
    }

    /** Returns the exchange; a specification whose filters never call the next one has none. */
    Exchange exchange() {
        if (exchange == null) {
            throw new IllegalStateException("a filter of the specification did not send the request");
        }
        return exchange;
    }

    private Request made(FilterableRequestSpecification request) {
        Map<String, String> fields = new LinkedHashMap<>();
        Token token = null;
        for (Header header : request.getHeaders()) {
            if (isOfToken(header)) {
                token = asked.token();
            } else {
                fields.merge(header.getName(), header.getValue(), (one, other) -> one + ", " + other);
            }
        }
        return new Request(request.getMethod(), request.getURI(), fields, token, body(request.getBody()));
    }

    private boolean isOfToken(Header header) {
        return asked.token() != null
                && header.getName().equalsIgnoreCase(AUTHORIZATION)
                && header.getValue().equals(asked.token().authorization());
    }

    /** Returns the very octets where they are equal: a request that is sent again is known by them. */
    private byte[] body(Object made) {
        return made instanceof byte[] octets && !Arrays.equals(octets, asked.body()) ? octets : asked.body();
    }

    private static Response response(dev.photospec.exchange.Response answer) {
        Headers fields = new Headers(answer.fields().stream()
                .map(field -> new Header(field.name(), field.value()))
                .toList());
        return new ResponseBuilder()
                .setStatusCode(answer.status())
                .setHeaders(fields)
                .setContentType(answer.field("Content-Type").orElse(""))
                .setBody(answer.body())
                .build();
    }
}
