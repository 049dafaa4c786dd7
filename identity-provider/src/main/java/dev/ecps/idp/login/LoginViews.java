package dev.ecps.idp.login;

import dev.ecps.idp.ecps.challenge.LoginChallenge.Reason;
import dev.ecps.idp.oidc.authorization.AuthorizationSession;
import dev.ecps.idp.oidc.authorization.AuthorizationSession.AwaitingPhone;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;

/** The pictures of the login page. */
@Singleton
class LoginViews {
    private static final String OVER = "login.over.";

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance identifier(
                Texts texts, String id, String service, String typed, boolean remember, String refusal);

        static native TemplateInstance number(Texts texts, String id, String service, String number);

        static native TemplateInstance over(Texts texts, String id, String service, String reason);

        static native TemplateInstance ended(Texts texts, String id, String reason);
    }

    /** The page that asks who it is. */
    Response identifier(
            AuthorizationSession login,
            Texts texts,
            String typed,
            boolean remember,
            Optional<Identification.Refusal> refusal) {
        var key = refusal.map(Identification.Refusal::key).orElse("");
        var page = Templates.identifier(texts, id(login), service(login), typed, remember, key);
        return leadingAway(refusal.map(Identification.Refusal::status).orElse(200), page);
    }

    /** The number, and the wait. */
    Response number(AwaitingPhone waiting, Texts texts) {
        var page = Templates.number(
                texts, id(waiting), service(waiting), waiting.shown().value());
        return leadingAway(200, page);
    }

    /** The phone did not approve. */
    Response refused(AwaitingPhone waiting, Reason reason, Texts texts) {
        return over(waiting, key(reason), texts);
    }

    /** Key of its text. */
    static String key(Reason reason) {
        return OVER + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nobody answered in time. */
    Response expired(AwaitingPhone waiting, Texts texts) {
        return over(waiting, OVER + "expired", texts);
    }

    private Response over(AwaitingPhone waiting, String reason, Texts texts) {
        return leadingAway(200, Templates.over(texts, id(waiting), service(waiting), reason));
    }

    /** The login was completed before, in this tab or in another. */
    Response done(AuthorizationSession login, Texts texts) {
        return PageAnswer.of(200, Templates.ended(texts, id(login), "login.ended.done"))
                .build();
    }

    /** No such login in this browser: too old, or begun elsewhere. */
    Response unknown(Texts texts) {
        return PageAnswer.of(404, Templates.ended(texts, "", "login.ended.unknown"))
                .build();
    }

    /** Each of these pages has a form that may end at the client: browsers hold the policy against redirects too. */
    private static Response leadingAway(int status, TemplateInstance page) {
        return PageAnswer.leadingAway(status, page).build();
    }

    private static String id(AuthorizationSession login) {
        return login.frame().id();
    }

    private static String service(AuthorizationSession login) {
        return login.frame().request().service();
    }
}
