package dev.ecps.idp.sandbox;

import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.sandbox.answer.Personas;
import dev.ecps.idp.sandbox.invented.Batch;
import dev.ecps.idp.sandbox.invented.Calling;
import dev.ecps.idp.sandbox.invented.InventedPeople;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
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

/** The people of the directory, to choose one from, or to make up. */
@Path("/sandbox/api/practitioners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practitioners", description = "The invented people of the directory.")
@Blocking
class PractitionersEndpoint {
    private static final int MOST = 1_000;

    private final Practitioners practitioners;
    private final Devices devices;
    private final InventedPeople invented;
    private final Personas personas;
    private final InstantSource clock;

    PractitionersEndpoint(
            Practitioners practitioners,
            Devices devices,
            InventedPeople invented,
            Personas personas,
            InstantSource clock) {
        this.invented = invented;
        this.practitioners = practitioners;
        this.devices = devices;
        this.personas = personas;
        this.clock = clock;
    }

    /** Whom to make up. */
    @Schema(name = "PractitionersWanted")
    record Wanted(
            @Schema(required = true, minimum = "1", maximum = "20000", examples = "50") @Nullable
            Integer count,

            @Schema(
                    description = "the code of what all of them are: 10 (doctor), 21 (pharmacist), 40 (dentist),"
                            + " 50 (midwife), 60 (nurse), 70 (physiotherapist); a mixture by default",
                    examples = "60")
            @Nullable
            String profession) {}

    /** Who was made up. */
    @Schema(
            name = "PractitionersMade",
            requiredProperties = {"batch", "count", "practitioners"})
    record Made(
            @Schema(description = "by which they are listed and removed together")
            String batch,

            int count,

            @Schema(description = "the first thousand, sorted by name")
            List<ListedPractitioner> practitioners) {}

    @GET
    @Operation(operationId = "practitioners", summary = "The people of the directory, sorted by name")
    @APIResponse(
            responseCode = "200",
            description = "One page of them; the header X-Total-Count tells how many there are in all",
            content = @Content(schema = @Schema(implementation = ListedPractitioner[].class)))
    public Response list(
            @Parameter(description = "page, from 0") @QueryParam("page") @Nullable String page,
            @Parameter(description = "people per page, 1 to 1000; 1000 by default") @QueryParam("size") @Nullable
                    String size,
            @Parameter(description = "only those of this batch, see inventPractitioners") @QueryParam("batch") @Nullable
                    String batch) {
        int from = number("page", page, 0, 0, 1_000_000);
        int many = number("size", size, MOST, 1, MOST);
        if (batch == null) return answer(practitioners.page(from, many), practitioners.count());
        var wanted = batch(batch);
        return answer(invented.page(wanted, from, many), invented.count(wanted));
    }

    private Response answer(List<Practitioner> people, long inAll) {
        return Response.ok(listed(people)).header("X-Total-Count", inAll).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "inventPractitioners",
            summary = "Makes up people, all of them or none",
            description =
                    "RPPS numbers that begin with 997, mail addresses below .test, mobile numbers of the range that"
                            + " is kept for fiction (each their own, among 9000 people). They stay until they are removed.")
    @APIResponse(
            responseCode = "201",
            description = "The batch they belong to, and the first thousand; further ones by pages of the batch",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(
            responseCode = "400",
            description = "A member is missing or malformed; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Made invent(@Nullable Wanted wanted) {
        if (wanted == null || wanted.count() == null || wanted.count() < 1 || wanted.count() > InventedPeople.MOST) {
            throw Refusal.field("count", "It is required: a number from 1 to " + InventedPeople.MOST + ".");
        }
        var batch = invented.make(wanted.count(), calling(wanted.profession()));
        var first = listed(invented.page(batch, 0, MOST));
        return new Made(batch.id(), wanted.count(), first);
    }

    @DELETE
    @Operation(
            operationId = "removeInvented",
            summary = "Takes a batch of made-up people out of the directory, with their e-CPS",
            description = "Their phones are told. Whoever was removed before, or imported since, is left as they are.")
    @APIResponse(responseCode = "204", description = "They are gone")
    @APIResponse(
            responseCode = "400",
            description = "The batch is missing or malformed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "Nobody of this batch is there",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void removeBatch(
            @Parameter(description = "as it was told when they were made", required = true)
                    @QueryParam("batch")
                    @Nullable
                    String batch) {
        if (batch == null) throw Refusal.field("batch", "It is required; one person is removed by their identifier.");
        if (invented.remove(batch(batch)) == 0) {
            throw new Refusal(Problem.of(ProblemType.NOT_FOUND, "Nobody of this batch is in the directory.")
                    .about("batch"));
        }
    }

    private List<ListedPractitioner> listed(List<Practitioner> people) {
        var phones =
                devices.activeOf(people.stream().map(Practitioner::nationalId).toList());
        var now = clock.instant();
        return people.stream()
                .map(person -> ListedPractitioner.of(
                        person, phones.get(person.nationalId()), personas.of(person.nationalId()), now))
                .toList();
    }

    private static Batch batch(String id) {
        try {
            return new Batch(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.field("batch", "It must be a batch, as it was told when its people were made.");
        }
    }

    private static Optional<Calling> calling(@Nullable String code) {
        if (code == null) return Optional.empty();
        var calling = Calling.of(code);
        if (calling.isEmpty()) throw Refusal.field("profession", "It must be one of " + Calling.codes() + ".");
        return calling;
    }

    @DELETE
    @Path("/{nationalId:.+}")
    @Operation(
            operationId = "removePractitioner",
            summary = "Takes a person out of the directory, for instance in the middle of a session",
            description = "An import brings them back.")
    @APIResponse(responseCode = "204", description = "They are gone")
    @APIResponse(
            responseCode = "404",
            description = "Nobody has this identifier",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void remove(@PathParam("nationalId") String nationalId) {
        if (!removed(nationalId)) {
            throw new Refusal(ProblemType.NOT_FOUND, "Nobody in the directory has this identifier.");
        }
    }

    private boolean removed(String nationalId) {
        try {
            return practitioners.remove(new NationalId(nationalId));
        } catch (IllegalArgumentException e) {
            return false;
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
