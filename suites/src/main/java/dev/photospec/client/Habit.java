package dev.photospec.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A habit that a client may have: a pure function from its requests to those that show it.
 *
 * @param concern tells a request that could show it, or that brings a client into the situation
 * @param finder finds the requests that do
 */
record Habit(Predicate<ClientRequest> concern, Function<List<ClientRequest>, List<Hit>> finder) {

    /** A request that shows the habit, and how. */
    record Hit(ClientRequest request, String detail) {}

    /** A habit that shows in single requests. */
    static Habit of(Predicate<ClientRequest> concern, Function<ClientRequest, Optional<String>> sign) {
        return new Habit(concern, requests -> {
            List<Hit> hits = new ArrayList<>();
            requests.stream()
                    .filter(concern)
                    .forEach(request -> sign.apply(request).ifPresent(detail -> hits.add(new Hit(request, detail))));
            return hits;
        });
    }

    /**
     * A habit that shows in what a client does next.
     *
     * @param concern tells a request whose answer brings the client into the situation
     * @param over tells whether a later request, or its time, ends the situation
     * @param sign tells how a later request shows the habit
     */
    static Habit after(
            Predicate<ClientRequest> concern,
            BiPredicate<ClientRequest, ClientRequest> over,
            BiFunction<ClientRequest, ClientRequest, Optional<String>> sign) {
        return new Habit(concern, requests -> {
            List<Hit> hits = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                if (concern.test(requests.get(i))) {
                    next(requests.get(i), requests.subList(i + 1, requests.size()), over, sign)
                            .ifPresent(hits::add);
                }
            }
            return hits;
        });
    }

    private static Optional<Hit> next(
            ClientRequest first,
            List<ClientRequest> later,
            BiPredicate<ClientRequest, ClientRequest> over,
            BiFunction<ClientRequest, ClientRequest, Optional<String>> sign) {
        for (ClientRequest request : later) {
            Optional<String> detail = sign.apply(first, request);
            if (detail.isPresent()) {
                return Optional.of(new Hit(request, detail.get()));
            }
            if (over.test(first, request)) {
                break;
            }
        }
        return Optional.empty();
    }
}
