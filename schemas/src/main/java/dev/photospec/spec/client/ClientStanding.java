package dev.photospec.spec.client;

/** The standing of a statement about clients, the firmest first. */
public enum ClientStanding {
    /** The document states it: a client that does otherwise is wrong. */
    DOCUMENTED,
    /** Only an example shows it. */
    SHOWN,
    /** A standard that the document leans on says so. */
    IMPLIED,
    /** Nothing demands it; following it spares the server, the user or the secret. */
    ADVISED
}
