package dev.photospec.exchange.restassured;

import static io.restassured.RestAssured.given;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;

/**
 * Makes requests with REST Assured and sends what it makes over another client's wire, so that authorities, certificates,
 * proxies and limits are those of that client. A vendor's own specification can add filters, fields and a signature.
 */
public final class RestAssuredClient implements Client {

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            // image/jpeg must not become "image/jpeg; charset=ISO-8859-1"
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final Client wire;
    private final RequestSpecification own;

    /** @param wire sends the requests */
    public RestAssuredClient(Client wire) {
        this(wire, null);
    }

    /**
     * @param wire sends the requests
     * @param own a specification that every request begins with, or null for none
     */
    public RestAssuredClient(Client wire, RequestSpecification own) {
        this.wire = wire;
        this.own = own;
    }

    @Override
    public Exchange send(Request request) {
        WireFilter sending = new WireFilter(wire, request);
        try {
            specification(request).filter(sending).request(request.verb(), request.url());
        } catch (WireFilter.NoAnswer e) {
            // The exchange tells why.
        }
        return sending.exchange();
    }

    private RequestSpecification specification(Request request) {
        RequestSpecification specification = given().config(CONFIG);
        if (own != null) {
            specification.spec(own);
        }
        // The path is percent-encoded already; encoding it again would turn $value into %24value.
        specification.urlEncodingEnabled(false).headers(request.fields());
        if (request.token() != null) {
            specification.header(WireFilter.AUTHORIZATION, request.token().authorization());
        }
        if (request.fields().keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            specification.noContentType();
        }
        return request.body() == null ? specification : specification.body(request.body());
    }
}
