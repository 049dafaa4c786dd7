package dev.ecps.idp.call;

import dev.ecps.idp.legible.Legible;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Calls relying parties until they have answered or the tries are used up. Nobody waits for it: neither who asks for the
 * call, nor another callee, nor the provider's stop. Pauses and limits go by the machine's clock, since those who are
 * called live in its time.
 *
 * @param <C> a call
 */
public final class PatientCalls<C> {
    private static final Set<Integer> LATER = Set.of(408, 429);

    private final Limits limits;
    private final Vertx vertx;
    private final Post post;
    private final Function<C, Message> message;
    private final Listener<C> listener;
    private final CallQueue<Attempt<C>> queue;

    /** Hears of each try. */
    public interface Listener<C> {
        void tried(C call, Try outcome);
    }

    private record Attempt<C>(String callee, C call, int triesBefore) {}

    /** @param message what to post, made anew for each try; it may block */
    public PatientCalls(Vertx vertx, Limits limits, Function<C, Message> message, Listener<C> listener) {
        this.limits = limits;
        this.vertx = vertx;
        this.post = new Post(vertx, limits.timeout());
        this.message = message;
        this.listener = listener;
        this.queue = new CallQueue<>(limits.queue(), limits.perCallee(), limits.inAll());
    }

    /**
     * Calls; returns at once.
     *
     * @param callee the {@code client_id}
     * @return false if too many calls to it are outstanding: this one is not made
     */
    public boolean call(String callee, C call) {
        if (!queue.admit(callee, new Attempt<>(callee, call, 0))) return false;
        startWhatMay();
        return true;
    }

    private void startWhatMay() {
        for (var next = queue.next(); next.isPresent(); next = queue.next())
            start(next.get().call());
    }

    private void start(Attempt<C> attempt) {
        vertx.executeBlocking(() -> message.apply(attempt.call()), false)
                .compose(post::send)
                .onComplete(answer -> {
                    queue.hungUp(attempt.callee());
                    judge(attempt, answer);
                    startWhatMay();
                });
    }

    private void judge(Attempt<C> attempt, AsyncResult<Integer> answer) {
        var outcome = outcome(attempt.triesBefore() + 1, answer);
        listener.tried(attempt.call(), outcome);
        if (outcome.next() == Try.Next.AGAIN) later(attempt);
        else queue.settle(attempt.callee());
    }

    private Try outcome(int tries, AsyncResult<Integer> answer) {
        if (answer.failed()) return orLater(tries, Optional.empty(), reason(answer.cause()));
        int status = answer.result();
        if (status >= 200 && status < 300) {
            return new Try(tries, Optional.of(status), Optional.empty(), Try.Next.DELIVERED);
        }
        if (LATER.contains(status) || status >= 500) {
            return orLater(tries, Optional.of(status), "it answered " + status);
        }
        var reason = status < 400 ? "it redirects, which is not followed" : "it refused";
        return new Try(tries, Optional.of(status), Optional.of(reason), Try.Next.FAILED);
    }

    private Try orLater(int tries, Optional<Integer> status, String reason) {
        return new Try(tries, status, Optional.of(reason), tries >= limits.tries() ? Try.Next.FAILED : Try.Next.AGAIN);
    }

    private void later(Attempt<C> attempt) {
        var next = new Attempt<>(attempt.callee(), attempt.call(), attempt.triesBefore() + 1);
        vertx.setTimer(limits.backoff().toMillis() << attempt.triesBefore(), timer -> {
            queue.again(attempt.callee(), next);
            startWhatMay();
        });
    }

    /** In the words of the network, which may repeat what the client sent: cut short, and fit for a log. */
    private static String reason(Throwable failure) {
        var text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return Legible.ascii(text);
    }

    /** Ends what is under way. */
    public void close() {
        post.close();
    }
}
