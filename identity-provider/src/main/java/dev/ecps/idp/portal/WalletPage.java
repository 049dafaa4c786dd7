package dev.ecps.idp.portal;

import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.oidc.session.Sessions;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.relyingparty.FailedLogins;
import dev.ecps.idp.relyingparty.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** « Votre espace personnel »: the e-CPS, its phones, the sessions. */
@Path(WalletClient.ROOT)
@Blocking
class WalletPage {
    static final String SPACE = WalletClient.ROOT + "/espace";

    private final WalletClient client;
    private final WalletConfig config;
    private final Visitor visitor;
    private final Holder holder;
    private final FailedLogins failures;
    private final Devices devices;
    private final Sessions sessions;
    private final Clients clients;
    private final InstantSource clock;

    WalletPage(
            WalletClient client,
            WalletConfig config,
            Visitor visitor,
            Holder holder,
            FailedLogins failures,
            Devices devices,
            Sessions sessions,
            Clients clients,
            InstantSource clock) {
        this.client = client;
        this.config = config;
        this.visitor = visitor;
        this.holder = holder;
        this.failures = failures;
        this.devices = devices;
        this.sessions = sessions;
        this.clients = clients;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance space(Face face, Holder.Known who, EcpsView ecps, List<SessionView> sessions);
    }

    /** Where a logout leads. */
    @GET
    public Response door(UriInfo uri, HttpHeaders headers) {
        return PageAnswer.goTo(Face.of(uri, headers).to(WalletClient.DOOR)).build();
    }

    @GET
    @Path("espace")
    @Authenticated
    public Response space(UriInfo uri, HttpHeaders headers) {
        var who = holder.known();
        var ecps = EcpsView.of(devices.storiesOf(who.nationalId()), clock.instant(), config.soon());
        var shown = sessions.of(who.nationalId()).stream()
                .map(session -> SessionView.of(session, clients, who.sid()))
                .toList();
        return PageAnswer.leadingAway(200, Templates.space(Face.of(uri, headers), who, ecps, shown))
                .build();
    }

    @GET
    @Path("refus")
    public Response refused(@QueryParam("error") @Nullable String error, UriInfo uri, HttpHeaders headers) {
        return failures.refused(client, error, Face.of(uri, headers).texts());
    }

    @POST
    @Path("deconnexion")
    public Uni<Response> logout() {
        return visitor.leave(client);
    }
}
