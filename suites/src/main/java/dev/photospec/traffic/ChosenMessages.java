package dev.photospec.traffic;

import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The messages chosen so far to be the steps of a case.
 *
 * @param numbers their numbers, by step
 * @param exchanges what was sent and what came back, by step
 */
record ChosenMessages(Map<String, Integer> numbers, Map<String, Exchange> exchanges) {

    Map<String, Observation.Upload> uploads() {
        Map<String, Observation.Upload> uploads = new HashMap<>();
        exchanges.forEach((step, exchange) -> upload(exchange.request()).ifPresent(one -> uploads.put(step, one)));
        return uploads;
    }

    private static Optional<Observation.Upload> upload(Request request) {
        if (request.body() == null) {
            return Optional.empty();
        }
        ImageInspection sent = ImageInspection.of(request.body());
        Optional<Mark> mark = sent.mark().mark();
        return mark.map(one -> new Observation.Upload(one, sent.size()));
    }

    ChosenMessages and(String step, int number, Exchange exchange) {
        Map<String, Integer> more = new TreeMap<>(numbers);
        more.put(step, number);
        Map<String, Exchange> sent = new LinkedHashMap<>(exchanges);
        sent.put(step, exchange);
        return new ChosenMessages(more, sent);
    }

    boolean writes() {
        return exchanges.values().stream().anyMatch(one -> one.request().writes());
    }

    int last() {
        return numbers.values().stream().max(Integer::compare).orElse(-1);
    }
}
