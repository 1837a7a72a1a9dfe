package dev.photospec.exchange;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Collects a body up to the limit of octets and of time, and then hangs up. */
final class BoundedBodySubscriber implements BodySubscriber<BoundedBody> {

    private final BoundedBytes collected;
    private final CompletableFuture<BoundedBody> body = new CompletableFuture<>();
    private final long millis;
    private volatile Flow.Subscription subscription;

    /**
     * A body that is to be read.
     *
     * @param millis until when the whole body must be there
     * @param place what it asks before it becomes a large one
     */
    BoundedBodySubscriber(long millis, BodyBudget.Place place) {
        this.millis = millis;
        this.collected = new BoundedBytes(place);
    }

    @Override
    public CompletionStage<BoundedBody> getBody() {
        return body.orTimeout(millis, TimeUnit.MILLISECONDS).whenComplete((whole, failure) -> {
            if (failure instanceof TimeoutException && subscription != null) {
                subscription.cancel();
            }
        });
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            if (!collected.add(bytes, bytes.length)) {
                subscription.cancel();
                body.complete(collected.body());
                return;
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(collected.body());
    }
}
