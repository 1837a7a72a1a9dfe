package dev.photospec.verdict;

/** Which kit judged: its version and the commit it was built from. */
public record Tool(String name, String version, String commit) {}
