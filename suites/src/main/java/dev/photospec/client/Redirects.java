package dev.photospec.client;

import dev.photospec.reference.CallFilter.Answered;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Photos that lie under another name of this host, where a token has no business. */
final class Redirects {

    private static final String PATH = "/elsewhere/";
    private static final int KEPT = 20;

    private record Place(Answered photo, ClientJudge judge) {}

    private final Map<Integer, Place> places = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** Returns a redirect to the photo. */
    Answered of(Answered photo, String host, ClientJudge judge) {
        int number = numbers.incrementAndGet();
        places.put(number, new Place(photo, judge));
        places.remove(number - KEPT);
        String other = host.startsWith("localhost")
                ? host.replaceFirst("localhost", "127.0.0.1")
                : host.replaceFirst("^[^:]*", "localhost");
        return new Answered(302, Map.of("Location", "http://" + other + PATH + number), new byte[0]);
    }

    /** Returns the photo at the address. */
    Optional<Answered> find(String url) {
        return place(url).map(Place::photo);
    }

    ClientJudge judge(String url) {
        return place(url).orElseThrow().judge();
    }

    private Optional<Place> place(String url) {
        boolean here = url.matches(PATH + "[0-9]{1,9}");
        return here ? Optional.ofNullable(places.get(Integer.valueOf(url.substring(PATH.length())))) : Optional.empty();
    }
}
