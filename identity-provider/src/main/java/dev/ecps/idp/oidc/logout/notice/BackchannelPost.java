package dev.ecps.idp.oidc.logout.notice;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * One POST of a logout token. The answer's status is all that counts: its body is not read, its redirects are not
 * followed, and the connection is cut when the time is over, wherever it stands then.
 */
@Singleton
class BackchannelPost {
    private static final int MOST_CONNECTIONS_PER_HOST = 1_000;

    private final BackchannelConfig config;
    private final Vertx vertx;
    private final HttpClient http;

    BackchannelPost(BackchannelConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS_PER_HOST)
                .setConnectTimeout(milliseconds(config)));
    }

    private static int milliseconds(BackchannelConfig config) {
        return (int) Math.min(config.timeout().toMillis(), Integer.MAX_VALUE);
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** The status of the answer; a failure says in words what went wrong. */
    Future<Integer> send(String address, String token) {
        if (!isWeb(address)) return Future.failedFuture("the address is neither http nor https");
        var answer = Promise.<Integer>promise();
        var request = open(address);
        long limit = vertx.setTimer(milliseconds(config), timer -> {
            answer.tryFail("no answer within " + config.timeout());
            request.onSuccess(HttpClientRequest::reset);
        });
        request.compose(opened -> opened.send(Buffer.buffer("logout_token=" + token)))
                .onSuccess(response -> {
                    answer.tryComplete(response.statusCode());
                    // The reset is ours: without anybody to hear of it, it would be logged as an error
                    response.exceptionHandler(cut -> {}).request().reset();
                })
                .onFailure(answer::tryFail)
                .onComplete(done -> vertx.cancelTimer(limit));
        return answer.future();
    }

    private Future<HttpClientRequest> open(String address) {
        try {
            return http.request(new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setAbsoluteURI(address)
                    .setFollowRedirects(false)
                    .putHeader("Content-Type", "application/x-www-form-urlencoded")
                    .putHeader("Accept", "*/*"));
        } catch (RuntimeException malformed) {
            return Future.failedFuture("the address is malformed");
        }
    }

    private static boolean isWeb(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
