package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.registry.Outcome;
import dev.ecps.idp.ecps.registry.Outcome.Done;
import dev.ecps.idp.ecps.registry.Outcome.Faulty;
import dev.ecps.idp.ecps.registry.Outcome.NotNow;
import dev.ecps.idp.ecps.registry.Outcome.TooMany;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.Request.Draft;
import dev.ecps.idp.ecps.registry.wish.Wish.Kind;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody asks of the register: the forms, and what became of them. */
@Path(RequestsPage.ROOT)
@Authenticated
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RequestsPage {
    static final String ROOT = PortalClient.ROOT + "/espace/demandes";

    private final Professional professional;
    private final Visitor visitor;
    private final Desk desk;

    RequestsPage(Professional professional, Visitor visitor, Desk desk) {
        this.professional = professional;
        this.visitor = visitor;
        this.desk = desk;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(Texts texts, Look look, List<Told> requests);

        static native TemplateInstance one(Texts texts, Look look, Told request, String proof);

        static native TemplateInstance form(
                Texts texts,
                Look look,
                String title,
                String intro,
                String action,
                List<FormField> fields,
                String flaw,
                List<Told> waiting,
                String proof);

        static native TemplateInstance gone(Texts texts, Look look);
    }

    @GET
    public Response list(HttpHeaders headers) {
        var texts = texts(headers);
        return known(texts, person -> page(200, Templates.list(texts, PortalClient.LOOK, told(person, texts))));
    }

    private List<Told> told(Practitioner person, Texts texts) {
        return desk.of(professional.applicant()).stream()
                .map(request -> Told.of(request, person, texts))
                .toList();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id, HttpHeaders headers) {
        var texts = texts(headers);
        return own(
                id,
                texts,
                (request, person) -> page(
                        200,
                        Templates.one(texts, PortalClient.LOOK, Told.of(request, person, texts), visitor.proof())));
    }

    @GET
    @Path("nouvelle/{kind}")
    public Response begin(
            @PathParam("kind") String kind,
            @QueryParam("activite") @DefaultValue("") String activity,
            HttpHeaders headers) {
        var texts = texts(headers);
        return known(
                texts,
                person -> Kind.of(kind)
                        .flatMap(it -> Begun.form(it, person, professional.address(), activity))
                        .map(form -> form(form, person, Map.of(), "", newForm(form.kind()), texts))
                        .orElseGet(RequestsPage::toTheList));
    }

    @POST
    @Path("nouvelle/{kind}")
    public Response handIn(@PathParam("kind") String kind, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        visitor.requireProof(sent.getFirst("proof"));
        var texts = texts(headers);
        return known(
                texts,
                person -> Kind.of(kind)
                        .filter(it -> it != Kind.FIRST_REGISTRATION)
                        .map(it -> WishForm.typed(it, sent))
                        .map(form -> answer(
                                desk.handIn(professional.applicant(), form.wish(), transmits(sent)),
                                form,
                                person,
                                newForm(form.kind()),
                                texts))
                        .orElseGet(RequestsPage::toTheList));
    }

    @GET
    @Path("{id}/modifier")
    public Response takeUp(@PathParam("id") String id, HttpHeaders headers) {
        var texts = texts(headers);
        return draft(
                id,
                texts,
                (draft, person) -> WishForm.of(draft.wish())
                        .map(form -> form(form, person, Map.of(), "", oldForm(draft), texts))
                        .orElseGet(RequestsPage::toTheList));
    }

    @POST
    @Path("{id}/modifier")
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        visitor.requireProof(sent.getFirst("proof"));
        var texts = texts(headers);
        return draft(id, texts, (draft, person) -> {
            var form = WishForm.typed(draft.wish().kind(), sent);
            return answer(desk.handIn(draft, form.wish(), transmits(sent)), form, person, oldForm(draft), texts);
        });
    }

    @POST
    @Path("{id}/retirer")
    public Response withdraw(
            @PathParam("id") String id, @FormParam("proof") @Nullable String proof, HttpHeaders headers) {
        visitor.requireProof(proof);
        return own(id, texts(headers), (request, person) -> {
            desk.withdraw(request);
            return to(request);
        });
    }

    private static boolean transmits(MultivaluedMap<String, String> sent) {
        return "transmettre".equals(sent.getFirst("action"));
    }

    private Response answer(Outcome outcome, WishForm form, Practitioner person, String action, Texts texts) {
        if (outcome instanceof Done done) return to(done.request());
        if (outcome instanceof NotNow late) return to(late.request());
        if (outcome instanceof Faulty faulty) {
            return form(form, person, faulty.faults(), texts.get("service.flawed.text"), action, texts);
        }
        if (outcome instanceof TooMany many) {
            return form(form, person, Map.of(), texts.get("erpps.flaw.too-many", many.most()), action, texts);
        }
        return toTheList();
    }

    private Response form(
            WishForm form, Practitioner person, Map<String, String> faults, String flaw, String action, Texts texts) {
        var title = texts.get("registry.kind." + form.kind().word());
        var waiting = told(person, texts).stream()
                .filter(told -> told.kind().equals(title))
                .filter(Told::pending)
                .toList();
        var fields = FormFields.of(form, person, faults);
        var page = Templates.form(
                texts,
                PortalClient.LOOK,
                title,
                texts.get("erpps.form." + form.kind().word()),
                action,
                fields,
                flaw,
                waiting,
                visitor.proof());
        return flaw.isEmpty() ? page(200, page) : PageAnswer.flawed(page).build();
    }

    private Response draft(String id, Texts texts, Answering<Draft> work) {
        return own(
                id,
                texts,
                (request, person) -> request instanceof Draft draft ? work.answer(draft, person) : to(request));
    }

    private Response own(String id, Texts texts, Answering<Request> work) {
        return known(
                texts,
                person -> desk.find(id, professional.applicant())
                        .map(request -> work.answer(request, person))
                        .orElseGet(RequestsPage::toTheList));
    }

    private Response known(Texts texts, Function<Practitioner, Response> work) {
        return professional.person().map(work).orElseGet(() -> page(409, Templates.gone(texts, PortalClient.LOOK)));
    }

    private interface Answering<R extends Request> {
        Response answer(R request, Practitioner person);
    }

    private static String newForm(Kind kind) {
        return ROOT + "/nouvelle/" + kind.word();
    }

    private static String oldForm(Request request) {
        return ROOT + "/" + request.id() + "/modifier";
    }

    private static Response to(Request request) {
        return PageAnswer.goTo(ROOT + "/" + request.id()).build();
    }

    /** There is no such form or request, or it is somebody else's. */
    private static Response toTheList() {
        return PageAnswer.goTo(ROOT).build();
    }

    private static Response page(int status, TemplateInstance page) {
        return PageAnswer.leadingAway(status, page).build();
    }

    private static Texts texts(HttpHeaders headers) {
        return Texts.of(headers, Optional.empty());
    }
}
