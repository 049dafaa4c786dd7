package dev.ecps.idp.oidc.protocol;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers an {@link OAuthRefusal} as RFC 6749 §5.2 says. */
public class OAuthRefusalMapper {
    @ServerExceptionMapper
    public Response refused(OAuthRefusal refusal) {
        var body = new LinkedHashMap<String, String>();
        body.put("error", refusal.error().wire());
        body.put("error_description", refusal.getMessage());
        var answer = Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .entity(body);
        refusal.challenge().ifPresent(challenge -> answer.header("WWW-Authenticate", challenge));
        return answer.build();
    }
}
