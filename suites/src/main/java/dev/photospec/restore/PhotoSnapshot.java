package dev.photospec.restore;

/**
 * The photo of an owner as it was before the run.
 *
 * @param key identifies the owner
 * @param owner the profile's id for how the owner is addressed when the photo is written
 * @param signedIn the id of the person who must be signed in to write it; null for an app alone
 * @param verb the request method that writes it
 * @param url where it is written
 * @param readAs where it is read, which some documents spell differently from where it is written
 * @param mediaType the media type of its bytes
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
     * The address at which a photo is read.
     *
     * @param owner the profile's id for how the owner is addressed
     * @param url where it is read
     */
    public record Reading(String owner, String url) {}

    /** Returns whether there was a photo. */
    public boolean isPhoto() {
        return bytes != null;
    }

    /** Returns the same photo, written and read at another of its owner's addresses. */
    PhotoSnapshot at(WriteRoute route) {
        return new PhotoSnapshot(
                key, route.owner(), signedIn, route.verb(), route.url(), route.readAs(), mediaType, bytes);
    }

    /** Returns the same snapshot, written and restored with another request method. */
    PhotoSnapshot withVerb(String other) {
        return new PhotoSnapshot(key, owner, signedIn, other, url, readAs, mediaType, bytes);
    }
}
