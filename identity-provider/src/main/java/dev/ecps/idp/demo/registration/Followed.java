package dev.ecps.idp.demo.registration;

import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.Request.Open;
import dev.ecps.idp.ecps.registry.Request.Refused;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.ecps.registry.Stamp.Step;
import dev.ecps.wire.NationalId;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as whoever asked sees it.
 *
 * @param kind word of the kind
 * @param state word of the state
 * @param steps what happened, oldest first
 * @param inForce when it will be in force, once that is known; else empty
 * @param number once it was told; else empty
 * @param reason why it was refused; else empty
 * @param open whether it can be taken back
 */
@TemplateData
record Followed(
        String id,
        String kind,
        String state,
        String operator,
        List<Line> steps,
        String inForce,
        String number,
        String reason,
        boolean open) {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/Paris"));

    /** One step of the history. */
    @TemplateData
    record Line(String word, String at) {}

    static Followed of(Request request) {
        var frame = request.frame();
        return new Followed(
                request.id().value(),
                request.wish().kind().word(),
                request.state(),
                frame.operator().title(),
                frame.history().stream()
                        .map(stamp -> new Line(stamp.step().name().toLowerCase(Locale.ROOT), FORM.format(stamp.at())))
                        .toList(),
                inForce(request).map(FORM::format).orElse(""),
                told(frame).map(Followed::digits).orElse(""),
                request instanceof Refused refused ? refused.reason() : "",
                request instanceof Open);
    }

    private static Optional<Instant> inForce(Request request) {
        return request instanceof Validated validated ? Optional.of(validated.effectiveAt()) : Optional.empty();
    }

    /** Without the prefix that makes an RPPS number a national identifier. */
    static String digits(NationalId number) {
        return number.value().substring(1);
    }

    /** A number that was allotted is told in its own time. */
    private static Optional<NationalId> told(Request.Frame frame) {
        return frame.number().filter(number -> frame.at(Step.NUMBERED).isPresent());
    }

    public boolean effective() {
        return state.equals("effective");
    }
}
