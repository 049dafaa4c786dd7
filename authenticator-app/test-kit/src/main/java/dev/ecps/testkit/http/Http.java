package dev.ecps.testkit.http;

import dev.ecps.testkit.problem.Failed;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests with a time limit of 20 s each, and follows no redirect. Thread-safe. */
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;

    private Http(HttpClient client) {
        this.client = client;
    }

    /** Keeps no cookies. */
    public static Http plain() {
        return new Http(builder().build());
    }

    /** Keeps cookies, as a browser does. */
    public static Http withCookies() {
        return new Http(builder().cookieHandler(new CookieManager()).build());
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER);
    }

    /** A request to this address. */
    public static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    /** @throws Failed if nobody answers, or this thread is interrupted */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new Failed("Nobody answers at " + request.uri() + ".", e);
        } catch (IOException e) {
            throw new Failed(request.method() + " " + request.uri() + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted while waiting for " + request.uri() + ".", e);
        }
    }
}
