package dev.ecps.idp.oidc.ciba.check;

import dev.ecps.idp.legible.News;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Scopes;
import dev.ecps.idp.profile.Profile;
import dev.ecps.idp.profile.ProfileConfig;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * What a backchannel authentication request must pass, one check a line; the first that fails decides. Order and wording
 * are those of PSC's Keycloak; what only {@code strict} asks for comes before and after them.
 */
@Singleton
public class BackchannelChecks {
    private static final Logger LOG = Logger.getLogger(BackchannelChecks.class);
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9-._+/!?#]{1,50}");

    private final CheckConfig config;
    private final Unreachable unreachable;
    private final List<Check> table;
    private final News news;

    BackchannelChecks(
            CheckConfig config, ProfileConfig profile, StrictRules strict, PingMode ping, InstantSource clock) {
        this.news = new News(clock);
        this.config = config;
        this.unreachable =
                config.unreachable().orElse(profile.profile() == Profile.STRICT ? Unreachable.ALIKE : Unreachable.TOLD);
        this.table = List.of(
                this::clientMayUseIt,
                strict::shape,
                this::hintThere,
                this::scopeThere,
                this::userKnown,
                this::scopesKnown,
                this::bindingMessagePlain,
                ping::refusalOf,
                this::noUserCode,
                strict::content,
                this::channelKnown,
                this::phoneThere);
    }

    private interface Check {
        Optional<OAuthRefusal> refusalOf(Asking asking);
    }

    /** Why the request is refused, if it is. */
    public Optional<OAuthRefusal> refusalOf(Asking asking) {
        return table.stream().flatMap(check -> check.refusalOf(asking).stream()).findFirst();
    }

    /** Whether the time of an answer tells nothing about the practitioner either. */
    public boolean veiled() {
        return unreachable != Unreachable.TOLD;
    }

    /** Whether a client may use CIBA at all; one that proves nothing may not (CIBA Core §7.1). */
    public static boolean mayUse(Client client) {
        return client.ciba().allowed() && !client.isPublic();
    }

    public static OAuthRefusal notAllowed(int status) {
        return new OAuthRefusal(OAuthError.INVALID_GRANT, status, "Client not allowed OIDC CIBA Grant");
    }

    private Optional<OAuthRefusal> clientMayUseIt(Asking asking) {
        return mayUse(asking.client()) ? Optional.empty() : Optional.of(notAllowed(401));
    }

    private Optional<OAuthRefusal> hintThere(Asking asking) {
        return unless(
                asking.first("login_hint").isPresent(), OAuthError.INVALID_REQUEST, "missing parameter : login_hint");
    }

    private Optional<OAuthRefusal> scopeThere(Asking asking) {
        return unless(asking.first("scope").isPresent(), OAuthError.INVALID_REQUEST, "missing parameter : scope");
    }

    private Optional<OAuthRefusal> userKnown(Asking asking) {
        var addressee = asking.addressee();
        return switch (unreachable) {
            case TOLD -> unless(addressee.known(), OAuthError.INVALID_REQUEST, config.unknownUserText());
            case ALIKE ->
                unless(
                        addressee.known() && canBeAsked(asking),
                        OAuthError.UNKNOWN_USER_ID,
                        "The practitioner is unknown, or can't be asked");
            case PENDING ->
                unless(
                        addressee.nationalId().isPresent(),
                        OAuthError.UNKNOWN_USER_ID,
                        "login_hint is no national identifier");
        };
    }

    private boolean canBeAsked(Asking asking) {
        return channel(asking) == Channel.CARD || asking.addressee().phone().isPresent();
    }

    private Optional<OAuthRefusal> scopesKnown(Asking asking) {
        var raw = asking.first("scope").orElse("");
        var names = Scopes.parse(raw);
        boolean good = !names.isEmpty() && Scopes.SUPPORTED.containsAll(names);
        return unless(good, OAuthError.INVALID_SCOPE, "Invalid scopes: " + raw);
    }

    private Optional<OAuthRefusal> bindingMessagePlain(Asking asking) {
        boolean plain = asking.first("binding_message")
                .map(message -> PLAIN.matcher(message).matches())
                .orElse(true);
        return unless(
                plain,
                OAuthError.INVALID_BINDING_MESSAGE,
                "the binding_message value has to be max 50 characters in length and must contain only basic plain-text"
                        + " characters without spaces");
    }

    private Optional<OAuthRefusal> noUserCode(Asking asking) {
        return unless(asking.first("user_code").isEmpty(), OAuthError.INVALID_REQUEST, "User code not supported");
    }

    private Optional<OAuthRefusal> channelKnown(Asking asking) {
        boolean known = asking.first("channel")
                .map(word -> Channel.of(word).isPresent())
                .orElse(true);
        return unless(
                known || !config.channelChecked(),
                OAuthError.INVALID_REQUEST,
                "Invalid parameter: channel (MOBILE or CARD)");
    }

    private Optional<OAuthRefusal> phoneThere(Asking asking) {
        if (unreachable != Unreachable.TOLD || canBeAsked(asking)) return Optional.empty();
        var line = "Client " + asking.client().id() + " asks for a practitioner who has no e-CPS that could be asked:"
                + " activate one, or have the sandbox answer (docs/clients/ciba.md).";
        if (news.isNews(line)) LOG.info(line);
        return Optional.of(notSent());
    }

    /** As a Keycloak whose authentication channel fails. */
    public static OAuthRefusal notSent() {
        return new OAuthRefusal(OAuthError.SERVER_ERROR, 503, "Failed to send authentication request");
    }

    /** By what the practitioner is to answer. */
    public Channel channel(Asking asking) {
        return asking.first("channel")
                .map(word -> Channel.of(word).orElse(Channel.MOBILE))
                .orElse(config.defaultChannel());
    }

    private static Optional<OAuthRefusal> unless(boolean good, OAuthError error, String description) {
        return good ? Optional.empty() : Optional.of(new OAuthRefusal(error, description));
    }
}
