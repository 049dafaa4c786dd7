package dev.ecps.idp.demo.registration;

import dev.ecps.idp.demo.registration.Papers.Look;
import dev.ecps.idp.demo.registration.Standing.Newcomer;
import dev.ecps.idp.demo.registration.Standing.Unreachable;
import dev.ecps.idp.ecps.registry.Outcome;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.relyingparty.FailedLogins;
import dev.ecps.idp.relyingparty.Visitor;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pages that FranceConnect opens. Everything below {@code dossier} is for the browser that has one. */
@Path(RegistrationClient.ROOT)
@Blocking
class RegistrationPage {
    private static final String DOSSIER = RegistrationClient.ROOT + "/dossier";

    private final RegistrationClient client;
    private final Visitor visitor;
    private final FailedLogins failures;
    private final Dossiers dossiers;
    private final Standings standings;
    private final RegistrationDesk desk;
    private final Papers papers;
    private final DossierViews views;

    RegistrationPage(
            RegistrationClient client,
            Visitor visitor,
            FailedLogins failures,
            Dossiers dossiers,
            Standings standings,
            RegistrationDesk desk,
            Papers papers,
            DossierViews views) {
        this.client = client;
        this.visitor = visitor;
        this.failures = failures;
        this.dossiers = dossiers;
        this.standings = standings;
        this.desk = desk;
        this.papers = papers;
        this.views = views;
    }

    /** Without FranceConnect there is only the portal's own door. */
    @GET
    public Response landing(HttpHeaders headers) {
        return client.open()
                ? views.landing(headers)
                : PageAnswer.goTo("/demo/erpps").build();
    }

    /** Who comes from FranceConnect gets a dossier. */
    @GET
    @Path("espace")
    @Authenticated
    public Response enter() {
        return PageAnswer.goTo(DOSSIER)
                .cookie(dossiers.open(Proven.of(visitor.told(client))))
                .build();
    }

    @GET
    @Path("dossier")
    public Response show(@QueryParam("transmise") @Nullable String sent, HttpHeaders headers) {
        return inside(headers, dossier -> {
            var standing = standings.of(dossier.proven().identity());
            var requests = desk.of(dossier, standing);
            var followed = requests.stream().map(Followed::of).toList();
            if (RegistrationDesk.underWay(requests)) return views.follow(dossier, followed, sent != null, headers);
            return views.of(200, dossier, standing, blank(dossier, standing), followed, headers);
        });
    }

    /** What is known already stands in the fields. */
    private static DossierForm blank(Dossier dossier, Standing standing) {
        if (!(standing instanceof Unreachable there)) {
            return new DossierForm(
                    DossierForm.REGISTRATION,
                    field -> field.equals("mail") ? dossier.proven().mail() : "");
        }
        var contacts = there.person().contacts();
        var mail = contacts.mail().isEmpty() ? dossier.proven().mail() : contacts.mail();
        return new DossierForm(
                DossierForm.CONTACTS,
                field -> Map.of("mail", mail, "mobile", contacts.mobile()).getOrDefault(field, ""));
    }

    /** First registration, with papers; those that were taken before need not be sent again. */
    @POST
    @Path("dossier/enregistrement")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response register(
            @RestForm @Nullable String proof,
            @RestForm @Nullable String way,
            @RestForm @Nullable String profession,
            @RestForm @Nullable String diploma,
            @RestForm @Nullable String diplomaPlace,
            @RestForm @Nullable String diplomaDate,
            @RestForm @Nullable String mail,
            @RestForm @Nullable String mobile,
            @RestForm @Nullable String street,
            @RestForm @Nullable String complement,
            @RestForm @Nullable String postalCode,
            @RestForm @Nullable String town,
            @RestForm("diplomaPaper") @Nullable FileUpload diplomaPaper,
            @RestForm("activityPaper") @Nullable FileUpload activityPaper,
            HttpHeaders headers) {
        return inside(headers, dossier -> {
            if (!proves(dossier, proof)) return toTheDossier();
            var sent = new LinkedHashMap<String, @Nullable String>();
            sent.put("way", way);
            sent.put("profession", profession);
            sent.put("diploma", diploma);
            sent.put("diplomaPlace", diplomaPlace);
            sent.put("diplomaDate", diplomaDate);
            sent.put("mail", mail);
            sent.put("mobile", mobile);
            sent.put("street", street);
            sent.put("complement", complement);
            sent.put("postalCode", postalCode);
            sent.put("town", town);
            var form = new DossierForm(DossierForm.REGISTRATION, sent::get);
            return register(dossier, form, diplomaPaper, activityPaper, headers);
        });
    }

