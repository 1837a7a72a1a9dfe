package dev.photospec.restore;

/**
 * A documented request that sets a photo.
 *
 * @param verb the request method
 * @param owner the profile's id for how the owner is addressed
 * @param url where it is set
 * @param readAs where it is read
 */
record WriteRoute(String verb, String owner, String url, PhotoSnapshot.Reading readAs) {}
