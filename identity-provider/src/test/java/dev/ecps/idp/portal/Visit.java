package dev.ecps.idp.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.oidc.session.AuthMode;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.NationalId;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Somebody at the portal, who logged in to Pro Santé Connect before: the portal asks it who they are. */
final class Visit {
    private final TestBrowser browser = new TestBrowser();

    /** With a session at the provider, begun by this means; no card is known. */
    static Visit of(Sessions sessions, NationalId who, AuthMode means) {
        return in(sessions.begin(who, means, ""));
    }

    /** With a session at the provider, begun by this very card. */
    static Visit with(Card card, Sessions sessions) {
        return in(sessions.begin(card.holder(), AuthMode.CARD, card.number().value()));
    }

    private static Visit in(Sessions.Begun session) {
        var visit = new Visit();
        visit.browser.keep("ECPS_SESSION", session.cookie());
        return visit;
    }

    /** The page at the end of the redirects. */
    Response open(String path) {
        return follow(browser.get(path));
    }

    Response post(String path, Map<String, String> form) {
        return browser.post(path, form);
    }

    /** Sends the form of a page: with the proof that the page carries. */
    Response send(Response page, String path) {
        return follow(post(path, form(page)));
    }

    static Map<String, String> form(Response page) {
        var form = new HashMap<String, String>();
        var proof = page.htmlPath().getString("**.find { it.@name == 'proof' }.@value");
        assertThat(proof).as(page.asString()).isNotBlank();
        form.put("proof", proof);
        return form;
    }

    Response follow(Response answer) {
        var current = answer;
        for (int hops = 0; hops < 8 && current.statusCode() / 100 == 3; hops++) {
            var target = URI.create(current.header("Location"));
            assertThat(target.getRawPath()).doesNotStartWith(Addresses.REALM + "/none");
            current =
                    browser.get(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
        }
        return current;
    }

    static String text(Response page, String id) {
        return page.htmlPath().getString("**.find { it.@id == '" + id + "' }.text()");
    }

    static String value(Response page, String id) {
        return page.htmlPath().getString("**.find { it.@id == '" + id + "' }.@value");
    }
}
