package dev.photospec.history;

import java.util.List;

/**
 * Writes and reads of several clients.
 *
 * @param profile the dialect
 * @param seed what was sent follows from it
 * @param operations in the order in which they began
 */
public record History(String profile, long seed, List<Operation> operations) {

    public History {
        operations = List.copyOf(operations);
    }
}
