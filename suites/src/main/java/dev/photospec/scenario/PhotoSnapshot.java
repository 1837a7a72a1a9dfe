package dev.photospec.scenario;

/**
 * A photo as it was before it was changed.
 *
 * @param key whose it is
 * @param owner the profile's word for how it is addressed when it is put back
 * @param signedIn the id of who has to be signed in to put it back; null for an app alone
 * @param verb the request method that puts it back
 * @param url where it is put back
 * @param readAs where it is read, which some documents spell otherwise than where it is put
 * @param mediaType its media type
 * @param bytes its bytes; null if there was none
 */
public record PhotoSnapshot(
        String key,
        String owner,
        String signedIn,
        String verb,
        String url,
        Reading readAs,
        String mediaType,
        byte[] bytes) {

    /**
     * How a photo is read.
     *
     * @param owner the profile's word for how it is addressed
     * @param url where it is read
     */
    public record Reading(String owner, String url) {}
}
