package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.keys.TokenSigner;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes an answer to the client: by a redirect, or by a form that the browser posts, each signed as a whole if the
 * client wants it so (JARM). The redirect is a 303, so that nothing that was posted here is posted there.
 */
@Singleton
public class AnswerDelivery {
    private final TokenSigner signer;
    private final AuthorizationConfig config;
    private final Addresses addresses;
    private final InstantSource clock;

    AnswerDelivery(TokenSigner signer, AuthorizationConfig config, Addresses addresses, InstantSource clock) {
        this.signer = signer;
        this.config = config;
        this.addresses = addresses;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance post(Texts texts, String target, Map<String, String> members);
    }

    /** The response that sends the browser on; the caller may add cookies. */
    public ResponseBuilder of(AuthorizationAnswer answer, Texts texts) {
        var sent = answer.mode().signed() ? answer.signed(signed(answer)) : answer;
        return answer.mode().posted() ? form(sent, texts) : redirect(sent);
    }

    private static ResponseBuilder redirect(AuthorizationAnswer answer) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", answer.address())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
    }

    private static ResponseBuilder form(AuthorizationAnswer answer, Texts texts) {
        return PageAnswer.leadingAway(200, Templates.post(texts, answer.redirectUri(), answer.members()));
    }

    /** JARM §2.1. */
    private String signed(AuthorizationAnswer answer) {
        var claims = new LinkedHashMap<String, Object>(answer.members());
        claims.put("iss", addresses.issuer());
        claims.put("aud", answer.client());
        claims.put("exp", clock.instant().plus(config.codeLife()).getEpochSecond());
        return signer.signPublicly(claims);
    }
}
