package dev.ecps.idp.sandbox.card;

import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardBench;
import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.Readers;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** CPx cards of any state, for tests. */
@Path("/sandbox/api/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards", description = "CPx cards, and the virtual readers they are put into.")
@Blocking
class CardsEndpoint {
    private final Cards cards;
    private final CardBench bench;
    private final CardOrders orders;
    private final Readers readers;

    CardsEndpoint(Cards cards, CardBench bench, CardOrders orders, Readers readers) {
        this.cards = cards;
        this.bench = bench;
        this.orders = orders;
        this.readers = readers;
    }

    /** The state to bring a card into. */
    @Schema(
            name = "CardStateWanted",
            requiredProperties = {"state"})
    record StateWanted(
            @Schema(
                    description = "usable: delivered with its codes now, or unblocked; blocked; expired; opposed",
                    examples = "blocked")
            @Nullable
            String state) {}

    @GET
    @Operation(operationId = "cards", summary = "All cards that somebody ever had, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "The cards; none for somebody who never had one",
            content = @Content(schema = @Schema(implementation = ToldCard[].class)))
    @APIResponse(
            responseCode = "400",
            description = "nationalId is missing or malformed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<ToldCard> list(
            @Parameter(description = "whose, prefix included", required = true, example = "899700001011")
                    @QueryParam("nationalId")
                    @Nullable
                    String nationalId) {
        return cards.of(holder(nationalId)).stream().map(ToldCard::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "makeCard",
            summary = "Makes a card in any state, or orders one",
            description = "Without waiting and without letters; state ordered is an order as the holder's own, which"
                    + " the post brings after five working days. Also for people who would have no card.")
    @APIResponse(
            responseCode = "201",
            description = "The card",
            content = @Content(schema = @Schema(implementation = ToldCard.class)))
    @APIResponse(
            responseCode = "400",
            description = "A member is missing or malformed, or nobody has the identifier; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "state ordered: there is a good card, or one on its way",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldCard make(@Nullable WantedCard wanted) {
        if (wanted == null) throw Refusal.field("nationalId", "It is required.");
        return ToldCard.of(orders.make(wanted));
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "card", summary = "One card")
    @APIResponse(
            responseCode = "200",
            description = "The card",
            content = @Content(schema = @Schema(implementation = ToldCard.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such card",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldCard one(@PathParam("number") String number) {
        return ToldCard.of(card(number));
    }

    @PUT
    @Path("{number}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setCardState", summary = "Brings a card into a state, without waiting for it")
    @APIResponse(
            responseCode = "200",
            description = "The card as it is now",
            content = @Content(schema = @Schema(implementation = ToldCard.class)))
    @APIResponse(
            responseCode = "400",
            description = "state is missing or unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such card",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "No way leads from the card's state to that one: make another card",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldCard state(@PathParam("number") String number, @Nullable StateWanted wanted) {
        var state = Optional.ofNullable(wanted)
                .map(StateWanted::state)
                .flatMap(WantedState::of)
                .orElseThrow(() -> Refusal.field("state", "It must be one of " + WantedState.words() + "."));
        var card = card(number);
        if (!state.reachableFrom(card.state())) {
            throw new Refusal(Problem.of(
                            ProblemType.CONFLICT,
                            "A card that is " + card.state().wireName() + " can't become " + state.wireName() + ".")
                    .about("state"));
        }
        state.reach(card, bench, cards);
        return ToldCard.of(card(number));
    }

    @DELETE
    @Path("{number}")
    @Operation(
            operationId = "removeCard",
            summary = "Forgets a card as if it had never been, and takes it out of its reader")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(
            responseCode = "404",
            description = "There is no such card",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void remove(@PathParam("number") String number) {
        var card = card(number);
        readers.takeOutOfAll(card.number());
        bench.remove(card.number());
    }

    private Card card(String number) {
        return Optional.of(number)
                .filter(CardNumber::isNumber)
                .map(CardNumber::new)
                .flatMap(cards::find)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no card of this number."));
    }

    private static NationalId holder(@Nullable String id) {
        if (id == null || NationalId.flawOfTyped(id).isPresent()) {
            throw Refusal.field("nationalId", "It must be a national identifier, prefix included.");
        }
        return NationalId.of(id);
    }
}
