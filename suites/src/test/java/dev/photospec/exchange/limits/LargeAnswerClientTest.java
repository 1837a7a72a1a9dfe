package dev.photospec.exchange.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.photospec.exchange.BodyBudget;
import dev.photospec.exchange.Client;
import dev.photospec.exchange.ConnectionSettings;
import dev.photospec.exchange.JdkClient;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.restassured.RestAssuredClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many cases that hold large answers at once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeAnswerClientTest {

    private static final int LENGTH = 300 * 1024;
    private static final int PLACES = 2;

    private final AtomicInteger holding = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger whole = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_more_cases_hold_large_answers_than_there_are_places_and_all_get_theirs(boolean jdk) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", call -> {
            try (call) {
                call.sendResponseHeaders(200, LENGTH);
                call.getResponseBody().write(new byte[LENGTH]);
            }
        });
        server.start();
        BodyBudget budget = new BodyBudget(PLACES);
        Duration timeout = Duration.ofSeconds(20);
        Client wire = jdk
                ? new JdkClient(timeout, ConnectionSettings.DIRECT, budget)
                : new RestAssuredClient(new JdkClient(timeout, ConnectionSettings.DIRECT, budget));
        Client client = new LargeAnswerClient(new ConcurrentClient(wire, 8), budget);
        Request request =
                new Request("GET", "http://127.0.0.1:" + server.getAddress().getPort() + "/", Map.of(), null, null);
        List<Thread> cases = Stream.generate(() -> new Thread(() -> budget.during(() -> judge(client, request))))
                .limit(16)
                .toList();
        cases.forEach(Thread::start);
        for (Thread one : cases) {
            one.join();
        }
        server.stop(0);

        assertThat(whole).hasValue(2 * 16);
        assertThat(most.get()).isLessThanOrEqualTo(PLACES);
    }

    /** A case of two requests, which could wait for another that waits for it. */
    private int judge(Client client, Request request) {
        Response first = client.send(request).answer().orElseThrow();
        most.accumulateAndGet(holding.incrementAndGet(), Math::max);
        Response second = client.send(request).answer().orElseThrow();
        for (Response answer : List.of(first, second)) {
            whole.addAndGet(answer.body().length == LENGTH && !answer.truncated() ? 1 : 0);
        }
        return holding.decrementAndGet();
    }
}