    private Response register(
            Dossier dossier,
            DossierForm form,
            @Nullable FileUpload diplomaPaper,
            @Nullable FileUpload activityPaper,
            HttpHeaders headers) {
        var standing = standings.of(dossier.proven().identity());
        if (!(standing instanceof Newcomer)) return toTheDossier();
        var wish = form.registration(dossier.proven().identity());
        // Staff without a diploma is a case of RPPS+, without a profession then
        boolean practises = !wish.plus() || !wish.profession().isBlank();
        var kept = take(dossier, form, "diplomaPaper", diplomaPaper, practises);
        kept = take(kept, form, "activityPaper", activityPaper, true);
        form.require("mail", "mobile");
        form.note(desk.faults(wish, standing));
        return ask(wish, kept, standing, form, headers);
    }

    private Dossier take(
            Dossier dossier, DossierForm form, String field, @Nullable FileUpload paper, boolean required) {
        var look = papers.at(Optional.ofNullable(paper));
        if (look instanceof Look.Taken taken) return dossiers.take(dossier, Map.of(field, taken.name()));
        if (look instanceof Look.Refused refused) form.note(Map.of(field, refused.fault()));
        else if (required && !dossier.papers().containsKey(field)) {
            form.note(Map.of(field, "registration.fault.paper-missing"));
        }
        return dossier;
    }

    /** Missing contact data of somebody who has a number. */
    @POST
    @Path("dossier/coordonnees")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reach(MultivaluedMap<String, String> sent, HttpHeaders headers) {
        return inside(headers, dossier -> {
            if (!proves(dossier, sent.getFirst("proof"))) return toTheDossier();
            var standing = standings.of(dossier.proven().identity());
            if (!(standing instanceof Unreachable)) return toTheDossier();
            var form = new DossierForm(DossierForm.CONTACTS, sent::getFirst);
            form.require("mail", "mobile");
            var wish = form.contactChange();
            form.note(desk.faults(wish, standing));
            return ask(wish, dossier, standing, form, headers);
        });
    }

    private Response ask(Wish wish, Dossier dossier, Standing standing, DossierForm form, HttpHeaders headers) {
        var before = desk.of(dossier, standing);
        if (RegistrationDesk.underWay(before)) return toTheDossier();
        if (!form.faulty()) {
            var outcome = desk.ask(wish, dossier, standing);
            if (outcome instanceof Outcome.Faulty faulty) form.note(faulty.faults());
            else if (outcome instanceof Outcome.Done) {
                return PageAnswer.goTo(DOSSIER + "?transmise=1").build();
            } else return toTheDossier();
        }
        var followed = before.stream().map(Followed::of).toList();
        return views.of(422, dossier, standing, form, followed, headers);
    }

    /** Takes a request back that is not decided yet. */
    @POST
    @Path("dossier/retrait")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @FormParam("proof") @Nullable String proof, @FormParam("id") @Nullable String id, HttpHeaders headers) {
        return inside(headers, dossier -> {
            if (id != null && proves(dossier, proof)) {
                desk.withdraw(id, dossier, standings.of(dossier.proven().identity()));
            }
            return toTheDossier();
        });
    }

    /** Closes the dossier, and goes on to the logout at FranceConnect. */
    @POST
    @Path("dossier/fin")
    public Response close(HttpHeaders headers) {
        return Response.status(Response.Status.TEMPORARY_REDIRECT)
                .header("Location", client.site().logout())
                .cookie(dossiers.close(headers))
                .build();
    }

    @GET
    @Path("refus")
    public Response refused(@QueryParam("error") @Nullable String error, HttpHeaders headers) {
        return failures.refused(client, error, DossierViews.texts(headers));
    }

    @POST
    @Path("deconnexion")
    public Uni<Response> logout() {
        return visitor.leave(client);
    }

    private Response inside(HttpHeaders headers, Function<Dossier, Response> work) {
        return dossiers.of(headers)
                .map(work)
                .orElseGet(() -> PageAnswer.goTo(RegistrationClient.ROOT).build());
    }

    private static boolean proves(Dossier dossier, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        dossier.proof().getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static Response toTheDossier() {
        return PageAnswer.goTo(DOSSIER).build();
    }
}
