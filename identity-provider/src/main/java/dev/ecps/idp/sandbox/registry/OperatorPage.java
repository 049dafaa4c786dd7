package dev.ecps.idp.sandbox.registry;

import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.PostalAddresses;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Outcome.Done;
import dev.ecps.idp.ecps.registry.Outcome.Faulty;
import dev.ecps.idp.ecps.registry.Outcome.Gone;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.Request.Draft;
import dev.ecps.idp.ecps.registry.RequestFilter;
import dev.ecps.idp.ecps.registry.RequestId;
import dev.ecps.idp.ecps.registry.Requests;
import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.wire.NationalId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What waits for an operator, and what became of the rest. The sandbox's gate stands before it. */
@Path("/operateur")
@Blocking
class OperatorPage {
    private static final int PER_PAGE = 25;
    private static final String OWN = "/operateur/demande/";

    private final Requests requests;
    private final Practitioners practitioners;
    private final PostalAddresses addresses;

    OperatorPage(Requests requests, Practitioners practitioners, PostalAddresses addresses) {
        this.requests = requests;
        this.practitioners = practitioners;
        this.addresses = addresses;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Texts texts,
                List<OperatorView> views,
                List<Operator> operators,
                List<Choice> states,
                String operator,
                String state,
                long total,
                int page,
                boolean more);

        static native TemplateInstance request(
                Texts texts, OperatorView view, List<Comparison.Row> rows, String reason, String fault, String notice);
    }

    /** A state to choose. */
    record Choice(String state) {
        public String key() {
            return "registry.state." + state;
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("operator") @Nullable String operator,
            @QueryParam("state") @Nullable String state,
            @QueryParam("page") @Nullable String page,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var texts = Texts.of(headers, Optional.ofNullable(uiLocales));
        var chosen = Optional.ofNullable(operator).flatMap(Operator::named);
        var wanted = state == null ? "submitted" : Request.STATES.contains(state) ? state : "";
        var filter = new RequestFilter(wanted, chosen, Optional.empty(), Optional.empty());
        int at = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        var found = requests.page(filter, at, PER_PAGE);
        var total = requests.count(filter);
        return PageAnswer.guarded(
                        200,
                        Templates.list(
                                texts,
                                found.stream().map(each -> view(each, texts)).toList(),
                                List.of(Operator.values()),
                                Request.STATES.stream().skip(1).map(Choice::new).toList(),
                                chosen.map(Enum::name).orElse(""),
                                wanted,
                                total,
                                at,
                                total > (at + 1L) * PER_PAGE))
                .build();
    }

    @GET
    @Path("demande/{id}")
    @Operation(hidden = true)
    public Response request(
            @PathParam("id") String id,
            @QueryParam("notice") @Nullable String notice,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var texts = Texts.of(headers, Optional.ofNullable(uiLocales));
        var told = notice != null && List.of("late", "gone").contains(notice) ? "operator.notice." + notice : "";
        return shown(200, found(id), texts, "", "", told);
    }

    @POST
    @Path("demande/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") String id,
            @FormParam("decision") @Nullable String decision,
            @FormParam("reason") @Nullable String reason,
            HttpHeaders headers) {
        var request = found(id);
        var operator = request.frame().operator();
        var why = reason == null ? "" : reason;
        var outcome = "validate".equals(decision)
                ? requests.validate(request.id(), operator)
                : requests.refuse(request.id(), operator, why);
        if (outcome instanceof Faulty faulty) {
            var fault = Map.copyOf(faulty.faults()).getOrDefault("reason", "");
            return shown(422, request, Texts.of(headers, Optional.empty()), why, fault, "");
        }
        var notice = outcome instanceof Done ? "" : outcome instanceof Gone ? "?notice=gone" : "?notice=late";
        return PageAnswer.goTo(OWN + request.id() + notice).build();
    }

    /** Drafts are not transmitted: they are not shown to operators. */
    private Request found(String id) {
        try {
            return requests.find(new RequestId(id))
                    .filter(request -> !(request instanceof Draft))
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    private Response shown(int status, Request request, Texts texts, String reason, String fault, String notice) {
        var id = id(request);
        var rows = Comparison.of(
                request.wish(), person(request), id.flatMap(addresses::of).orElse(PostalAddress.NONE));
        return PageAnswer.guarded(status, Templates.request(texts, view(request, texts), rows, reason, fault, notice))
                .build();
    }

    private OperatorView view(Request request, Texts texts) {
        return new OperatorView(request, person(request), texts);
    }

    private static Optional<NationalId> id(Request request) {
        return request.frame().applicant().nationalId();
    }

    private Optional<Practitioner> person(Request request) {
        return id(request).flatMap(practitioners::find);
    }
}
