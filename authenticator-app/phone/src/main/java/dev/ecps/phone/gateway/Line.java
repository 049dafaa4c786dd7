package dev.ecps.phone.gateway;

import dev.ecps.phone.problem.ProviderUnreachable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to one provider, over the {@link Network} that all phones share; whatever fails on the way is a {@link ProviderUnreachable}. The time-out spans the whole
 * exchange: the one of {@link HttpRequest} ends with the headers, and a body could then trickle for ever.
 */
public final class Line {
    private static final Duration EXCHANGE = Duration.ofSeconds(15);

    private final URI provider;
    private final HttpClient client = Network.shared().http();
    private final Reach reach;

    /** @throws IllegalArgumentException unless this is an absolute http or https address */
    public Line(URI provider) {
        // A user or query would end up in messages and in the paths that are signed.
        boolean plain = provider.getRawUserInfo() == null && provider.getRawQuery() == null;
        boolean http = "http".equalsIgnoreCase(provider.getScheme()) || "https".equalsIgnoreCase(provider.getScheme());
        if (!http || !plain || provider.getRawFragment() != null || provider.getHost() == null) {
            throw new IllegalArgumentException("a provider's address is http(s)://host[:port][/path]");
        }
        this.provider = URI.create(provider.toString().replaceAll("/+$", ""));
        this.reach = Network.shared().reach(provider);
    }

    public URI provider() {
        return provider;
    }

    /** The address of a path of the provider, which may itself live below a path. */
    public URI to(String path) {
        return URI.create(provider + path);
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        return send(request, EXCHANGE);
    }

    /** As {@link #send(HttpRequest)}, for what may take longer than an ordinary exchange. */
    public HttpResponse<byte[]> send(HttpRequest request, Duration patience) {
        return await(
                client.sendAsync(request, BodyHandlers.ofByteArray()),
                patience,
                "the answer to " + request.method() + " " + nameOf(request.uri()));
    }

    WebSocket open(String path, String header, String value, WebSocket.Listener listener) {
        URI address = URI.create(to(path).toString().replaceFirst("^http", "ws"));
        return await(
                client.newWebSocketBuilder()
                        .connectTimeout(Network.CONNECT)
                        .header(header, value)
                        .buildAsync(address, listener),
                Network.CONNECT.multipliedBy(2),
                "the doorbell at " + path);
    }

    /** Whether the provider answered last; if not, whether it is this caller's turn to try, for all phones. */
    boolean worthTrying() {
        return reach.worthTrying();
    }

    /** The path without what stands in its middle: the name of an activation is a secret. */
    private static String nameOf(URI address) {
        return address.getRawPath().replaceFirst("/(activations|challenges)/[^/]+", "/$1/…");
    }

    private <T> T await(CompletableFuture<T> answer, Duration patience, String what) {
        try {
            T said = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            reach.answered();
            return said;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException) reach.answered();
            else reach.failed();
            throw unreachable(said(e.getCause(), what), e.getCause());
        } catch (TimeoutException e) {
            reach.failed();
            answer.cancel(true);
            throw unreachable("waited " + patience.toSeconds() + " s in vain for " + what, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unreachable("this thread was interrupted while it waited for " + what, e);
        }
    }

    /** The time-outs of the client itself don't say what they waited for. */
    private static String said(Throwable cause, String what) {
        if (cause instanceof HttpConnectTimeoutException) {
            return "no connection within " + Network.CONNECT.toSeconds() + " s for " + what;
        }
        if (cause instanceof HttpTimeoutException)
            return "waited in vain for " + what + " (" + cause.getMessage() + ")";
        return String.valueOf(cause);
    }

    ProviderUnreachable unreachable(String why, @Nullable Throwable cause) {
        return new ProviderUnreachable(provider, why, cause);
    }

    /** For an answer that is none of a provider's. */
    public ProviderUnreachable misunderstood(int status) {
        return unreachable("it answered HTTP " + status + ", but not as a provider does; is the address right?", null);
    }
}
