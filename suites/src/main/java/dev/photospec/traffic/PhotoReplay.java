package dev.photospec.traffic;

import dev.photospec.exchange.Client;
import dev.photospec.reference.Reference;
import dev.photospec.reference.stubs.Stub;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.traffic.SentRequests.Sent;

/**
 * Sends requests again, to see what the reference answers after a write.
 *
 * @param client sends
 * @param reference where they are sent
 * @param target its mount
 */
record PhotoReplay(Client client, Reference reference, Target target) {

    /** Returns the answer that the same request gets now. */
    Stub.Answer answer(Sent sent) {
        return Sent.of(
                        sent.request(),
                        client.send(sent.request())
                                .answer()
                                .orElseThrow(() -> new IllegalStateException("the reference does not answer")))
                .answer();
    }

    /** Gives the owner the photos of the beginning. */
    void reset(PhotoOwner owner) {
        reference.reset(target, owner);
    }
}
