package dev.photospec.plan;

/**
 * Somebody or something whose photo a case has nothing to do with, and that is looked at all the same.
 *
 * @param at the profile's word for how it is addressed
 * @param subject whose photo it is, and who reads it
 */
public record UnrelatedOwner(String at, Subject subject) {}
