package dev.photospec.scenario;

import dev.photospec.exchange.Client;

/**
 * How photos are kept from harm.
 *
 * @param journal where they are remembered
 * @param client what gives them back; unlike the one for cases, it goes on when the run is to end
 * @param residue whether a photo may stay where there was none
 */
public record Keeping(PhotoJournal journal, Client client, boolean residue) {}
