package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Says why an authorization request leads nowhere, to the user and to the developer of the relying party. */
@Singleton
class ErrorPage {
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance refused(Texts texts, String message);
    }

    Response show(String message, HttpHeaders headers, Optional<String> uiLocales) {
        return show(400, message, Texts.of(headers, uiLocales));
    }

    Response show(int status, String message, HttpHeaders headers) {
        return show(status, message, Texts.of(headers, Optional.empty()));
    }

    private static Response show(int status, String message, Texts texts) {
        return PageAnswer.of(status, Templates.refused(texts, message)).build();
    }

    /** The page as text, for whoever answers below JAX-RS. */
    static String text(String message, Texts texts) {
        return Templates.refused(texts, message).render();
    }
}
