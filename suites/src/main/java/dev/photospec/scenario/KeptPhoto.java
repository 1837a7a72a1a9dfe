package dev.photospec.scenario;

/**
 * A photo as it was before it was changed.
 *
 * @param key whose it is
 * @param signedIn who has to be signed in to put it back
 * @param verb the request method that puts it back
 * @param url where it is put back
 * @param mediaType its media type
 * @param bytes its bytes; null if there was none
 */
public record KeptPhoto(String key, String signedIn, String verb, String url, String mediaType, byte[] bytes) {}
