package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.messaging.QrCode;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where « Démarrer l'activation » leads in a browser: the link once more, to copy or to scan. Looking at it uses
 * nothing up, and tells nobody whether the link is good.
 */
@Path(ActivationLinks.PATH)
@Blocking
class ActivationLinkPage {
    private final ActivationLinks links;

    ActivationLinkPage(ActivationLinks links) {
        this.links = links;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance open(Texts texts, String link, String qr);
    }

    @GET
    @Path("{token}")
    public Response open(
            @PathParam("token") String token,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        return open(token, links.to(token), uiLocales, headers);
    }

    /** Where the QR code of the portal leads in a browser, as when it was scanned with another application. */
    @GET
    @Path(ActivationLinks.CARD + "/{token}")
    public Response openOfPortal(
            @PathParam("token") String token,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        return open(token, links.onPortal(token), uiLocales, headers);
    }

    private static Response open(String token, String link, @Nullable String uiLocales, HttpHeaders headers) {
        if (!token.matches("[A-Za-z0-9_-]{43}")) throw new NotFoundException();
        var qr = "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(link));
        var texts = Texts.of(headers, Optional.ofNullable(uiLocales));
        return PageAnswer.of(200, Templates.open(texts, link, qr)).build();
    }
}
