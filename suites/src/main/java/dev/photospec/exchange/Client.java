package dev.photospec.exchange;

/** Sends requests, each once, following no redirect; safe for many threads. */
public interface Client {

    /** The longest content in bytes that is read of an answer: more than the longest photo that can be set. */
    int MAX_BODY = 5 * 1024 * 1024;

    /** Sends the request and waits for the whole answer; a failure is a fault in the exchange. */
    Exchange send(Request request);
}
