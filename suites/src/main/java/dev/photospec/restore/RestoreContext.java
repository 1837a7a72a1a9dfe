package dev.photospec.restore;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Tokens;

/**
 * The things that guarding the photos of a run needs.
 *
 * @param journal keeps the snapshots on disk
 * @param reads sends the reads before the first write
 * @param restores sends what restores; unlike the client of the cases, it goes on when the run is cancelled
 * @param tokens gives the tokens
 * @param tag names the sender in the target's log
 * @param marks tells this run's pictures from another's
 * @param residue whether a photo may stay where there was none
 */
public record RestoreContext(
        PhotoJournal journal,
        Client reads,
        Client restores,
        Tokens tokens,
        RequestTag tag,
        RunMarks marks,
        boolean residue) {}
