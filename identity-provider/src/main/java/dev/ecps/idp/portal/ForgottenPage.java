package dev.ecps.idp.portal;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.messaging.Undeliverable;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.wire.NationalId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** « Mot de passe oublié », for who can't log in: a link by mail, which deletes the e-CPS. Open to everybody. */
@Path(ForgottenPage.HERE)
@Blocking
class ForgottenPage {
    static final String HERE = WalletClient.ROOT + "/oubli";

    private final Practitioners practitioners;
    private final Devices devices;
    private final ForgottenLinks links;
    private final ForgottenMail mail;

    ForgottenPage(Practitioners practitioners, Devices devices, ForgottenLinks links, ForgottenMail mail) {
        this.practitioners = practitioners;
        this.devices = devices;
        this.links = links;
        this.mail = mail;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance ask(Face face, String typed, String flaw);

        static native TemplateInstance sent(Face face);

        static native TemplateInstance confirm(Face face, String path, String phone);

        static native TemplateInstance over(Face face);

        static native TemplateInstance done(Face face);
    }

    /** Why no mail was sent. */
    private enum Flaw {
        EMPTY(422, "login.refusal.empty"),
        MISSING_PREFIX(422, "login.refusal.missing-prefix"),
        WRONG_LENGTH(422, "login.refusal.wrong-length"),
        UNKNOWN_FORM(422, "login.refusal.unknown-form"),
        NOT_IN_DIRECTORY(422, "login.refusal.not-in-directory"),
        NO_ECPS(422, "forgotten.refusal.no-ecps"),
        NO_MAIL(422, "forgotten.refusal.no-mail"),
        TOO_MANY(429, "forgotten.refusal.too-many"),
        UNDELIVERABLE(503, "forgotten.refusal.undeliverable");

        private final int status;
        private final String key;

        Flaw(int status, String key) {
            this.status = status;
            this.key = key;
        }
    }

    @GET
    public Response ask(UriInfo uri, HttpHeaders headers) {
        return page(200, Templates.ask(Face.of(uri, headers), "", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@FormParam("nationalId") @Nullable String nationalId, UriInfo uri, HttpHeaders headers) {
        var face = Face.of(uri, headers);
        var typed = nationalId == null ? "" : nationalId;
        return write(typed)
                .map(flaw -> page(flaw.status, Templates.ask(face, typed, flaw.key)))
                .orElseGet(() -> PageAnswer.goTo(face.to(HERE + "/envoye")).build());
    }

    private Optional<Flaw> write(String typed) {
        var malformed = NationalId.flawOfTyped(typed);
        if (malformed.isPresent()) return malformed.map(flaw -> Flaw.valueOf(flaw.name()));
        var who = practitioners.find(NationalId.of(typed));
        if (who.isEmpty()) return Optional.of(Flaw.NOT_IN_DIRECTORY);
        var device = devices.activeOf(who.get().nationalId());
        if (device.isEmpty()) return Optional.of(Flaw.NO_ECPS);
        var address = who.get().contacts().usableMail();
        if (address.isEmpty()) return Optional.of(Flaw.NO_MAIL);
        return write(who.get(), address.get(), device.get());
    }

    private Optional<Flaw> write(Practitioner who, String address, Device device) {
        var issued = links.issue(device);
        if (issued.isEmpty()) return Optional.of(Flaw.TOO_MANY);
        try {
            mail.send(who, address, issued.get());
            return Optional.empty();
        } catch (Undeliverable later) {
            links.takeBack(device, issued.get());
            return Optional.of(Flaw.UNDELIVERABLE);
        }
    }

    @GET
    @Path("envoye")
    public Response sent(UriInfo uri, HttpHeaders headers) {
        return page(200, Templates.sent(Face.of(uri, headers)));
    }

    @GET
    @Path("supprimee")
    public Response done(UriInfo uri, HttpHeaders headers) {
        return page(200, Templates.done(Face.of(uri, headers)));
    }

    @GET
    @Path("{token}")
    public Response confirm(@PathParam("token") String token, UriInfo uri, HttpHeaders headers) {
        var face = Face.of(uri, headers);
        return links.look(token)
                .map(device -> page(200, Templates.confirm(face, HERE + "/" + token, device.name())))
                .orElseGet(() -> page(410, Templates.over(face)));
    }

    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("token") String token, UriInfo uri, HttpHeaders headers) {
        var face = Face.of(uri, headers);
        if (!links.use(token)) return page(410, Templates.over(face));
        return PageAnswer.goTo(face.to(HERE + "/supprimee")).build();
    }

    private static Response page(int status, TemplateInstance page) {
        return PageAnswer.of(status, page).build();
    }
}
