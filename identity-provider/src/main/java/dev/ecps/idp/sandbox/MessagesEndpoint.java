package dev.ecps.idp.sandbox;

import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.idp.messaging.OutboxMessage.Kind;
import dev.ecps.idp.messaging.Recipient;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.problem.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The mails, SMS and letters that the provider sent, for tests and for a phone that reads its own SMS. */
@Path("/sandbox/api/messages")
@Tag(name = "Messages", description = "Mails, SMS and letters that the provider sent.")
@APIResponse(
        responseCode = "403",
        description = "Neither the user of this machine nor the key",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class MessagesEndpoint {
    private static final String KEEPS = "Outbox-Keeps";

    private final Outbox outbox;
    private final Messages messages;

    MessagesEndpoint(Outbox outbox, Messages messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    /** A message on the wire: members that a kind does not have are empty, never absent. */
    @Schema(requiredProperties = {"kind", "to", "subject", "text", "html", "links", "codes", "qr", "time"})
    record Message(
            @Schema(description = "MAIL, SMS or LETTER", examples = "SMS")
            Kind kind,

            @Schema(
                    description = "mail address or phone number; of a letter the national identifier",
                    examples = "0612345678")
            String to,

            @Schema(description = "of a mail or a letter; empty for an SMS")
            String subject,

            @Schema(description = "the plain text") String text,

            @Schema(description = "of a mail; empty for the others")
            String html,

            @Schema(description = "the links that the message asks to follow")
            List<String> links,

            @Schema(description = "the codes that it carries", examples = "[\"123456\"]")
            List<String> codes,

            @Schema(description = "what its QR code says; empty if it shows none")
            String qr,

            @Schema(description = "when it was sent, by the provider's clock")
            Instant time) {

        static Message of(OutboxMessage kept) {
            return new Message(
                    kept.kind(),
                    kept.to(),
                    kept.subject(),
                    kept.text(),
                    kept.html(),
                    kept.links(),
                    kept.codes(),
                    kept.qr(),
                    kept.time());
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "messages",
            summary = "The messages sent, newest first",
            description = "The outbox holds the last ecps.messaging.outbox-size messages. Mails that leave by SMTP"
                    + " (ecps.messaging.mail=smtp) and SMS that leave by Twilio (ecps.messaging.sms=twilio) are not kept;"
                    + " the header " + KEEPS + " tells which kinds are.")
    @APIResponse(
            responseCode = "200",
            description = "The messages",
            headers =
                    @Header(
                            name = KEEPS,
                            description = "MAIL, SMS, LETTER; letters always",
                            schema = @Schema(examples = "MAIL, SMS, LETTER")),
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Message.class)))
    @APIResponse(
            responseCode = "400",
            description = "kind or limit is malformed; field tells which",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<List<Message>> list(
            @Parameter(
                            description =
                                    "Only those to this mail address, phone number or national identifier; case and"
                                            + " blanks do not count, and +33 6 … is 06 …",
                            example = "06 12 34 56 78")
                    @RestQuery
                    @DefaultValue("")
                    String to,
            @Parameter(description = "Only MAIL, only SMS or only LETTER", example = "SMS") @RestQuery @DefaultValue("")
                    String kind,
            @Parameter(
                            description = "At most so many, 1 or more",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "100"))
                    @RestQuery
                    @DefaultValue("100")
                    String limit) {
        var found = outbox.newestFirst(new Recipient(to)).stream()
                .filter(isOf(kind))
                .limit(positive(limit))
                .map(Message::of)
                .toList();
        return RestResponse.ResponseBuilder.ok(found).header(KEEPS, kept()).build();
    }

    private static Predicate<OutboxMessage> isOf(String kind) {
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "" -> message -> true;
            case "MAIL" -> message -> message.kind() == Kind.MAIL;
            case "SMS" -> message -> message.kind() == Kind.SMS;
            case "LETTER" -> message -> message.kind() == Kind.LETTER;
            default -> throw Refusal.field("kind", "The kind is MAIL, SMS or LETTER.");
        };
    }

    private static int positive(String limit) {
        if (!limit.matches("0*[1-9][0-9]{0,8}")) throw Refusal.field("limit", "The limit is a number, 1 or more.");
        return Integer.parseInt(limit);
    }

    private String kept() {
        return messages.kept().stream().sorted().map(Kind::name).collect(Collectors.joining(", "));
    }

    @DELETE
    @Operation(operationId = "emptyMessages", summary = "Empties the outbox")
    @APIResponse(responseCode = "204", description = "It is empty")
    public void empty() {
        outbox.empty();
    }
}
