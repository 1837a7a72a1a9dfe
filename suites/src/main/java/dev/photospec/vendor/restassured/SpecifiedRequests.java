package dev.photospec.vendor.restassured;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.restassured.RestAssuredClient;
import io.restassured.specification.RequestSpecification;
import java.util.function.UnaryOperator;

/** Lets a vendor's own REST Assured specification take part in every request of a run: filters, fields, a signature. */
public final class SpecifiedRequests {

    private SpecifiedRequests() {}

    /**
     * Returns what {@code Photospec.through} takes.
     *
     * @param own a specification that every request begins with; its filters have to call the next one
     */
    public static UnaryOperator<Client> of(RequestSpecification own) {
        return wire -> new RestAssuredClient(wire, own);
    }
}
