package dev.ecps.idp.oidc.discovery;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.discovery.DiscoveryConfig.Edition;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.protocol.Scopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The metadata document of PSC's sandbox of late 2024, members, values and order; and the one before it. */
final class PublishedMetadata {
    private static final List<String> SIGNING = List.of(
            "PS384", "RS384", "EdDSA", "ES384", "HS256", "HS512", "ES256", "RS256", "HS384", "ES512", "PS256", "PS512",
            "RS512");
    private static final List<String> SIGNING_OR_NONE =
            Stream.concat(SIGNING.stream(), Stream.of("none")).toList();
    private static final List<String> ASYMMETRIC =
            List.of("PS384", "RS384", "EdDSA", "ES384", "ES256", "RS256", "ES512", "PS256", "PS512", "RS512");
    private static final List<String> ENCRYPTION = List.of("RSA-OAEP", "RSA-OAEP-256", "RSA1_5");
    private static final List<String> ENCODING =
            List.of("A256GCM", "A192GCM", "A128GCM", "A128CBC-HS256", "A192CBC-HS384", "A256CBC-HS512");
    private static final List<String> CLIENT_AUTHENTICATION = List.of(
            "private_key_jwt", "client_secret_basic", "client_secret_post", "tls_client_auth", "client_secret_jwt");

    private static final String CIBA = "urn:openid:params:grant-type:ciba";
    private static final List<String> GRANTS = List.of(
            "authorization_code",
            "implicit",
            "refresh_token",
            "password",
            "client_credentials",
            CIBA,
            "urn:ietf:params:oauth:grant-type:device_code");

    private final Addresses addresses;
    /** Since CIBA; without it, also without what came to Keycloak after 2021. */
    private final boolean late;

    PublishedMetadata(Addresses addresses, Edition edition) {
        this.addresses = addresses;
        this.late = edition == Edition.LATE_2024;
    }

    Map<String, Object> document(String authorization) {
        var members = new LinkedHashMap<String, Object>();
        endpoints(members, authorization);
        whatIsSupported(members);
        tokens(members);
        furtherEndpoints(members);
        return members;
    }

    private void endpoints(Map<String, Object> members, String authorization) {
        members.put("issuer", addresses.issuer());
        members.put("authorization_endpoint", authorization);
        members.put("token_endpoint", at(Paths.TOKEN));
        members.put("introspection_endpoint", at(Paths.INTROSPECTION));
        members.put("userinfo_endpoint", at(Paths.USERINFO));
        members.put("end_session_endpoint", at(Paths.LOGOUT));
        members.put("frontchannel_logout_session_supported", true);
        members.put("frontchannel_logout_supported", true);
        members.put("jwks_uri", at(Paths.JWKS));
        members.put("check_session_iframe", at(Paths.CHECK_SESSION));
    }

    private void whatIsSupported(Map<String, Object> members) {
        members.put(
                "grant_types_supported",
                GRANTS.stream().filter(grant -> late || !grant.equals(CIBA)).toList());
        members.put("acr_values_supported", List.of("0", "0"));
        members.put(
                "response_types_supported",
                List.of(
                        "code",
                        "none",
                        "id_token",
                        "token",
                        "id_token token",
                        "code id_token",
                        "code token",
                        "code id_token token"));
        members.put("subject_types_supported", List.of("public", "pairwise"));
    }

    private static void tokens(Map<String, Object> members) {
        protection(members, "id_token", SIGNING);
        protection(members, "userinfo", SIGNING_OR_NONE);
        protection(members, "request_object", SIGNING_OR_NONE);
        members.put(
                "response_modes_supported",
                List.of("query", "fragment", "form_post", "query.jwt", "fragment.jwt", "form_post.jwt", "jwt"));
    }

    private static void protection(Map<String, Object> members, String what, List<String> signing) {
        members.put(what + "_signing_alg_values_supported", signing);
        members.put(what + "_encryption_alg_values_supported", ENCRYPTION);
        members.put(what + "_encryption_enc_values_supported", ENCODING);
    }

    private void furtherEndpoints(Map<String, Object> members) {
        members.put("registration_endpoint", at(Paths.REGISTRATION));
        clientAuthentication(members, "token_endpoint");
        clientAuthentication(members, "introspection_endpoint");
        protection(members, "authorization", SIGNING);
        members.put(
                "claims_supported",
                List.of(
                        "aud",
                        "sub",
                        "iss",
                        "auth_time",
                        "name",
                        "given_name",
                        "family_name",
                        "preferred_username",
                        "email",
                        "acr"));
        members.put("claim_types_supported", List.of("normal"));
        members.put("claims_parameter_supported", late);
        members.put("scopes_supported", Scopes.SUPPORTED);
        members.put("request_parameter_supported", true);
        members.put("request_uri_parameter_supported", true);
        members.put("require_request_uri_registration", true);
        members.put("code_challenge_methods_supported", List.of("plain", "S256"));
        members.put("tls_client_certificate_bound_access_tokens", true);
        members.put("revocation_endpoint", at(Paths.REVOCATION));
        clientAuthentication(members, "revocation_endpoint");
        backChannel(members);
    }

    private void backChannel(Map<String, Object> members) {
        members.put("backchannel_logout_supported", true);
        members.put("backchannel_logout_session_supported", true);
        members.put("device_authorization_endpoint", at(Paths.DEVICE_AUTHORIZATION));
        if (late) ciba(members);
        members.put("require_pushed_authorization_requests", false);
        members.put("pushed_authorization_request_endpoint", at(Paths.PUSHED_AUTHORIZATION));
        members.put("mtls_endpoint_aliases", aliases());
        if (late) members.put("authorization_response_iss_parameter_supported", true);
    }

    private void ciba(Map<String, Object> members) {
        members.put("backchannel_token_delivery_modes_supported", List.of("poll", "ping"));
        members.put("backchannel_authentication_endpoint", at(Paths.BACKCHANNEL_AUTHENTICATION));
        members.put("backchannel_authentication_request_signing_alg_values_supported", ASYMMETRIC);
    }

    /** The same addresses once more: one host asks for a certificate and does not require it. */
    private Map<String, String> aliases() {
        var aliases = new LinkedHashMap<String, String>();
        aliases.put("token_endpoint", at(Paths.TOKEN));
        aliases.put("revocation_endpoint", at(Paths.REVOCATION));
        aliases.put("introspection_endpoint", at(Paths.INTROSPECTION));
        aliases.put("device_authorization_endpoint", at(Paths.DEVICE_AUTHORIZATION));
        aliases.put("registration_endpoint", at(Paths.REGISTRATION));
        aliases.put("userinfo_endpoint", at(Paths.USERINFO));
        aliases.put("pushed_authorization_request_endpoint", at(Paths.PUSHED_AUTHORIZATION));
        if (late) aliases.put("backchannel_authentication_endpoint", at(Paths.BACKCHANNEL_AUTHENTICATION));
        return aliases;
    }

    private static void clientAuthentication(Map<String, Object> members, String endpoint) {
        members.put(endpoint + "_auth_methods_supported", CLIENT_AUTHENTICATION);
        members.put(endpoint + "_auth_signing_alg_values_supported", SIGNING);
    }

    private String at(String path) {
        return addresses.auth() + path;
    }
}
