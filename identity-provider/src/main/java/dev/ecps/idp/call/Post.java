package dev.ecps.idp.call;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Locale;

/**
 * One POST. The answer's status is all that counts: its body is not read, its redirects are not
 * followed, and the connection is cut when the time is over, wherever it stands then.
 */
final class Post {
    private static final int MOST_CONNECTIONS_PER_HOST = 1_000;

    private final Duration timeout;
    private final Vertx vertx;
    private final HttpClient http;

    /** @param timeout of a call, connection included */
    Post(Vertx vertx, Duration timeout) {
        this.timeout = timeout;
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS_PER_HOST)
                .setConnectTimeout(milliseconds()));
    }

    private int milliseconds() {
        return (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
    }

    void close() {
        http.close();
    }

    /** The status of the answer; a failure says in words what went wrong. */
    Future<Integer> send(Message message) {
        if (!isWeb(message.address())) return Future.failedFuture("the address is neither http nor https");
        var answer = Promise.<Integer>promise();
        var request = open(message);
        long limit = vertx.setTimer(milliseconds(), timer -> {
            answer.tryFail("no answer within " + timeout);
            request.onSuccess(HttpClientRequest::reset);
        });
        request.compose(opened -> opened.send(Buffer.buffer(message.body())))
                .onSuccess(response -> {
                    answer.tryComplete(response.statusCode());
                    // The reset is ours: without anybody to hear of it, it would be logged as an error
                    response.exceptionHandler(cut -> {}).request().reset();
                })
                .onFailure(answer::tryFail)
                .onComplete(done -> vertx.cancelTimer(limit));
        return answer.future();
    }

    private Future<HttpClientRequest> open(Message message) {
        try {
            var options = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setAbsoluteURI(message.address())
                    .setFollowRedirects(false)
                    .putHeader("Accept", "*/*");
            message.headers().forEach(options::putHeader);
            return http.request(options);
        } catch (RuntimeException malformed) {
            return Future.failedFuture("the address is malformed");
        }
    }

    private static boolean isWeb(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
