package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.registry.Request.Refused;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.ecps.registry.Stamp.Step;
import dev.ecps.idp.messaging.Mail;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The words of one mail of the register, French first. */
final class NoticeText {
    private static final DateTimeFormatter DAY_AND_HOUR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/Paris"));

    private final Request request;
    private final Step step;

    NoticeText(Request request, Step step) {
        this.request = request;
        this.step = step;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance mail(
                String subject, List<String> french, List<String> english, String unofficial);
    }

    Mail mail(String to) {
        var fr = Texts.in(Locale.FRENCH);
        var en = Texts.in(Locale.ENGLISH);
        var text = String.join("\n\n", paragraphs(fr)) + "\n\n— — —\n\n" + String.join("\n\n", paragraphs(en));
        var html = Templates.mail(subject(fr), paragraphs(fr), paragraphs(en), fr.get("page.unofficial"));
        return new Mail(to, subject(fr), text, html.render(), null, List.of(), codes());
    }

    private String subject(Texts texts) {
        return texts.get(key("subject"), what(texts));
    }

    private String what(Texts texts) {
        return texts.get("registry.kind." + request.wish().kind().word());
    }

    private List<String> paragraphs(Texts texts) {
        return List.of(
                texts.get("registry.mail.greeting"),
                texts.get(key("text"), what(texts), when(), number(), reason()),
                texts.get("registry.mail.goodbye", request.frame().operator().title()));
    }

    private String key(String part) {
        return "registry.mail." + step.name().toLowerCase(Locale.ROOT) + "." + part;
    }

    private String when() {
        return DAY_AND_HOUR.format(
                request instanceof Validated validated
                        ? validated.effectiveAt()
                        : request.frame().at(step).orElse(Instant.EPOCH));
    }

    private String number() {
        return request.frame()
                .number()
                .map(id -> id.value().substring(1))
                .or(() -> request.frame()
                        .applicant()
                        .nationalId()
                        .map(id -> id.value().substring(1)))
                .orElse("");
    }

    private String reason() {
        return request instanceof Refused refused ? refused.reason() : "";
    }

    /** The allotted number, with which an activation begins: its prefix goes before it. */
    private List<String> codes() {
        return step == Step.NUMBERED ? List.of(number()) : List.of();
    }
}
