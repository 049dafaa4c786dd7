package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.Request.Draft;
import dev.ecps.idp.ecps.registry.Request.Refused;
import dev.ecps.idp.ecps.registry.Request.Submitted;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request in words.
 *
 * @param id of the request
 * @param kind what is asked
 * @param state its word, for the colour
 * @param stateName in words
 * @param about where it stands: who decides, from when it is in force, why it was refused
 * @param fields what was typed
 * @param history what happened, oldest first
 * @param draft whether it can be taken up again
 * @param open whether it can be withdrawn
 */
@TemplateData
record Told(
        String id,
        String kind,
        String state,
        String stateName,
        String about,
        List<FormField> fields,
        List<Happened> history,
        boolean draft,
        boolean open) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** @param what in words @param when in words */
    @TemplateData
    record Happened(String what, String when) {}

    static Told of(Request request, Practitioner person, Texts texts) {
        return new Told(
                request.id().value(),
                texts.get("registry.kind." + request.wish().kind().word()),
                request.state(),
                texts.get("registry.state." + request.state()),
                about(request, texts),
                fields(request, person),
                history(request, texts),
                request instanceof Draft,
                request instanceof Request.Open);
    }

    private static String about(Request request, Texts texts) {
        if (request instanceof Draft) return texts.get("erpps.about.draft");
        if (request instanceof Submitted) {
            return texts.get("erpps.about.submitted", request.frame().operator().title());
        }
        if (request instanceof Validated validated)
            return texts.get("erpps.about.validated", when(validated.effectiveAt(), texts));
        if (request instanceof Refused refused) return texts.get("erpps.about.refused", refused.reason());
        return texts.get("erpps.about." + request.state(), when(request.frame().changedAt(), texts));
    }

    private static List<FormField> fields(Request request, Practitioner person) {
        return WishForm.of(request.wish()).map(form -> FormFields.of(form, person, Map.of())).orElse(List.of()).stream()
                .filter(field -> !field.value().isBlank())
                .toList();
    }

    private static List<Happened> history(Request request, Texts texts) {
        return request.frame().history().stream()
                .map(stamp -> new Happened(
                        texts.get("registry.step." + stamp.step().name().toLowerCase(Locale.ROOT)),
                        when(stamp.at(), texts)))
                .toList();
    }

    /** Whether it is neither in force nor over. */
    public boolean pending() {
        return open || state.equals("validated");
    }

    /** Day and minute, Paris time. */
    static String when(Instant at, Texts texts) {
        var language = Locale.forLanguageTag(texts.lang());
        var here = at.atZone(PARIS);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        return day.format(here) + ", " + DateTimeFormatter.ofPattern("HH:mm").format(here);
    }
}
