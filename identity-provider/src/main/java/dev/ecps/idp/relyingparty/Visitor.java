package dev.ecps.idp.relyingparty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import io.quarkus.oidc.UserInfo;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who looks at a page of the house. */
@RequestScoped
public class Visitor {
    private static final String SESSION = "sid";

    private final CurrentIdentityAssociation identity;
    private final UserInfo userinfo;
    private final ObjectMapper json;
    private final FormProofs proofs;
    private final Addresses addresses;

    Visitor(
            CurrentIdentityAssociation identity,
            UserInfo userinfo,
            ObjectMapper json,
            FormProofs proofs,
            Addresses addresses) {
        this.identity = identity;
        this.userinfo = userinfo;
        this.json = json;
        this.proofs = proofs;
        this.addresses = addresses;
    }

    /**
     * What the provider's userinfo says of who is logged in to this client; for {@code @Authenticated} methods.
     *
     * @throws ForbiddenException if the login was another client's: it came to this page by an odd spelling of its address
     */
    public JsonNode told(HouseClient client) {
        if (!client.id().equals(identity.getIdentity().getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE)))
            throw new ForbiddenException();
        try {
            return json.readTree(userinfo.getUserInfoString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Userinfo is no JSON, though quarkus-oidc read it", e);
        }
    }

    /** What a form of this session carries in its field {@code proof}, so that no other site can send it. */
    public String proof() {
        return proofs.of(session());
    }

    /** @throws ForeignForm if the form did not come from a page of this session */
    public void requireProof(@Nullable String sent) {
        var right = proof().getBytes(StandardCharsets.US_ASCII);
        if (sent == null || !MessageDigest.isEqual(right, sent.getBytes(StandardCharsets.UTF_8)))
            throw new ForeignForm();
    }

    private String session() {
        var token = (JsonWebToken) identity.getIdentity().getPrincipal();
        Object id = token.getClaim(SESSION);
        return Chance.fingerprint((id == null ? "" : id) + " " + token.getSubject());
    }

    /**
     * The answer to the POST of the logout. A form, so that another site can't send somebody here: its requests come
     * without the session cookie. For who has a session, quarkus-oidc answers in this method's place, and leads to the
     * provider's logout.
     */
    public Uni<Response> leave(HouseClient client) {
        var door = URI.create(addresses.wallet() + client.site().root());
        return identity.getDeferredIdentity()
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .map(nobody -> Response.seeOther(door).build());
    }
}
