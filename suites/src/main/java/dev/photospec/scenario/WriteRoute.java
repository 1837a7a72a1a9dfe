package dev.photospec.scenario;

/**
 * A way to set a photo.
 *
 * @param verb the request method
 * @param owner the profile's word for how it is addressed
 * @param url where it is set
 */
record WriteRoute(String verb, String owner, String url) {}
