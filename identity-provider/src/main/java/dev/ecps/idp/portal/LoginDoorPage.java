package dev.ecps.idp.portal;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.page.PageAnswer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The portal's public door, at the address of PSC's. */
@Path(WalletClient.DOOR)
@Blocking
class LoginDoorPage {
    private final Addresses addresses;
    private final WalletClient client;

    LoginDoorPage(Addresses addresses, WalletClient client) {
        this.addresses = addresses;
        this.client = client;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance door(Face face, String space, boolean left);
    }

    @GET
    public Response door(UriInfo uri, HttpHeaders headers) {
        return page(uri, headers, false);
    }

    /** After « Me déconnecter de toutes les sessions ». */
    @GET
    @Path("deconnecte")
    public Response left(UriInfo uri, HttpHeaders headers) {
        return page(uri, headers, true);
    }

    private Response page(UriInfo uri, HttpHeaders headers, boolean left) {
        // Under the address that is registered, so that the cookie of the login is there when the browser comes back
        var space = addresses.wallet() + client.site().space();
        return PageAnswer.of(200, Templates.door(Face.of(uri, headers), space, left))
                .build();
    }
}
