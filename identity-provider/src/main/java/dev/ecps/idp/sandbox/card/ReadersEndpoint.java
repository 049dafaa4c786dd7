package dev.ecps.idp.sandbox.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardNumber;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.card.Reader;
import dev.ecps.idp.ecps.card.Readers;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The virtual readers: what is in them, and what is wrong with them. */
@Path("/sandbox/api/readers/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards", description = "CPx cards, and the virtual readers they are put into.")
@APIResponse(
        responseCode = "404",
        description = "This can't name a reader: 1 to 30 small letters, digits and hyphens",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Blocking
class ReadersEndpoint {
    private final Readers readers;
    private final Cards cards;

    ReadersEndpoint(Readers readers, Cards cards) {
        this.readers = readers;
        this.cards = cards;
    }

    /** A reader on the wire. */
    @Schema(
            name = "CardReader",
            requiredProperties = {"name", "plugged", "firefoxFails"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldReader(
            String name,

            @Schema(description = "whether the computer sees it")
            boolean plugged,

            @Schema(description = "what is in it; absent if nothing is") @Nullable
            ToldCard card,

            @Schema(description = "whether a login with Firefox fails")
            boolean firefoxFails) {}

    /** What a reader shall be. */
    @Schema(name = "CardReaderWanted")
    record Wanted(
            @Schema(
                    description = "the card to put in: its number, or the national identifier of its holder",
                    examples = "899700001011")
            @Nullable
            String card,

            @Schema(description = "false pulls the reader out, and the card with it") @Nullable
            Boolean plugged,

            @Schema(description = "whether a login with Firefox shall fail") @Nullable
            Boolean firefoxFails) {}

    @GET
    @Operation(operationId = "reader", summary = "What is in a reader")
    @APIResponse(
            responseCode = "200",
            description = "The reader; one that nobody used yet is empty",
            content = @Content(schema = @Schema(implementation = ToldReader.class)))
    public ToldReader get(@PathParam("name") String name) {
        return told(reader(name));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setReader",
            summary = "Puts a card into a reader, in the place of another; plugs it in or out",
            description = "Members that are left out change nothing. A card is in one reader at a time.")
    @APIResponse(
            responseCode = "200",
            description = "The reader as it is now",
            content = @Content(schema = @Schema(implementation = ToldReader.class)))
    @APIResponse(
            responseCode = "400",
            description = "There is no such card; field names it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToldReader put(@PathParam("name") String name, @Nullable Wanted wanted) {
        reader(name);
        if (wanted == null) throw Refusal.field("card", "Tell a card, plugged or firefoxFails.");
        var card = Optional.ofNullable(wanted.card()).map(this::card);
        if (wanted.plugged() != null) readers.plug(name, wanted.plugged());
        if (wanted.firefoxFails() != null) readers.failFirefox(name, wanted.firefoxFails());
        card.ifPresent(it -> readers.insert(name, it.number()));
        return told(reader(name));
    }

    @DELETE
    @Operation(operationId = "emptyReader", summary = "Takes the card out")
    @APIResponse(responseCode = "204", description = "The reader is empty")
    public void empty(@PathParam("name") String name) {
        readers.remove(reader(name).name());
    }

    private Reader reader(String name) {
        return readers.find(name)
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "A reader's name is 1 to 30 small letters, digits and hyphens."));
    }

    private Card card(String text) {
        return found(text)
                .orElseThrow(() -> Refusal.field(
                        "card", "There is no such card: tell its number, or the identifier of somebody who has one."));
    }

    private Optional<Card> found(String text) {
        if (CardNumber.isNumber(text)) {
            var byNumber = cards.find(new CardNumber(text));
            if (byNumber.isPresent()) return byNumber;
        }
        // An ADELI number has ten digits as well
        return NationalId.flawOfTyped(text).isPresent() ? Optional.empty() : cards.ofHolder(NationalId.of(text));
    }

    private ToldReader told(Reader reader) {
        var card = reader.card().flatMap(cards::find).map(ToldCard::of).orElse(null);
        return new ToldReader(reader.name(), reader.plugged(), card, reader.firefoxFails());
    }
}
