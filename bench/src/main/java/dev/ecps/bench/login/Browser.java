package dev.ecps.bench.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ecps.bench.wire.Answer;
import dev.ecps.bench.wire.Line;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that was just opened: no cookies yet. It stops at each redirect. */
final class Browser {
    private final Line line;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Line line) {
        this.line = line;
    }

    Answer get(String path) {
        return kept(line.get(path, headers()));
    }

    Answer post(String path, Map<String, String> form) {
        var headers = headers();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return kept(line.send("POST", path, headers, form(form).getBytes(UTF_8)));
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        headers.put("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        headers.put("Accept-Language", "fr-FR,fr;q=0.8,en-US;q=0.5,en;q=0.3");
        if (!cookies.isEmpty()) headers.put("Cookie", cookie());
        return headers;
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer kept(Answer answer) {
        answer.all("Set-Cookie")
                .map(cookie -> cookie.split(";")[0].split("=", 2))
                .forEach(pair -> {
                    if (pair[1].isEmpty()) cookies.remove(pair[0]);
                    else cookies.put(pair[0], pair[1]);
                });
        return answer;
    }

    static String form(Map<String, String> members) {
        return members.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Path and query of where a redirect leads. */
    static String target(Answer answer) {
        var target = URI.create(answer.header("Location").orElseThrow());
        return target.getRawPath() + "?" + target.getRawQuery();
    }
}
