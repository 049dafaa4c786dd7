package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.ciba.BackchannelLogin.Frame;
import dev.ecps.idp.oidc.ciba.check.BackchannelChecks;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.session.Session.Grip;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.oidc.token.TokenGrant;
import dev.ecps.idp.oidc.token.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Polls for tokens (CIBA Core §10.1). Order and wording are those of PSC's Keycloak, save that another client's
 * {@code auth_req_id} is as unknown as one that never was.
 */
@Singleton
class CibaGrant implements TokenGrant {
    static final String TYPE = "urn:openid:params:grant-type:ciba";

    private final BackchannelLogins logins;
    private final LongPolls longPolls;
    private final PhonePrompts prompts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Chance chance;

    CibaGrant(
            BackchannelLogins logins,
            LongPolls longPolls,
            PhonePrompts prompts,
            Sessions sessions,
            Tokens tokens,
            Chance chance) {
        this.logins = logins;
        this.longPolls = longPolls;
        this.prompts = prompts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.chance = chance;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Uni<Map<String, Object>> answer(Client client, Parameters form) {
        var id = named(client, form);
        var outcome = logins.poll(id, client.id()).orElseThrow(CibaGrant::unknown);
        if (outcome instanceof PollOutcome.StillPending pending) {
            return longPolls
                    .hold(pending.frame())
                    .map(held -> redeem(logins.look(id, client.id()).orElseThrow(CibaGrant::unknown), client));
        }
        return Uni.createFrom().item(redeem(outcome, client));
    }

    private String named(Client client, Parameters form) {
        if (!BackchannelChecks.mayUse(client)) throw BackchannelChecks.notAllowed(400);
        var shown = form.first("auth_req_id")
                .orElseThrow(() -> new OAuthRefusal(OAuthError.INVALID_REQUEST, "Missing parameter: auth_req_id"));
        return logins.read(shown).orElseThrow(() -> new OAuthRefusal(OAuthError.INVALID_GRANT, "Invalid Auth Req ID"));
    }

    private static OAuthRefusal unknown() {
        return new OAuthRefusal(OAuthError.INVALID_GRANT, "Invalid auth_req_id");
    }

    private Map<String, Object> redeem(PollOutcome outcome, Client client) {
        var login = outcome.granted();
        prompts.approved(client, login.nationalId());
        var mode = login.channel().authMode();
        var session = sessions.begin(login.nationalId(), mode, client.id(), grip(login));
        return tokens.answer(session, client.id());
    }

    private Grip grip(Frame login) {
        return new Grip(tokens.granted(login.scopes()), "", chance.token());
    }
}
