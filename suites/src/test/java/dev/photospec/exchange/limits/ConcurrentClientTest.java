package dev.photospec.exchange.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.exchange.Client;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcurrentClientTest {

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch full = new CountDownLatch(2);

    @Test
    void as_many_requests_are_under_way_as_are_allowed_and_no_more() throws InterruptedException {
        Client bounded = new ConcurrentClient(this::answerTogether, 2);
        Request request = new Request("GET", "http://localhost/photo", Map.of(), null, null);

        List<Thread> senders = Stream.generate(() -> new Thread(() -> bounded.send(request)))
                .limit(8)
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(full.getCount()).isZero();
        assertThat(most).hasValue(2);
    }

    private Exchange answerTogether(Request request) {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        full.countDown();
        try {
            full.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        underWay.decrementAndGet();
        return new Exchange(request, new Response(200, List.of(), new byte[0], false), null, 0);
    }
}
