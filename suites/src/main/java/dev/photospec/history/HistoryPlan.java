package dev.photospec.history;

/**
 * The shape of a history.
 *
 * @param seed what each client sends follows from it
 * @param clients how many send at once
 * @param operations how many requests each of them sends
 * @param owners how many photos are written
 * @param calm whether uploads are left whole and connections open
 */
public record HistoryPlan(long seed, int clients, int operations, int owners, boolean calm) {}
