package dev.photospec.run;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.RequestTag;
import dev.photospec.exchange.Tokens;
import dev.photospec.scenario.PhotoJournal;
import dev.photospec.scenario.PhotoRestorer;
import dev.photospec.scenario.PhotoSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries once more, at the end of a run, what could not be given back at once. */
final class FinalRestore {

    private final Targets targets;
    private final Tokens tokens;
    private final RequestTag sender;

    FinalRestore(Targets targets, Tokens tokens, RequestTag sender) {
        this.targets = targets;
        this.tokens = tokens;
        this.sender = sender;
    }

    /** What is still not back, one sentence for each photo. */
    List<String> giveBack(PhotoJournal journal, Client client) throws IOException {
        List<String> left = new ArrayList<>();
        for (PhotoSnapshot photo : journal.held()) {
            Targets.Pair pair = targets.pairs().get(0);
            Optional<String> why = new PhotoRestorer(pair.profile(), pair.target(), client, tokens)
                    .of(photo, sender.fields("give-back"));
            if (why.isEmpty()) {
                journal.forget(photo);
            } else {
                left.add("the photo of " + photo.key() + " could not be given back: " + why.get());
            }
        }
        return left;
    }
}
