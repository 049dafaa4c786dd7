package dev.ecps.idp.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.sandbox.answer.Persona;
import dev.ecps.idp.sandbox.answer.Personas;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of the directory, to choose one from. */
@Path("/sandbox/api/practitioners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practitioners", description = "The invented people of the directory.")
@Blocking
class PractitionersEndpoint {
    private static final int MOST = 1_000;

    private final Practitioners practitioners;
    private final Devices devices;
    private final Personas personas;
    private final InstantSource clock;

    PractitionersEndpoint(Practitioners practitioners, Devices devices, Personas personas, InstantSource clock) {
        this.practitioners = practitioners;
        this.devices = devices;
        this.personas = personas;
        this.clock = clock;
    }

    /** The state of somebody's e-CPS. */
    enum Ecps {
        none,
        active,
        blocked,
        expired
    }

    /**
     * One of the people.
     *
     * @param nationalId with its prefix
     * @param familyName as in the directory
     * @param givenName the first one
     * @param profession French label, empty for whoever has none
     * @param situation the edge case this person embodies, in French
     * @param situationEnglish the same in English
     * @param mail correspondence address, empty if there is none
     * @param mobile correspondence number, empty if there is none
     * @param ecps the state of their e-CPS; of a persona, the one in which a login will find it
     * @param persona how the identifier alone decides about logins, absent for most
     */
    record Listed(
            @Schema(examples = "899700001011") String nationalId,

            String familyName,
            String givenName,
            String profession,
            String situation,
            String situationEnglish,
            String mail,
            String mobile,
            Ecps ecps,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String persona) {}

    @GET
    @Operation(operationId = "practitioners", summary = "The people of the directory, sorted by name")
    @APIResponse(
            responseCode = "200",
            description = "One page of them; the header X-Total-Count tells how many there are in all",
            content = @Content(schema = @Schema(implementation = Listed[].class)))
    public Response list(
            @Parameter(description = "page, from 0") @QueryParam("page") @Nullable String page,
            @Parameter(description = "people per page, 1 to 1000; 1000 by default") @QueryParam("size") @Nullable
                    String size) {
        var people = practitioners.page(number("page", page, 0, 0, 1_000_000), number("size", size, MOST, 1, MOST));
        var phones =
                devices.activeOf(people.stream().map(Practitioner::nationalId).toList());
        var now = clock.instant();
        var listed = people.stream()
                .map(person -> listed(person, phones.get(person.nationalId()), now))
                .toList();
        return Response.ok(listed)
                .header("X-Total-Count", practitioners.count())
                .build();
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

    private Listed listed(Practitioner person, @Nullable Device device, Instant now) {
        var persona = personas.of(person.nationalId());
        return new Listed(
                person.nationalId().value(),
                person.familyName(),
                person.usualGivenName(),
                person.profession(),
                person.situation().french(),
                person.situation().english(),
                person.contacts().mail(),
                person.contacts().mobile(),
                device == null
                        ? persona.map(it -> Ecps.valueOf(it.ecps().name().toLowerCase(Locale.ROOT)))
                                .orElse(Ecps.none)
                        : state(device, now),
                persona.map(Persona::wireName).orElse(null));
    }

    private static Ecps state(Device device, Instant now) {
        if (device.blocked()) return Ecps.blocked;
        return device.expired(now) ? Ecps.expired : Ecps.active;
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
