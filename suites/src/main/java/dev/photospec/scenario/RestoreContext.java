package dev.photospec.scenario;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.RequestTag;

/**
 * How photos are kept from harm.
 *
 * @param journal where they are remembered
 * @param client what gives them back; unlike the one for cases, it goes on when the run is to end
 * @param sender who sends, for the target's log
 * @param residue whether a photo may stay where there was none
 */
public record RestoreContext(PhotoJournal journal, Client client, RequestTag sender, boolean residue) {

    /** Without a name for the target's log. */
    public RestoreContext(PhotoJournal journal, Client client, boolean residue) {
        this(journal, client, new RequestTag("-", "-"), residue);
    }
}
