package dev.photospec.verdict;

/** One field of a message's header section, its value redacted. */
public record Field(String name, String value) {}
