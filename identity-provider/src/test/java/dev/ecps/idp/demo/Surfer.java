package dev.ecps.idp.demo;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies by the rules, and follows a redirect only when told to. */
public final class Surfer {
    private static final Pattern FIELD = Pattern.compile("name=\"(id|confirmed|proof)\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final CookieManager cookies = new CookieManager();
    private final UnaryOperator<URI> proxy;

    public Surfer() {
        this(UnaryOperator.identity());
    }

    /** A browser whose requests a proxy carries to another address. */
    public Surfer(UnaryOperator<URI> proxy) {
        this.proxy = proxy;
    }

    /** What came, and from where as the browser sees it. */
    public record Page(URI uri, int status, Optional<String> location, String body) {
        public boolean leadsOn() {
            return status / 100 == 3;
        }

        public URI target() {
            return uri.resolve(location.orElseThrow(() -> new AssertionError(uri + " leads nowhere: " + status)));
        }

        /** The hidden value that the page's form sends back. */
        public String proof() {
            var field = FIELD.matcher(body);
            if (!field.find()) throw new AssertionError("no form at " + uri + "\n" + body);
            return field.group(2);
        }
    }

    public Page get(URI address) {
        return send(address, HttpRequest.newBuilder());
    }

    public Page post(URI address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey(), UTF_8) + "=" + encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                address,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** The page at the end of the redirects. */
    public Page follow(Page answer) {
        return answer.leadsOn() ? follow(get(answer.target())) : answer;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    /** As proxies do: where they asked, the browser does not go. */
    private static String asPublic(String location, URI asked) {
        var inside = asked.getScheme() + "://" + asked.getAuthority();
        return location.startsWith(inside) ? location.substring(inside.length()) : location;
    }

    private Page send(URI address, HttpRequest.Builder request) {
        try {
            cookies.get(address, Map.of())
                    .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            var answer = http.send(request.uri(proxy.apply(address)).build(), BodyHandlers.ofString());
            cookies.put(address, answer.headers().map());
            var location = answer.headers().firstValue("Location").map(it -> asPublic(it, answer.uri()));
            return new Page(address, answer.statusCode(), location, answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
