package dev.ecps.idp.sandbox.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ecps.idp.ecps.registry.Applicant;
import dev.ecps.idp.ecps.registry.Applicant.Outside;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.Request.Refused;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.ecps.registry.Stamp;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.wire.NationalId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request, as the API tells it.
 *
 * @param id names it
 * @param kind what is asked
 * @param state what became of it
 * @param applicant who asks
 * @param operator who decides
 * @param number the allotted RPPS number of a first registration, with its prefix
 * @param filedAt when it was begun
 * @param changedAt when something last happened to it
 * @param effectiveAt when it will be in force, while it is validated
 * @param reason why it was refused
 * @param wish all that is asked, as it was typed
 * @param history what happened, oldest first
 */
@Schema(name = "RegistryRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToldRequest(
        String id,

        @Schema(
                enumeration = {
                    "first-registration",
                    "contact-change",
                    "new-place",
                    "end-of-activity",
                    "exercise-name",
                    "new-profession"
                })
        String kind,

        @Schema(enumeration = {"draft", "submitted", "validated", "effective", "refused", "withdrawn"})
        String state,

        ToldApplicant applicant,
        @Schema(examples = "CNOM") String operator,
        @Nullable String number,
        Instant filedAt,
        Instant changedAt,
        @Nullable Instant effectiveAt,
        @Nullable String reason,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        Wish wish,

        List<ToldStep> history) {

    /** Who asks: somebody of the directory, or an outside identity. */
    @Schema(name = "RegistryApplicant")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToldApplicant(
            @Nullable String nationalId,
            @Nullable String issuer,
            @Nullable String sub) {
        static ToldApplicant of(Applicant applicant) {
            if (applicant instanceof Outside outside) return new ToldApplicant(null, outside.issuer(), outside.sub());
            return new ToldApplicant(
                    applicant.nationalId().map(NationalId::value).orElseThrow(), null, null);
        }
    }

    /** One line of the history. */
    @Schema(name = "RegistryStep")
    record ToldStep(String step, Instant at, String by) {
        static ToldStep of(Stamp stamp) {
            return new ToldStep(stamp.step().name().toLowerCase(Locale.ROOT), stamp.at(), stamp.by());
        }
    }

    static ToldRequest of(Request request) {
        var frame = request.frame();
        return new ToldRequest(
                frame.id().value(),
                frame.wish().kind().word(),
                request.state(),
                ToldApplicant.of(frame.applicant()),
                frame.operator().name(),
                frame.number().map(NationalId::value).orElse(null),
                frame.filedAt(),
                frame.changedAt(),
                request instanceof Validated validated ? validated.effectiveAt() : null,
                request instanceof Refused refused ? refused.reason() : null,
                frame.wish(),
                frame.history().stream().map(ToldStep::of).toList());
    }
}
