package dev.photospec.run;

import dev.photospec.exchange.Client;
import dev.photospec.scenario.GiveBack;
import dev.photospec.scenario.KeptPhoto;
import dev.photospec.scenario.PhotoJournal;
import dev.photospec.scenario.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries once more, at the end of a run, what could not be given back at once. */
final class Remainder {

    private Remainder() {}

    /** What is still not back, one sentence for each photo. */
    static List<String> giveBack(Targets targets, PhotoJournal journal, Client client, Tokens tokens)
            throws IOException {
        List<String> left = new ArrayList<>();
        for (KeptPhoto photo : journal.held()) {
            Targets.Pair pair = targets.pairs().get(0);
            Optional<String> why = new GiveBack(pair.profile(), pair.target(), client, tokens).of(photo);
            if (why.isEmpty()) {
                journal.forget(photo);
            } else {
                left.add("the photo of " + photo.key() + " could not be given back: " + why.get());
            }
        }
        return left;
    }
}
