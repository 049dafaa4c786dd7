package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.oidc.ciba.check.Addressees;
import dev.ecps.idp.oidc.ciba.check.Asking;
import dev.ecps.idp.oidc.ciba.check.BackchannelChecks;
import dev.ecps.idp.oidc.ciba.check.SignedRequests;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.ClientAuthentication;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.oidc.protocol.Paths;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where a relying party's server begins a login (CIBA Core §7). */
@Path(Paths.BACKCHANNEL_AUTHENTICATION)
@Blocking
class BackchannelAuthenticationEndpoint {
    private final ClientAuthentication authentication;
    private final Addressees addressees;
    private final SignedRequests signed;
    private final BackchannelChecks checks;
    private final BackchannelRequests requests;
    private final BackchannelLogins logins;
    private final AnswerTime answerTime;
    private final CibaConfig config;

    BackchannelAuthenticationEndpoint(
            ClientAuthentication authentication,
            Addressees addressees,
            SignedRequests signed,
            BackchannelChecks checks,
            BackchannelRequests requests,
            BackchannelLogins logins,
            AnswerTime answerTime,
            CibaConfig config) {
        this.authentication = authentication;
        this.addressees = addressees;
        this.signed = signed;
        this.checks = checks;
        this.requests = requests;
        this.logins = logins;
        this.answerTime = answerTime;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> authenticate(@Context HttpServerRequest call, MultivaluedMap<String, String> body) {
        var form = Parameters.of(body);
        var client = authentication.of(call, form);
        return answerTime.of(() -> begun(client, form));
    }

    private Response begun(Client client, Parameters sent) {
        var form = signed.parameters(client, sent);
        var asking =
                new Asking(client, form, addressees.of(form.first("login_hint").orElse(""), client.id()));
        checks.refusalOf(asking).ifPresent(refusal -> {
            throw refusal;
        });
        var request = requests.of(asking);
        return answer(BackchannelAnswer.of(logins.open(request), request.life(), config.interval()));
    }

    private static Response answer(BackchannelAnswer answer) {
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
