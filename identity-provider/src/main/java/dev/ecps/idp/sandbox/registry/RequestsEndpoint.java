package dev.ecps.idp.sandbox.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ecps.idp.ecps.registry.Applicant;
import dev.ecps.idp.ecps.registry.Applicant.Outside;
import dev.ecps.idp.ecps.registry.Applicant.Registered;
import dev.ecps.idp.ecps.registry.Outcome;
import dev.ecps.idp.ecps.registry.Outcome.Done;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.RequestFilter;
import dev.ecps.idp.ecps.registry.RequestId;
import dev.ecps.idp.ecps.registry.Requests;
import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What is asked of the register, for operators without hands. */
@Path("/sandbox/api/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register", description = "What is asked of the RPPS, validated or refused by an operator.")
@Blocking
class RequestsEndpoint {
    private static final int MOST = 1_000;

    private final Requests requests;
    private final ObjectMapper json;

    RequestsEndpoint(Requests requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    /** Who asks for what. */
    @Schema(name = "RequestFiled")
    record Filed(
            @Schema(description = "who asks; or issuer and sub, for a first registration", examples = "899700001029")
            @Nullable
            String nationalId,

            @Nullable String issuer,
            @Nullable String sub,

            @Schema(
                    description = "kind, and the members of that kind; what is left out is empty",
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            @Nullable
            ObjectNode wish) {}

    /** Why not. */
    @Schema(name = "RequestRefusal")
    record Reason(
            @Schema(description = "of a refusal, in 1000 characters at most") @Nullable
            String reason,

            @Schema(description = "who decides; by default the one who is competent", examples = "CNOM") @Nullable
            String operator) {}

    @GET
    @Operation(operationId = "requests", summary = "The requests to the RPPS, newest first; drafts only if asked for")
    @APIResponse(
            responseCode = "200",
            description = "One page of them; the header X-Total-Count tells how many there are in all",
            content = @Content(schema = @Schema(implementation = ToldRequest[].class)))
    public Response list(
            @Parameter(description = "draft, submitted, validated, effective, refused, withdrawn")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "ARS, CNOM, …") @QueryParam("operator") @Nullable String operator,
            @Parameter(description = "contact-change, …") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "of this person only") @QueryParam("nationalId") @Nullable String nationalId,
            @Parameter(description = "page, from 0") @QueryParam("page") @Nullable String page,
            @Parameter(description = "per page, 1 to 1000; 100 by default") @QueryParam("size") @Nullable String size) {
        var filter = new RequestFilter(
                state(state),
                Optional.ofNullable(operator).map(RequestsEndpoint::operator),
                Optional.ofNullable(kind).map(RequestsEndpoint::kind),
                Optional.ofNullable(nationalId).map(id -> new Registered(id(id))));
        var found = requests.page(filter, number("page", page, 0, 0, 1_000_000), number("size", size, 100, 1, MOST));
        return Response.ok(found.stream().map(ToldRequest::of).toList())
                .header("X-Total-Count", requests.count(filter))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "fileRequest", summary = "Files a request and submits it, as the eRPPS portal would")
    @APIResponse(
            responseCode = "201",
            description = "It waits for its operator",
            content = @Content(schema = @Schema(implementation = ToldRequest.class)))
    @APIResponse(
            responseCode = "400",
            description = "A member is missing or malformed; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldRequest file(@Nullable Filed filed) throws JsonProcessingException {
        if (filed == null || filed.wish() == null) throw Refusal.field("wish", "It is required.");
        var applicant = applicant(filed);
        var wish = FiledBody.wish(json, filed.wish());
        var faults = requests.faults(applicant, wish);
        if (!faults.isEmpty()) throw Outcomes.faulty(faults.byField());
        var draft = done(requests.file(applicant, wish));
        var outcome = requests.submit(draft.id(), applicant);
        if (!(outcome instanceof Done)) requests.withdraw(draft.id(), applicant);
        return ToldRequest.of(done(outcome));
    }

    private static Applicant applicant(Filed filed) {
        if (filed.nationalId() != null) return new Registered(id(filed.nationalId()));
        if (filed.issuer() == null || filed.sub() == null)
            throw Refusal.field("nationalId", "It is required, or issuer and sub.");
        try {
            return new Outside(filed.issuer(), filed.sub());
        } catch (IllegalArgumentException e) {
            throw Refusal.field("sub", "Issuer and sub have 1 to 250 characters each.");
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "request", summary = "One request")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ToldRequest.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldRequest get(@PathParam("id") String id) {
        return ToldRequest.of(request(id));
    }

    @POST
    @Path("/{id}/validate")
    @Operation(operationId = "validateRequest", summary = "Validates a request; it is in force some time later")
    @APIResponse(
            responseCode = "200",
            description = "It is validated; effectiveAt tells when it is in force",
            content = @Content(schema = @Schema(implementation = ToldRequest.class)))
    @APIResponse(
            responseCode = "409",
            description = "It does not wait for a decision, or not for this operator's, or its person is gone",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldRequest validate(
            @PathParam("id") String id,
            @Parameter(description = "who decides; by default the one who is competent")
                    @QueryParam("operator")
                    @Nullable
                    String operator) {
        var request = request(id);
        return ToldRequest.of(done(requests.validate(request.id(), operator(operator, request))));
    }

    @POST
    @Path("/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseRequest", summary = "Refuses a request")
    @APIResponse(
            responseCode = "200",
            description = "It is refused",
            content = @Content(schema = @Schema(implementation = ToldRequest.class)))
    @APIResponse(
            responseCode = "409",
            description = "It does not wait for a decision, or not for this operator's",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldRequest refuse(
            @PathParam("id") String id,
            @Parameter(description = "who decides; by default the one who is competent")
                    @QueryParam("operator")
                    @Nullable
                    String operator,
            @Nullable Reason why) {
        var request = request(id);
        var reason = why == null || why.reason() == null ? "" : why.reason();
        return ToldRequest.of(done(requests.refuse(request.id(), operator(operator, request), reason)));
    }

    private static Request done(Outcome outcome) {
        if (outcome instanceof Done done) return done.request();
        throw Outcomes.refusal(outcome);
    }

    private Request request(String id) {
        try {
            return requests.find(new RequestId(id)).orElseThrow(Outcomes::unknown);
        } catch (IllegalArgumentException e) {
            throw Outcomes.unknown();
        }
    }

    private static Operator operator(@Nullable String name, Request request) {
        return name == null ? request.frame().operator() : operator(name);
    }

    private static String state(@Nullable String state) {
        if (state == null || Request.STATES.contains(state)) return state == null ? "" : state;
        throw Refusal.field("state", "It must be one of " + Request.STATES + ".");
    }

    private static Operator operator(String name) {
        return Operator.named(name)
                .orElseThrow(() -> Refusal.field("operator", "It must be one of " + List.of(Operator.values()) + "."));
    }

    private static Wish.Kind kind(String word) {
        return Wish.Kind.of(word).orElseThrow(() -> Refusal.field("kind", "There is no such kind of request."));
    }

    private static NationalId id(String text) {
        try {
            return new NationalId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.field("nationalId", "It must be a national identifier with its prefix.");
        }
    }

    private static int number(String name, @Nullable String text, int byDefault, int least, int most) {
        if (text == null || text.isEmpty()) return byDefault;
        if (text.matches("\\d{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        throw Refusal.field(name, "It must be a number from " + least + " to " + most + ".");
    }
}
