package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.ecps.activation.Activations.Mailing;
import dev.ecps.idp.ecps.activation.Activations.Texting;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.messaging.Mail;
import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.messaging.Sms;
import dev.ecps.idp.messaging.Undeliverable;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The mail and the SMS of an activation, French first. */
@Singleton
class ActivationMessages {
    private static final DateTimeFormatter DAY_AND_HOUR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/Paris"));

    private final Messages messages;

    ActivationMessages(Messages messages) {
        this.messages = messages;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance mail(String name, String link, String until, String qr, Texts fr, Texts en);
    }

    void mail(Practitioner to, Mailing mailing, String link) throws Undeliverable {
        var fr = Texts.in(Locale.FRENCH);
        var en = Texts.in(Locale.ENGLISH);
        var name = to.usualGivenName() + " " + to.familyName();
        var until = DAY_AND_HOUR.format(mailing.linkExpiresAt());
        var html = Templates.mail(name, link, until, Mail.QR_SOURCE, fr, en).render();
        var text = fr.get("activation.mail.text", name, link, until) + "\n\n"
                + en.get("activation.mail.text", name, link, until);
        messages.send(new Mail(
                mailing.taking().frame().mail(),
                fr.get("activation.mail.subject"),
                text,
                html,
                link,
                List.of(link),
                List.of()));
    }

    void text(Texting texting, String tag) throws Undeliverable {
        var text = Texts.in(Locale.FRENCH).get("activation.sms", texting.code()) + "\n\n" + tag;
        messages.send(new Sms(texting.taking().frame().mobile(), text, List.of(texting.code())));
    }
}
