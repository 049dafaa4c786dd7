package dev.ecps.idp.portal;

import dev.ecps.idp.ecps.activation.CardActivations;
import dev.ecps.idp.oidc.logout.notice.LogoutWay;
import dev.ecps.idp.oidc.logout.notice.Logouts;
import dev.ecps.idp.oidc.session.SessionCookie;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.relyingparty.Visitor;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** « Me déconnecter de toutes les sessions »: the services that take part are told, as at any logout. */
@Path(WalletClient.ROOT + "/sessions")
@Blocking
@Authenticated
class SessionsPage {
    private final Holder holder;
    private final Visitor visitor;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Logouts logouts;
    private final CardActivations activations;

    SessionsPage(
            Holder holder,
            Visitor visitor,
            Sessions sessions,
            SessionCookie cookie,
            Logouts logouts,
            CardActivations activations) {
        this.holder = holder;
        this.visitor = visitor;
        this.sessions = sessions;
        this.cookie = cookie;
        this.logouts = logouts;
        this.activations = activations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endAll(@FormParam("proof") @Nullable String proof, UriInfo uri, HttpHeaders headers) {
        visitor.requireProof(proof);
        var who = holder.known();
        activations.leave(who.sid());
        sessions.of(who.nationalId()).forEach(session -> logouts.end(session.id(), LogoutWay.EVERYWHERE));
        return PageAnswer.goTo(Face.of(uri, headers).to(WalletClient.DOOR + "/deconnecte"))
                .cookie(cookie.gone())
                .build();
    }
}
