package dev.photospec.run;

/** Which HTTP client sends the requests. */
enum ClientKind {
    REST_ASSURED,
    JDK
}
