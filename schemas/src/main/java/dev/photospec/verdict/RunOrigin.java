package dev.photospec.verdict;

/**
 * The settings that a run had its target from, so that a case can be repeated there.
 *
 * @param configuration the configuration's file, relative to the working folder where it lies below it
 * @param profile the profile's id, or its folder
 * @param url the target's base URL where it was given beside the configuration; else null
 */
public record RunOrigin(String configuration, String profile, String url) {}
