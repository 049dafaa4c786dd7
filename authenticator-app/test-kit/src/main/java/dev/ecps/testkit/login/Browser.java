package dev.ecps.testkit.login;

import dev.ecps.testkit.http.Http;
import dev.ecps.testkit.problem.Failed;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The user's browser, without a screen and without JavaScript. It keeps cookies, follows redirects where a method says
 * so, and remembers the login page it stands on. Threads may share it for {@link #visit}, as the tabs of a browser do.
 */
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern NUMBER = Pattern.compile("id=\"number\"[^>]*>(\\d{2})<");
    private static final Pattern ALERT = Pattern.compile("role=\"alert\">([^<]*)<");

    private final Http http = Http.withCookies();
    private URI login = URI.create("about:blank");

    /**
     * What stands in the window.
     *
     * @param uri its address, after all redirects
     * @param status of HTTP
     * @param body as text
     */
    public record Page(URI uri, int status, String body) {}

    /**
     * Follows the relying party's link to the login page.
     *
     * @throws Failed if it does not lead there
     */
    public void open(URI link) {
        var page = visit(link);
        if (page.status() != 200) {
            throw new Failed(page.uri().getPath() + " answered HTTP " + page.status() + " " + alert(page));
        }
        login = page.uri();
    }

    /** The address of the login page. */
    public URI login() {
        return login;
    }

    /**
     * Types the identifier, and returns the number that the page shows then.
     *
     * @throws Failed if the page refuses the identifier; the message holds the page's words
     */
    public String identify(String nationalId) {
        enter(nationalId);
        var number = NUMBER.matcher(send(get(login)).body());
        if (!number.find()) throw new Failed("The login page shows no number.");
        return number.group(1);
    }

    /**
     * Types the identifier, and does not look at the number: for a login that the sandbox answers, maybe at once.
     *
     * @throws Failed as {@link #identify}
     */
    public void enter(String nationalId) {
        var answer = send(form(login.resolve("/login"), login.getRawQuery() + "&nationalId=" + encoded(nationalId)));
        if (answer.statusCode() != 303) {
            throw new Failed("The login page refuses the identifier: " + alert(page(answer)));
        }
    }

    /**
     * Waits for the answer of the phone, and looks at the page again.
     *
     * @return where the page leads then: the relying party's redirect URI with the provider's answer, not yet opened
     * @throws Failed if it leads nowhere, because the phone refused or nobody answered in time
     */
    public URI goOn() {
        awaitAnswer();
        var answer = send(get(login));
        return target(answer).orElseThrow(() -> new Failed("The login page does not go on: " + alert(page(answer))));
    }

    /**
     * Gives the login up, as the user who clicks on « Abandonner » does.
     *
     * @return where the page leads then: the relying party's redirect URI with {@code error=access_denied}, not yet opened
     * @throws Failed if it leads nowhere, because the login is over already
     */
    public URI abandon() {
        var answer = send(form(login.resolve("/login/abandon"), login.getRawQuery()));
        return target(answer).orElseThrow(() -> new Failed("The login can't be given up: " + alert(page(answer))));
    }

    private void awaitAnswer() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var state = get(login.resolve("/login/state?" + login.getRawQuery()));
        while (send(state).body().contains("waiting")) {
            if (System.nanoTime() > deadline) throw new Failed("Nobody answered the login request.");
        }
    }

    /**
     * Follows the relying party's link in a browser that is logged in.
     *
     * @return where it leads at once: the redirect URI with the provider's answer, not yet opened
     * @throws Failed if nobody is logged in
     */
    public URI passThrough(URI link) {
        var answer = send(get(link));
        return target(answer).orElseThrow(() -> new Failed("The link leads nowhere: " + alert(page(answer))));
    }

    /** Opens an address, and follows its redirects. */
    public Page visit(URI address) {
        return followed(send(get(address)));
    }

    /** Sends a form, and follows the redirects of the answer. */
    public Page submit(URI address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return followed(send(form(address, body)));
    }

    private Page followed(HttpResponse<String> first) {
        var answer = first;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            var target = target(answer);
            if (target.isEmpty()) return page(answer);
            answer = send(get(target.get()));
        }
        throw new Failed("More than " + MOST_REDIRECTS + " redirects, the last one to " + answer.uri());
    }

    private static HttpRequest get(URI address) {
        return Http.to(address).build();
    }

    private static HttpRequest form(URI address, String body) {
        return Http.to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        return http.send(request);
    }

    private static Optional<URI> target(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> answer.uri().resolve(location));
    }

    private static Page page(HttpResponse<String> answer) {
        return new Page(answer.uri(), answer.statusCode(), answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String alert(Page page) {
        var alert = ALERT.matcher(page.body());
        return alert.find() ? alert.group(1) : "(no message)";
    }
}
