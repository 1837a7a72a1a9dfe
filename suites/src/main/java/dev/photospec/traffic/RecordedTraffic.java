package dev.photospec.traffic;

import java.util.List;

/**
 * Exchanges in the order in which they were sent.
 *
 * @param exchanges those that were answered
 * @param unanswered how many others there were
 */
public record RecordedTraffic(List<RecordedMessage> exchanges, int unanswered) {

    public RecordedTraffic {
        exchanges = List.copyOf(exchanges);
    }
}
