package dev.ecps.idp.franceconnect;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.ecps.idp.address.Addresses;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** FranceConnect's metadata and keys: what works, and nothing else. */
@Path(FranceConnectPaths.API)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DiscoveryEndpoint {
    private final Addresses addresses;
    private final FranceConnectKeys keys;

    DiscoveryEndpoint(Addresses addresses, FranceConnectKeys keys) {
        this.addresses = addresses;
        this.keys = keys;
    }

    @GET
    @Path(FranceConnectPaths.DISCOVERY)
    public String metadata() {
        var metadata = new OIDCProviderMetadata(
                new Issuer(FranceConnectPaths.issuer(addresses)),
                List.of(SubjectType.PAIRWISE),
                at(FranceConnectPaths.JWKS));
        metadata.setAuthorizationEndpointURI(at(FranceConnectPaths.AUTHORIZE));
        metadata.setTokenEndpointURI(at(FranceConnectPaths.TOKEN));
        metadata.setUserInfoEndpointURI(at(FranceConnectPaths.USERINFO));
        metadata.setEndSessionEndpointURI(at(FranceConnectPaths.SESSION_END));
        abilities(metadata);
        return metadata.toJSONObject().toJSONString();
    }

    private static void abilities(OIDCProviderMetadata metadata) {
        var algorithms = List.<JWSAlgorithm>of(FranceConnectKeys.ALGORITHM);
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setResponseModes(List.of(ResponseMode.QUERY));
        metadata.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE));
        metadata.setTokenEndpointAuthMethods(
                List.of(ClientAuthenticationMethod.CLIENT_SECRET_POST, ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        metadata.setScopes(new Scope(Scopes.all().toArray(String[]::new)));
        metadata.setACRs(List.of(new ACR("eidas1")));
        metadata.setIDTokenJWSAlgs(algorithms);
        metadata.setUserInfoJWSAlgs(algorithms);
        var claims = new ArrayList<>(List.of("sub", "iss", "aud", "exp", "iat", "acr", "amr", "auth_time", "nonce"));
        claims.addAll(Scopes.claims(new Scope("identite_pivot", "preferred_username", "email")));
        metadata.setClaims(claims);
        metadata.setSupportsRequestURIParam(false);
        metadata.setSupportsRequestParam(false);
        metadata.setSupportsClaimsParams(false);
    }

    private URI at(String path) {
        return URI.create(FranceConnectPaths.issuer(addresses) + path);
    }

    @GET
    @Path(FranceConnectPaths.JWKS)
    public String keys() {
        return keys.published().toString(true);
    }
}
