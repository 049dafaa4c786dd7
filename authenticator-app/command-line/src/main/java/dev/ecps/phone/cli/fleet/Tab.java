package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.cli.fleet.UserLogin.Failed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that was just opened: no cookies yet. It stops at each redirect, and shares its connections with others. */
final class Tab {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Map<String, String> cookies = new HashMap<>();

    Tab(HttpClient http) {
        this.http = http;
    }

    /** What came. */
    record Page(HttpResponse<String> response) {
        Page expect(int status) throws Failed {
            if (response.statusCode() != status) throw new Failed("LOGIN_HTTP_" + response.statusCode());
            return this;
        }

        boolean redirects() {
            return response.statusCode() == 303;
        }

        /** Where it sends the browser. */
        URI leadsTo(int status) throws Failed {
            expect(status);
            String location =
                    response.headers().firstValue("Location").orElseThrow(() -> new Failed("LOGIN_LEADS_NOWHERE"));
            return response.uri().resolve(location);
        }
    }

    Page get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Page post(URI address, Map<String, String> form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.timeout(PATIENCE).header("Accept", "text/html");
        if (!cookies.isEmpty()) request.header("Cookie", written());
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return new Page(response);
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair.length == 2) cookies.put(pair[0].strip(), pair[1]);
    }

    private String written() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(member -> member.getKey() + "=" + URLEncoder.encode(member.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
