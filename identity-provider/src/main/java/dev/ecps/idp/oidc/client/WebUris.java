package dev.ecps.idp.oidc.client;

import dev.ecps.idp.oidc.client.InvalidClient.Member;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of a client: any of http or https, {@code localhost} included, as PSC's sandbox lets them be declared. */
public final class WebUris {
    private static final int LONGEST = 2_000;
    private static final int MOST = 50;
    private static final int MOST_CHARACTERS = 20_000;

    private WebUris() {}

    /**
     * The same URIs, each once.
     *
     * @throws InvalidClient if one of them is none, or if they are too many
     */
    public static List<String> checked(Member member, List<? extends @Nullable String> uris) {
        if (uris.size() > MOST) throw new InvalidClient(member, "At most " + MOST + " URIs are possible.");
        var checked = uris.stream().map(uri -> checked(member, uri)).distinct().toList();
        if (String.join("\n", checked).length() > MOST_CHARACTERS) {
            throw new InvalidClient(
                    member, "At most " + MOST_CHARACTERS + " characters are possible, all URIs together.");
        }
        return checked;
    }

    /**
     * A fragment is ruled out by RFC 6749 §3.1.2 and by both logout specifications.
     *
     * @throws InvalidClient if it is no absolute http or https URI
     */
    public static String checked(Member member, @Nullable String uri) {
        return parse(uri).map(URI::toString).orElseThrow(() -> new InvalidClient(member, """
                Each URI must be an absolute http or https URI without fragment, of at most %d characters, \
                for example http://localhost:3000/callback.""".formatted(LONGEST)));
    }

    private static Optional<URI> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST || text.chars().anyMatch(letter -> letter >= 128)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text)).filter(WebUris::isWeb);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        return web && uri.getHost() != null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
    }
}
