package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.client.CibaUse;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Credential;
import dev.ecps.idp.oidc.client.Credential.Method;
import dev.ecps.idp.oidc.client.InvalidClient;
import dev.ecps.idp.oidc.client.InvalidClient.Member;
import dev.ecps.idp.oidc.client.LogoutNotice;
import dev.ecps.idp.oidc.client.LogoutNotices;
import dev.ecps.idp.oidc.client.WebUris;
import dev.ecps.idp.problem.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A registration that can be granted.
 *
 * @param client what is registered
 * @param secret its secret, if it was chosen or drawn now
 */
record CheckedRegistration(Client client, Optional<String> secret) {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int LONGEST_NAME = 200;
    private static final String METHODS =
            "It must be client_secret_basic, client_secret_post, tls_client_auth, private_key_jwt or none.";

    private record Proof(Credential credential, Optional<String> secret) {}

    /**
     * @param id the client's, if the address says it
     * @param former the client it takes the place of and whose secret it keeps, if there is one
     * @throws Refusal about the first member that is not right
     */
    static CheckedRegistration of(
            @Nullable ClientRegistration wanted, Optional<String> id, Optional<Client> former, Chance chance) {
        if (wanted == null
                || wanted.redirectUris() == null
                || wanted.redirectUris().isEmpty()) {
            throw Refusal.field("redirect_uris", "At least one redirect URI is required.");
        }
        try {
            var own = id(wanted, id, chance);
            var proof = proof(wanted, former, chance);
            return new CheckedRegistration(client(own, proof.credential(), wanted), proof.secret());
        } catch (InvalidClient e) {
            throw Refusal.field(e.member().wire(), e.getMessage());
        }
    }

    private static Client client(String id, Credential credential, ClientRegistration wanted) {
        return new Client(
                id,
                name(wanted.clientName(), id),
                credential,
                WebUris.checked(Member.REDIRECT_URIS, orNone(wanted.redirectUris())),
                WebUris.checked(Member.POST_LOGOUT_REDIRECT_URIS, orNone(wanted.postLogoutRedirectUris())),
                new LogoutNotices(
                        notice(
                                Member.BACKCHANNEL_LOGOUT_URI,
                                wanted.backchannelLogoutUri(),
                                wanted.backchannelSession()),
                        notice(
                                Member.FRONTCHANNEL_LOGOUT_URI,
                                wanted.frontchannelLogoutUri(),
                                wanted.frontchannelSession())),
                ciba(wanted));
    }

    private static List<@Nullable String> orNone(@Nullable List<@Nullable String> uris) {
        return uris == null ? List.of() : uris;
    }

    private static String id(ClientRegistration wanted, Optional<String> id, Chance chance) {
        if (id.isPresent() && wanted.clientId() != null && !id.get().equals(wanted.clientId())) {
            throw new InvalidClient(Member.CLIENT_ID, "It must be the one of the address, or be left out.");
        }
        return id.map(own -> chosen(Member.CLIENT_ID, own, chance))
                .orElseGet(() -> chosen(Member.CLIENT_ID, wanted.clientId(), chance));
    }

    private static String chosen(Member member, @Nullable String value, Chance chance) {
        if (value == null) return chance.token();
        if (PRINTABLE.matcher(value).matches()) return value;
        throw new InvalidClient(member, "It must have 1 to 200 printable ASCII characters without blanks.");
    }

    private static String name(@Nullable String name, String id) {
        if (name == null) return id;
        boolean printable = !name.isBlank() && name.chars().noneMatch(Character::isISOControl);
        if (printable && name.length() <= LONGEST_NAME) return name;
        throw new InvalidClient(Member.CLIENT_NAME, "It must have 1 to 200 printable characters.");
    }

    private static Proof proof(ClientRegistration wanted, Optional<Client> former, Chance chance) {
        if (wanted.jwksUri() != null) {
            throw Refusal.field("jwks_uri", "The provider fetches nothing; give the keys themselves as jwks.");
        }
        var method = method(wanted);
        only(method, Method.CLIENT_SECRET_BASIC, Member.CLIENT_SECRET, wanted.clientSecret());
        only(method, Method.TLS_CLIENT_AUTH, Member.CERTIFICATE_DN, wanted.certificateDn());
        only(method, Method.PRIVATE_KEY_JWT, Member.JWKS, wanted.jwks());
        return switch (method) {
            case CLIENT_SECRET_BASIC -> secret(wanted, former, chance);
            case TLS_CLIENT_AUTH -> proven(Credential.ofCertificate(orEmpty(wanted.certificateDn())));
            case PRIVATE_KEY_JWT -> proven(Credential.ofKeys(text(wanted.jwks())));
            case NONE -> proven(Credential.none());
        };
    }

    private static Method method(ClientRegistration wanted) {
        if (wanted.authMethod() == null) return meant(wanted);
        if (wanted.authMethod().equals("client_secret_post")) return Method.CLIENT_SECRET_BASIC;
        for (var method : Method.values()) if (method.wire().equals(wanted.authMethod())) return method;
        throw Refusal.field("token_endpoint_auth_method", METHODS);
    }

    private static Method meant(ClientRegistration wanted) {
        if (wanted.certificateDn() != null) return Method.TLS_CLIENT_AUTH;
        return wanted.jwks() != null ? Method.PRIVATE_KEY_JWT : Method.CLIENT_SECRET_BASIC;
    }

    private static void only(Method method, Method its, Member member, @Nullable Object value) {
        if (value == null || method == its) return;
        throw new InvalidClient(
                member, "It belongs to the method " + its.wire() + ", and this client has " + method.wire() + ".");
    }

    /** Left out, it stays the same; a client that had none gets a drawn one. */
    private static Proof secret(ClientRegistration wanted, Optional<Client> former, Chance chance) {
        var kept = former.map(Client::credential)
                .filter(credential -> credential.method() == Method.CLIENT_SECRET_BASIC)
                .filter(credential -> wanted.clientSecret() == null);
        if (kept.isPresent()) return proven(kept.get());
        var secret = chosen(Member.CLIENT_SECRET, wanted.clientSecret(), chance);
        return new Proof(Credential.ofSecret(secret), Optional.of(secret));
    }

    private static Proof proven(Credential credential) {
        return new Proof(credential, Optional.empty());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable JsonNode json) {
        return json == null ? "" : json.toString();
    }

    private static CibaUse ciba(ClientRegistration wanted) {
        var endpoint = Optional.ofNullable(wanted.notificationEndpoint())
                .map(text -> URI.create(WebUris.checked(Member.NOTIFICATION_ENDPOINT, text)));
        var use = new CibaUse(!Boolean.FALSE.equals(wanted.ciba()), endpoint);
        if (wanted.deliveryMode() == null || wanted.deliveryMode().equals(use.mode())) return use;
        throw Refusal.field(
                "backchannel_token_delivery_mode",
                "It must be ping for a client with a backchannel_client_notification_endpoint, and poll otherwise.");
    }

    private static Optional<LogoutNotice> notice(Member member, @Nullable String uri, @Nullable Boolean session) {
        if (uri == null) return Optional.empty();
        return Optional.of(new LogoutNotice(URI.create(WebUris.checked(member, uri)), Boolean.TRUE.equals(session)));
    }

    @Override
    public String toString() {
        return "CheckedRegistration[" + client.id() + "]";
    }
}
