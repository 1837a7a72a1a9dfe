package dev.photospec.spec;

import java.util.List;

/**
 * The other reading of a documented statement.
 *
 * @param statement the other reading in one sentence
 * @param source who reports it, with enough to find it
 * @param expect what an answer in the other reading looks like
 */
public record Dispute(String statement, String source, List<Expectation> expect) {}
