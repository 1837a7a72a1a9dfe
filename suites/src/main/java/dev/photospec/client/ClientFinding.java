package dev.photospec.client;

import dev.photospec.spec.client.ClientStanding;

/**
 * A statement that a client breaks.
 *
 * @param client the name by which the client calls itself
 * @param id the statement's slug
 * @param statement what the statement says
 * @param standing how firmly
 * @param source where
 * @param count how many requests show it
 * @param first the number of the first of them
 * @param request its method and path
 * @param detail what is wrong with it
 */
public record ClientFinding(
        String client,
        String id,
        String statement,
        ClientStanding standing,
        String source,
        int count,
        int first,
        String request,
        String detail) {}
