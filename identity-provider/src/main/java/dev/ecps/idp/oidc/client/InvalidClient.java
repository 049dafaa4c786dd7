package dev.ecps.idp.oidc.client;

/** A client that can't be. Expected, hence without a stack trace; the message says what would be right. */
public final class InvalidClient extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Member member;

    public InvalidClient(Member member, String remedy) {
        super(remedy, null, false, false);
        this.member = member;
    }

    /** What is wrong. */
    public Member member() {
        return member;
    }

    /** What a client consists of, by its names: in RFC 7591 and its kin, and in the settings. */
    public enum Member {
        CLIENT_ID("client_id", "name of the client"),
        CLIENT_NAME("client_name", "name"),
        CLIENT_SECRET("client_secret", "secret"),
        CERTIFICATE_DN("tls_client_auth_subject_dn", "certificate-dn"),
        JWKS("jwks", "jwks"),
        REDIRECT_URIS("redirect_uris", "redirect-uris"),
        POST_LOGOUT_REDIRECT_URIS("post_logout_redirect_uris", "post-logout-redirect-uris"),
        BACKCHANNEL_LOGOUT_URI("backchannel_logout_uri", "backchannel-logout-uri"),
        FRONTCHANNEL_LOGOUT_URI("frontchannel_logout_uri", "frontchannel-logout-uri"),
        NOTIFICATION_ENDPOINT("backchannel_client_notification_endpoint", "backchannel-client-notification-endpoint");

        private final String wire;
        private final String setting;

        Member(String wire, String setting) {
            this.wire = wire;
            this.setting = setting;
        }

        /** Its name in a registration. */
        public String wire() {
            return wire;
        }

        /** Its name below {@code ecps.clients."…"}. */
        public String setting() {
            return setting;
        }
    }
}
