package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The public keys (RFC 7517), each with the members of a Keycloak in its order. */
@Path(Paths.JWKS)
class JwksEndpoint {
    private final ProviderKeys keys;

    JwksEndpoint(ProviderKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces("application/json")
    @NonBlocking
    public Response keys() {
        return Response.ok(Map.of("keys", published()))
                .header("Cache-Control", "no-cache")
                .build();
    }

    private List<Map<String, Object>> published() {
        return keys.published().stream().map(JwksEndpoint::members).toList();
    }

    private static Map<String, Object> members(RSAKey key) {
        var certificate = key.getX509CertChain().get(0);
        var members = new LinkedHashMap<String, Object>();
        members.put("kid", key.getKeyID());
        members.put("kty", key.getKeyType().getValue());
        members.put("alg", key.getAlgorithm().getName());
        members.put("use", key.getKeyUse().identifier());
        members.put("x5c", List.of(certificate.toString()));
        members.put("x5t", thumbprint("SHA-1", certificate.decode()));
        members.put("x5t#S256", thumbprint("SHA-256", certificate.decode()));
        members.put("n", key.getModulus().toString());
        members.put("e", key.getPublicExponent().toString());
        return members;
    }

    /** RFC 7517 §4.8 and §4.9; SHA-1 names the certificate here and protects nothing. */
    private static String thumbprint(String algorithm, byte[] certificate) {
        try {
            return Base64URL.encode(MessageDigest.getInstance(algorithm).digest(certificate))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
