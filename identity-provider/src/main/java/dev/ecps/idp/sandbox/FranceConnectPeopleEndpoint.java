package dev.ecps.idp.sandbox;

import dev.ecps.idp.franceconnect.identity.People;
import dev.ecps.idp.franceconnect.identity.Person;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists who can be picked at FranceConnect. */
@Path("/sandbox/api/franceconnect/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "FranceConnect", description = "The stand-in for FranceConnect.")
class FranceConnectPeopleEndpoint {
    private final People people;

    FranceConnectPeopleEndpoint(People people) {
        this.people = people;
    }

    @GET
    @Operation(
            operationId = "franceConnectPeople",
            summary = "The invented people who are ready at FranceConnect",
            description =
                    "Each with the id that its form takes as person, and the pivot identity as FranceConnect tells it.")
    @APIResponse(responseCode = "200", description = "All of them")
    public List<Person> list() {
        return people.all();
    }
}
