package dev.ecps.idp.portal;

import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.relyingparty.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** « Mot de passe oublié », for who is logged in: deletes their own e-CPS, after asking once more. */
@Path(DeletionPage.HERE)
@Blocking
@Authenticated
class DeletionPage {
    static final String HERE = WalletClient.ROOT + "/suppression";

    private final Holder holder;
    private final Visitor visitor;
    private final Devices devices;

    DeletionPage(Holder holder, Visitor visitor, Devices devices) {
        this.holder = holder;
        this.visitor = visitor;
        this.devices = devices;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance ask(Face face, Holder.Known who, String phone);
    }

    @GET
    public Response ask(UriInfo uri, HttpHeaders headers) {
        var who = holder.known();
        var face = Face.of(uri, headers);
        return devices.activeOf(who.nationalId())
                .map(device -> PageAnswer.leadingAway(200, Templates.ask(face, who, device.name())))
                .orElseGet(() -> PageAnswer.goTo(face.to(WalletPage.SPACE)))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@FormParam("proof") @Nullable String proof, UriInfo uri, HttpHeaders headers) {
        visitor.requireProof(proof);
        devices.activeOf(holder.known().nationalId()).ifPresent(device -> devices.delete(device.id()));
        return PageAnswer.goTo(Face.of(uri, headers).to(WalletPage.SPACE)).build();
    }
}
