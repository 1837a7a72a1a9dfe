package dev.photospec.restore;

/**
 * A documented request that sets a photo.
 *
 * @param verb the request method
 * @param owner the profile's id for how the owner is addressed
 * @param url where it is set
 */
record WriteRoute(String verb, String owner, String url) {}
