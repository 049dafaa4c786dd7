package dev.ecps.idp.oidc.client;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import dev.ecps.idp.oidc.protocol.Parameters;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a caller shows to prove which client it is. The query is never looked at: addresses end in logs.
 *
 * @param basic id and secret of the {@code Authorization} header
 * @param id {@code client_id} of the form
 * @param secret {@code client_secret} of the form
 * @param assertion {@code client_assertion} of the form, of the one type there is
 * @param certificate what the caller showed at the TLS handshake, trusted already
 */
record Presented(
        Optional<Basic> basic,
        Optional<String> id,
        Optional<String> secret,
        Optional<String> assertion,
        Optional<X509Certificate> certificate) {
    private static final String BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String SCHEME = "Basic ";

    record Basic(String id, String secret) {
        @Override
        public String toString() {
            return "Basic[" + id + "]";
        }
    }

    /** A header that claims to be Basic and is not. */
    static final class BrokenHeader extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenHeader() {
            super(null, null, false, false);
        }
    }

    static Presented in(List<String> authorization, Parameters form, Optional<X509Certificate> certificate)
            throws BrokenHeader {
        if (authorization.size() > 1) throw new BrokenHeader();
        return new Presented(
                authorization.isEmpty() ? Optional.empty() : basic(authorization.get(0)),
                form.nonEmpty("client_id"),
                form.nonEmpty("client_secret"),
                form.nonEmpty("client_assertion")
                        .filter(assertion -> form.first("client_assertion_type").equals(Optional.of(BEARER))),
                certificate);
    }

    /** RFC 6749 §2.3.1: both halves are percent-encoded; another scheme is none of ours. */
    private static Optional<Basic> basic(String header) throws BrokenHeader {
        if (!(header + " ").regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        try {
            var sent = ClientSecretBasic.parse(
                    SCHEME + header.substring(SCHEME.length() - 1).strip());
            return Optional.of(new Basic(
                    sent.getClientID().getValue(), sent.getClientSecret().getValue()));
        } catch (ParseException | IllegalArgumentException e) {
            throw new BrokenHeader();
        }
    }

    /** The client it says it is. The form's word counts more than the header's, as in Keycloak. */
    Optional<String> claimedId() {
        return id.or(() -> basic.map(Basic::id));
    }

    /** The secret it knows. */
    Optional<String> anySecret() {
        return secret.or(() -> basic.map(Basic::secret));
    }

    boolean isOfTwoClients() {
        return basic.isPresent() && id.isPresent() && !basic.get().id().equals(id.get());
    }

    /** RFC 6749 §2.3 allows one. A certificate is none by itself: it may belong to the connection only. */
    boolean hasSeveralMethods() {
        return Stream.of(basic, secret, assertion).filter(Optional::isPresent).count() > 1;
    }

    @Override
    public String toString() {
        return "Presented[…]";
    }
}
