package dev.ecps.walkthrough;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The user's browser in front of the login page, without a screen and without JavaScript. */
final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern NUMBER = Pattern.compile("id=\"number\"[^>]*>(\\d{2})<");
    private static final Pattern ALERT = Pattern.compile("role=\"alert\">([^<]*)<");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NEVER)
            .build();
    private URI login = URI.create("about:blank");

    /** Follows the relying party's link to the login page. */
    void open(URI authorization) throws IOException, InterruptedException {
        var answer = get(authorization);
        login = target(answer)
                .orElseThrow(() -> new Failed(
                        "The authorization endpoint answered HTTP " + answer.statusCode() + " " + alert(answer)));
        var page = get(login);
        if (page.statusCode() != 200) throw new Failed("The login page answered HTTP " + page.statusCode());
    }

    /** Follows the relying party's link in a browser that is logged in; where it is sent at once. */
    URI passThrough(URI authorization) throws IOException, InterruptedException {
        var answer = get(authorization);
        return target(answer).orElseThrow(() -> new Failed("Nobody is logged in: " + alert(answer)));
    }

    URI login() {
        return login;
    }

    /** Types the identifier, and returns the number that the page shows then. */
    String identify(String nationalId) throws IOException, InterruptedException {
        var form = login.getRawQuery() + "&nationalId=" + URLEncoder.encode(nationalId, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(login.resolve("/login"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var refused = http.send(request, BodyHandlers.ofString());
        if (refused.statusCode() != 303) throw new Failed("The login page refuses the identifier: " + alert(refused));
        var page = get(login).body();
        var number = NUMBER.matcher(page);
        if (!number.find()) throw new Failed("The login page shows no number.");
        return number.group(1);
    }

    /** Looks at the page again; where it leads, once the phone has approved. */
    URI goOn() throws IOException, InterruptedException {
        var answer = get(login);
        return target(answer).orElseThrow(() -> new Failed("The login page does not go on: " + alert(answer)));
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private static Optional<URI> target(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> answer.uri().resolve(location));
    }

    private static String alert(HttpResponse<String> answer) {
        var alert = ALERT.matcher(answer.body());
        return alert.find() ? alert.group(1) : "(no message)";
    }
}
