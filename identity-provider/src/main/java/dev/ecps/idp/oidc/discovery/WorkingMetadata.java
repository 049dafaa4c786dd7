package dev.ecps.idp.oidc.discovery;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.ciba.CibaAbilities;
import dev.ecps.idp.oidc.client.ClientAuthentication;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.oidc.protocol.Scopes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A metadata document that advertises what works here and nothing else (OpenID Connect Discovery 1.0 §3). */
final class WorkingMetadata {
    private static final List<String> MODES =
            List.of("query", "fragment", "form_post", "query.jwt", "fragment.jwt", "form_post.jwt", "jwt");
    private static final List<String> CLAIMS = List.of(
            "aud",
            "sub",
            "iss",
            "auth_time",
            "acr",
            "nonce",
            "given_name",
            "family_name",
            "preferred_username",
            "SubjectNameID",
            "SubjectRefPro",
            "SubjectRole",
            "SubjectOrganization",
            "SubjectOrganizationID",
            "otherIds",
            "authMode",
            "Palier_Authentification",
            "Secteur_Activite",
            "codeCivilite",
            "codeGenreActivite",
            "Acces_Regulation_Medicale",
            "Mode_Acces_Raison",
            "PSI_Locale",
            "UITVersion");

    private final Addresses addresses;
    private final String acr;
    private final Collection<String> grants;
    private final ClientAuthentication authentication;
    private final boolean issInAnswer;
    private final CibaAbilities ciba;

    /**
     * @param acr the level that ID tokens tell
     * @param grants what the token endpoint takes
     * @param authentication how clients prove who they are
     * @param issInAnswer whether an authorization answer names the issuer (RFC 9207)
     * @param ciba what works of it
     */
    WorkingMetadata(
            Addresses addresses,
            String acr,
            Collection<String> grants,
            ClientAuthentication authentication,
            boolean issInAnswer,
            CibaAbilities ciba) {
        this.issInAnswer = issInAnswer;
        this.addresses = addresses;
        this.acr = acr;
        this.grants = new TreeSet<>(grants);
        this.authentication = authentication;
        this.ciba = ciba;
    }

    Map<String, Object> document(String authorization) {
        var members = new LinkedHashMap<String, Object>();
        members.put("issuer", addresses.issuer());
        members.put("authorization_endpoint", authorization);
        members.put("token_endpoint", at(Paths.TOKEN));
        members.put("introspection_endpoint", at(Paths.INTROSPECTION));
        members.put("revocation_endpoint", at(Paths.REVOCATION));
        members.put("userinfo_endpoint", at(Paths.USERINFO));
        members.put("end_session_endpoint", at(Paths.LOGOUT));
        members.put("jwks_uri", at(Paths.JWKS));
        members.put("check_session_iframe", at(Paths.CHECK_SESSION));
        for (var channel : List.of("frontchannel", "backchannel")) {
            members.put(channel + "_logout_supported", true);
            members.put(channel + "_logout_session_supported", true);
        }
        abilities(members);
        members.putAll(ciba.metadata(at(Paths.BACKCHANNEL_AUTHENTICATION)));
        return members;
    }

    private void abilities(Map<String, Object> members) {
        members.put("grant_types_supported", grants);
        members.put("acr_values_supported", List.of(acr));
        members.put("response_types_supported", List.of("code"));
        members.put("response_modes_supported", MODES);
        members.put("authorization_signing_alg_values_supported", List.of("RS256"));
        members.put("subject_types_supported", List.of("public"));
        members.put("id_token_signing_alg_values_supported", List.of("RS256"));
        for (var endpoint : List.of("token", "introspection", "revocation")) {
            putAuthentication(members, endpoint + "_endpoint_auth_");
        }
        members.put("claims_supported", CLAIMS);
        members.put("claim_types_supported", List.of("normal"));
        members.put("claims_parameter_supported", true);
        members.put("scopes_supported", List.of(Scopes.OPENID, Scopes.SCOPE_ALL, "profile", "identity"));
        members.put("ui_locales_supported", List.of("fr", "en"));
        members.put("request_parameter_supported", false);
        members.put("request_uri_parameter_supported", false);
        members.put("code_challenge_methods_supported", List.of("S256"));
        members.put("authorization_response_iss_parameter_supported", issInAnswer);
    }

    private void putAuthentication(Map<String, Object> members, String prefix) {
        members.put(prefix + "methods_supported", authentication.methods());
        if (!authentication.assertionAlgorithms().isEmpty()) {
            members.put(prefix + "signing_alg_values_supported", authentication.assertionAlgorithms());
        }
    }

    private String at(String path) {
        return addresses.auth() + path;
    }
}
