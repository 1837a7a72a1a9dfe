package dev.photospec.scenario;

/**
 * A photo as it was before it was changed.
 *
 * @param key whose it is
 * @param owner the profile's word for how it is addressed
 * @param signedIn the id of who has to be signed in to put it back; null for an app alone
 * @param verb the request method that puts it back
 * @param url where it is read and put back
 * @param mediaType its media type
 * @param bytes its bytes; null if there was none
 */
public record KeptPhoto(
        String key, String owner, String signedIn, String verb, String url, String mediaType, byte[] bytes) {}
