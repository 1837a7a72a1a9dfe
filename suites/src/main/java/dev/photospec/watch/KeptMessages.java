package dev.photospec.watch;

import dev.photospec.traffic.RecordedMessage;
import dev.photospec.traffic.RecordedTraffic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The exchanges that are judged: each kind once between two writes, and no more than fit into memory. */
final class KeptMessages {

    private final int most;
    private long room;
    private final List<RecordedMessage> messages = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private int unanswered;
    private boolean full;

    /**
     * @param most how many exchanges are kept
     * @param room how many bytes their bodies may take
     */
    KeptMessages(int most, long room) {
        this.most = most;
        this.room = room;
    }

    /** Adds an exchange; returns whether it says anything new. */
    boolean add(RecordedMessage message) {
        if (!known.add(message.meaning())) {
            return false;
        }
        room -= length(message.exchange().request().body())
                + length(message.exchange().response().body());
        if (messages.size() >= most || room < 0) {
            full = true;
            return false;
        }
        messages.add(message);
        if (message.exchange().request().writes() && message.exchange().isSuccess()) {
            known.clear(); // the same answer afterwards says something else
        }
        return true;
    }

    void addUnanswered() {
        unanswered++;
    }

    private static long length(byte[] body) {
        return body == null ? 0 : body.length;
    }

    boolean isFull() {
        return full;
    }

    RecordedTraffic traffic() {
        return new RecordedTraffic(messages, unanswered);
    }
}
