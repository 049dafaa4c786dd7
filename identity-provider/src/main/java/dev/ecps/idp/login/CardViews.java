package dev.ecps.idp.login;

import dev.ecps.idp.ecps.card.ReaderCookie;
import dev.ecps.idp.ecps.card.Readers;
import dev.ecps.idp.oidc.authorization.AuthorizationSession;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingCardCode;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The pictures of a login by card. */
@Singleton
class CardViews {
    private final Readers readers;
    private final ReaderCookie cookie;

    CardViews(Readers readers, ReaderCookie cookie) {
        this.readers = readers;
        this.cookie = cookie;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance tab(
                Texts texts, String id, String service, String reader, String situation, String refusal);

        static native TemplateInstance code(Texts texts, String id, String service, String card, String error);
    }

    /** The tab « Carte CPS ». */
    Response tab(AuthorizationSession login, Texts texts, HttpHeaders headers) {
        return tab(200, login, "", texts, headers);
    }

    /** The same, with the reason why it did not work. */
    Response refused(AuthorizationSession login, CardRefusal why, Texts texts, HttpHeaders headers) {
        return tab(422, login, why.key(), texts, headers);
    }

    private Response tab(int status, AuthorizationSession login, String refusal, Texts texts, HttpHeaders headers) {
        var name = cookie.of(headers);
        var page = Templates.tab(texts, id(login), service(login), name, situation(name), refusal);
        return PageAnswer.leadingAway(status, page).build();
    }

    /** What the page says of the reader; whose card is in it is nobody's business here. */
    private String situation(String name) {
        return readers.find(name)
                .map(reader -> !reader.plugged() ? "unplugged" : reader.card().isPresent() ? "card" : "empty")
                .orElse("none");
    }

    /** The page that asks for the code porteur. */
    Response code(AwaitingCardCode asking, Texts texts) {
        return code(200, asking, "", texts);
    }

    /** The same, with what was wrong with the code. */
    Response wrongCode(AwaitingCardCode asking, String error, Texts texts) {
        return code(422, asking, error, texts);
    }

    private Response code(int status, AwaitingCardCode asking, String error, Texts texts) {
        var page =
                Templates.code(texts, id(asking), service(asking), asking.card().number(), error);
        return PageAnswer.leadingAway(status, page).build();
    }

    private static String id(AuthorizationSession login) {
        return login.frame().id();
    }

    private static String service(AuthorizationSession login) {
        return login.frame().request().service();
    }
}
