package dev.ecps.idp.demo;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies, and follows a redirect only when told to. */
final class Surfer {
    private static final Pattern LOGIN_ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    HttpResponse<String> get(URI address, String header, String value) {
        return send(HttpRequest.newBuilder(address).header(header, value));
    }

    HttpResponse<String> post(URI address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey(), UTF_8) + "=" + encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The page at the end of the redirects. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3 ? follow(get(target(answer))) : answer;
    }

    /** Where an answer leads. */
    static URI target(HttpResponse<String> redirect) {
        var location = redirect.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(redirect.uri() + " leads nowhere: " + redirect.statusCode()));
        return redirect.uri().resolve(location);
    }

    /** The login that a page of the provider is about. */
    static String loginId(HttpResponse<String> page) {
        Matcher id = LOGIN_ID.matcher(page.body());
        if (!id.find()) throw new AssertionError("no login page: " + page.uri() + "\n" + page.body());
        return id.group(1);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
