package dev.ecps.idp.sandbox.registry;

import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.registry.Applicant.Outside;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.Request.Refused;
import dev.ecps.idp.ecps.registry.Request.Submitted;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.ecps.registry.Stamp;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.page.Texts;
import dev.ecps.wire.NationalId;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request as the operator's pages show it. */
@TemplateData
public final class OperatorView {
    private static final DateTimeFormatter DAY_AND_HOUR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/Paris"));

    private final Request request;
    private final Optional<Practitioner> person;
    private final Texts texts;

    OperatorView(Request request, Optional<Practitioner> person, Texts texts) {
        this.request = request;
        this.person = person;
        this.texts = texts;
    }

    public String id() {
        return request.id().value();
    }

    public String kind() {
        return texts.get(
                String.join(".", "registry", "kind", request.wish().kind().word()));
    }

    public String state() {
        return texts.get(String.join(".", "registry", "state", request.state()));
    }

    /** How the state looks. */
    public String look() {
        return switch (request.state()) {
            case "submitted" -> "warning";
            case "effective" -> "success";
            case "refused", "withdrawn" -> "error";
            default -> "";
        };
    }

    public boolean waits() {
        return request instanceof Submitted;
    }

    public Operator operator() {
        return request.frame().operator();
    }

    public boolean plus() {
        return request.wish() instanceof FirstRegistration first && first.plus();
    }

    /** « DURAND Anne, 899700… ». */
    public String who() {
        var number = request.frame()
                .applicant()
                .nationalId()
                .or(() -> request.frame().number())
                .map(NationalId::value);
        return name() + number.map(value -> " — " + value).orElse("");
    }

    private String name() {
        if (request.wish() instanceof FirstRegistration first)
            return first.identity().familyName() + " " + first.identity().givenNames();
        return person.map(it -> it.familyName() + " " + it.usualGivenName())
                .orElseGet(() -> texts.get("operator.gone"));
    }

    /** Empty for somebody of the directory. */
    public String outside() {
        return request.frame().applicant() instanceof Outside outside ? outside.issuer() + " / " + outside.sub() : "";
    }

    public String filed() {
        return time(request.frame().filedAt());
    }

    /** When it will be in force; empty unless that is to come. */
    public String effective() {
        return request instanceof Validated validated ? time(validated.effectiveAt()) : "";
    }

    /** What is still to come of a validated request. */
    public List<Line> toCome() {
        if (!(request instanceof Validated validated)) return List.of();
        var schedule = validated.schedule();
        return schedule.moments().stream()
                .skip(schedule.done())
                .map(moment -> new Line(step(moment.step()), time(moment.at()), ""))
                .toList();
    }

    public String reason() {
        return request instanceof Refused refused ? refused.reason() : "";
    }

    public List<Line> history() {
        return request.frame().history().stream()
                .map(stamp -> new Line(step(stamp.step()), time(stamp.at()), by(stamp)))
                .toList();
    }

    private String by(Stamp stamp) {
        return stamp.by().equals(Stamp.AUTOMATIC) ? texts.get("operator.automatic") : stamp.by();
    }

    private String step(Stamp.Step step) {
        return texts.get(String.join(".", "registry", "step", step.name().toLowerCase(Locale.ROOT)));
    }

    private static String time(Instant time) {
        return DAY_AND_HOUR.format(time);
    }

    /** Something that happened, or will. */
    @TemplateData
    public record Line(String step, String at, String by) {}
}
