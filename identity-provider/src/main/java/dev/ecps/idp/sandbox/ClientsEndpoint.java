package dev.ecps.idp.sandbox;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Registers relying parties while the provider runs. */
@Path("/sandbox/api/clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients", description = "Relying parties, registered in a second.")
@Blocking
class ClientsEndpoint {
    /** Whatever a client_id may consist of, slashes included. */
    private static final String ONE = "/{id: .+}";

    private final Clients clients;
    private final InstantSource clock;
    private final Chance chance;

    ClientsEndpoint(Clients clients, InstantSource clock, Chance chance) {
        this.clients = clients;
        this.clock = clock;
        this.chance = chance;
    }

    @GET
    @Operation(operationId = "listClients", summary = "All relying parties, without their secrets")
    public List<RegisteredClient> list() {
        return clients.all().stream().map(this::told).toList();
    }

    @GET
    @Path(ONE)
    @Operation(operationId = "getClient", summary = "One relying party, without its secret")
    @APIResponse(
            responseCode = "404",
            description = "There is no client of this client_id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RegisteredClient one(@PathParam("id") String id) {
        return clients.of(id).map(this::told).orElseThrow(ClientsEndpoint::unknown);
    }

    private RegisteredClient told(Client client) {
        return RegisteredClient.of(client, clients.isConfigured(client.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "registerClient",
            summary = "Registers a relying party, in the place of one registered before under the same client_id",
            description = "With the metadata names of RFC 7591; client_id and client_secret may be chosen.")
    @APIResponse(
            responseCode = "201",
            description = "The client, with its secret",
            content = @Content(schema = @Schema(implementation = RegisteredClient.class)))
    @APIResponse(
            responseCode = "400",
            description = "A member is missing or malformed; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The configuration has a client of this client_id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RegisteredClient register(@Nullable ClientRegistration wanted) {
        return kept(CheckedRegistration.of(wanted, Optional.empty(), Optional.empty(), chance));
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putClient",
            summary = "Registers a relying party under this client_id, or replaces the one that is there",
            description = "A client_secret that is left out stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The client, with its secret if that is new",
            content = @Content(schema = @Schema(implementation = RegisteredClient.class)))
    @APIResponse(
            responseCode = "400",
            description = "A member is missing or malformed; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The configuration has a client of this client_id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RegisteredClient put(@PathParam("id") String id, @Nullable ClientRegistration wanted) {
        if (clients.isConfigured(id)) throw configured();
        return kept(CheckedRegistration.of(wanted, Optional.of(id), clients.of(id), chance));
    }

    private RegisteredClient kept(CheckedRegistration checked) {
        if (!clients.register(checked.client())) throw configured();
        return RegisteredClient.of(checked.client(), checked.secret(), clock.instant());
    }

    @DELETE
    @Path(ONE)
    @Operation(operationId = "deleteClient", summary = "Forgets a relying party that was registered at run time")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    @APIResponse(
            responseCode = "404",
            description = "There is no client of this client_id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The configuration has a client of this client_id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void forget(@PathParam("id") String id) {
        if (clients.isConfigured(id)) throw configured();
        if (!clients.forget(id)) throw unknown();
    }

    private static Refusal configured() {
        return new Refusal(Problem.of(
                        ProblemType.CONFLICT,
                        "The configuration has a client of this client_id; choose another one, or change the configuration.")
                .about("client_id"));
    }

    private static Refusal unknown() {
        return new Refusal(Problem.of(
                        ProblemType.NOT_FOUND,
                        "There is no client of this client_id; GET /sandbox/api/clients lists all.")
                .about("client_id"));
    }
}
