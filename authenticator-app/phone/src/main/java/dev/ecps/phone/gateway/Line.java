package dev.ecps.phone.gateway;

import dev.ecps.phone.problem.ProviderUnreachable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to one provider; whatever fails on the way is a {@link ProviderUnreachable}. The time-out spans the whole
 * exchange: the one of {@link HttpRequest} ends with the headers, and a body could then trickle for ever.
 */
public final class Line {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration EXCHANGE = Duration.ofSeconds(15);

    private final URI provider;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** @throws IllegalArgumentException unless this is an absolute http or https address */
    public Line(URI provider) {
        // A user or query would end up in messages and in the paths that are signed.
        boolean plain = provider.getRawUserInfo() == null && provider.getRawQuery() == null;
        boolean http = "http".equalsIgnoreCase(provider.getScheme()) || "https".equalsIgnoreCase(provider.getScheme());
        if (!http || !plain || provider.getRawFragment() != null || provider.getHost() == null) {
            throw new IllegalArgumentException("a provider's address is http(s)://host[:port][/path]");
        }
        this.provider = URI.create(provider.toString().replaceAll("/+$", ""));
    }

    public URI provider() {
        return provider;
    }

    /** The address of a path of the provider, which may itself live below a path. */
    public URI to(String path) {
        return URI.create(provider + path);
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        return await(client.sendAsync(request, BodyHandlers.ofByteArray()), EXCHANGE);
    }

    WebSocket open(String path, String header, String value, WebSocket.Listener listener) {
        URI address = URI.create(to(path).toString().replaceFirst("^http", "ws"));
        return await(
                client.newWebSocketBuilder()
                        .connectTimeout(CONNECT)
                        .header(header, value)
                        .buildAsync(address, listener),
                CONNECT.multipliedBy(2));
    }

    private <T> T await(CompletableFuture<T> answer, Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unreachable(String.valueOf(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unreachable("not within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unreachable("this thread was interrupted", e);
        }
    }

    private ProviderUnreachable unreachable(String why, @Nullable Throwable cause) {
        return new ProviderUnreachable(provider, why, cause);
    }

    ProviderUnreachable misunderstood(int status) {
        return unreachable("it answered HTTP " + status + ", but not as a provider does; is the address right?", null);
    }
}
