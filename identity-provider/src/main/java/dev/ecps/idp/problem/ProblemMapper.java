package dev.ecps.idp.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what is thrown in an endpoint into the answer its caller expects; a bug is logged once, under an id. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Inject
    UriInfo uri;

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return answer(refusal.problem());
    }

    /** A body that is no JSON, or whose members do not have the right form. */
    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return answer(Problem.of(
                            ProblemType.INVALID_REQUEST, "The member does not have the right form: " + cause(mapping))
                    .about(field(mapping)));
        }
        var detail = unreadable.getCause() instanceof IllegalArgumentException refused
                ? refused.getMessage() + "."
                : "The body is not valid JSON of the right form.";
        return answer(Problem.of(ProblemType.INVALID_REQUEST, detail).about("body"));
    }

    /** The same. Quarkus has a mapper of its own for this narrower type, which would go first. */
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    /** A member that there is none of: a slip of the pen is told rather than passed over. */
    @ServerExceptionMapper(priority = 1)
    public Response unrecognized(UnrecognizedPropertyException unrecognized) {
        return answer(Problem.of(
                        ProblemType.INVALID_REQUEST,
                        "There is no such member; known here: " + unrecognized.getKnownPropertyIds() + ".")
                .about(field(unrecognized)));
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String cause(JsonMappingException mapping) {
        var root = mapping.getCause();
        return root instanceof IllegalArgumentException ? root.getMessage() + "." : "see the documentation.";
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException exception) {
        if (isProtocol()) return keycloakLike(exception.getResponse());
        if (!speaksProblems()) return exception.getResponse();
        if (exception.getCause() instanceof JsonProcessingException unreadable) return unreadable(unreadable);
        var status = exception.getResponse().getStatus();
        var type = switch (status) {
            case 404 -> ProblemType.NOT_FOUND;
            case 400 -> ProblemType.INVALID_REQUEST;
            case 403 -> ProblemType.FORBIDDEN;
            default -> status >= 500 ? ProblemType.INTERNAL : ProblemType.NOT_ACCEPTED;
        };
        return answer(Problem.of(type, remedy(status)).withStatus(status));
    }

    private static String remedy(int status) {
        return switch (status) {
            case 404 -> "Nothing stands at this address.";
            case 405 ->
                "This address does not take this method; /sandbox/api/openapi and docs/phone-protocol.md list them.";
            case 406 -> "This address answers JSON; send Accept: application/json, or no Accept.";
            case 415 ->
                "The body has the wrong media type. Send JSON with Content-Type: application/json"
                        + " (a directory import: text/plain).";
            default -> "HTTP " + status + ": check the method, the media type and the body.";
        };
    }

    /** A wrong method or media type at an address of the protocols, told as PSC's Keycloak tells it. */
    private static Response keycloakLike(Response plain) {
        if (plain.hasEntity() || plain.getStatus() < 400) return plain;
        var told = plain.getStatus() == 415
                ? "The content-type header value did not match the value in @Consumes"
                : "HTTP " + plain.getStatus() + " " + plain.getStatusInfo().getReasonPhrase();
        return Response.fromResponse(plain)
                .type("application/json")
                .entity(Map.of("error", told))
                .build();
    }

    /** A body that claims to be a form and is none: the request is wrong, not the provider. */
    private Response noForm() {
        if (isProtocol()) {
            return Response.status(400)
                    .type("application/json")
                    .entity(Map.of("error", "invalid_request", "error_description", "The body is not a valid form."))
                    .build();
        }
        return Response.status(400)
                .type("text/plain;charset=UTF-8")
                .entity("Formulaire illisible / the form can't be read")
                .build();
    }

    /** A character set that there is none of. */
    @ServerExceptionMapper
    public Response unknownCharset(UnsupportedEncodingException unknown) {
        return noForm();
    }

    private static boolean comesFrom(RuntimeException exception, String... readers) {
        return Arrays.stream(exception.getStackTrace())
                .limit(12)
                .map(StackTraceElement::getClassName)
                .anyMatch(step -> Arrays.stream(readers).anyMatch(step::contains));
    }

    @ServerExceptionMapper
    public Response bug(RuntimeException bug) {
        if (comesFrom(bug, "FormUrlEncoded", "FormDataParser", "FormEncodedData")) return noForm();
        if (comesFrom(bug, "MediaTypeHeaderDelegate")) return http(new NotSupportedException());
        var id = UUID.randomUUID().toString();
        LOG.errorf(bug, "Internal error %s", id);
        var problem = Problem.of(ProblemType.INTERNAL, "A defect of the simulator; its log tells more under the id.");
        if (speaksProblems()) return answer(problem.named("urn:uuid:" + id));
        return Response.serverError()
                .type("text/plain;charset=UTF-8")
                .entity("Erreur interne / internal error: " + id)
                .build();
    }

    private boolean isProtocol() {
        return uri.getRequestUri().getPath().startsWith("/auth/realms/");
    }

    private boolean speaksProblems() {
        var path = uri.getRequestUri().getPath();
        return path.startsWith(PhonePaths.ROOT + "/") || path.startsWith("/sandbox/api");
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
