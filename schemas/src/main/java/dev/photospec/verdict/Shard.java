package dev.photospec.verdict;

/**
 * The part of a run that a shard judges, and the properties that all shards must share.
 *
 * @param index its number, from 1
 * @param count how many parts there are
 * @param cases how many cases all parts have together
 * @param requirements SHA-256 of the profiles, in hexadecimal
 * @param configuration SHA-256 of everything that decides what is sent and how it is judged, without secrets
 * @param waivers SHA-256 of the known failures; null if there are none
 */
public record Shard(int index, int count, int cases, String requirements, String configuration, String waivers) {}
