package dev.ecps.idp.ecps.notice;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.messaging.Mail;
import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.messaging.Undeliverable;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes to the holder of an e-CPS, French first. */
@Singleton
class HolderMails {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Europe/Paris"));

    private final Practitioners practitioners;
    private final Messages messages;

    HolderMails(Practitioners practitioners, Messages messages) {
        this.practitioners = practitioners;
        this.messages = messages;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance mail(Texts fr, String subject, String greeting, String french, String english);
    }

    /** What there is to tell, with the texts that tell it. */
    enum Notice {
        EXPIRING("notice.expiring.subject", "notice.expiring.text"),
        EXPIRED("notice.expired.subject", "notice.expired.text"),
        REPLACED("notice.replaced.subject", "notice.replaced.text"),
        DELETED("notice.deleted.subject", "notice.deleted.text"),
        BLOCKED("notice.blocked.subject", "notice.blocked.text");

        private final String subject;
        private final String text;

        Notice(String subject, String text) {
            this.subject = subject;
            this.text = text;
        }
    }

    /** Writes to the holder, if they are in the directory with a mail address. */
    void send(Notice notice, Device device) throws Undeliverable {
        var holder = practitioners.find(device.nationalId());
        var address = holder.flatMap(person -> person.contacts().usableMail());
        if (address.isPresent()) messages.send(mail(address.get(), notice, holder.get(), device));
    }

    private static Mail mail(String to, Notice notice, Practitioner holder, Device device) {
        var fr = Texts.in(Locale.FRENCH);
        var day = DAY.format(device.expiresAt());
        var subject = fr.get(notice.subject);
        var greeting = fr.get("notice.greeting", holder.usualGivenName() + " " + holder.familyName());
        var french = fr.get(notice.text, device.name(), day);
        var english = Texts.in(Locale.ENGLISH).get(notice.text, device.name(), day);
        var html = Templates.mail(fr, subject, greeting, french, english).render();
        var text = String.join("\n\n", greeting, french, english);
        return new Mail(to, subject, text, html, null, List.of(), List.of());
    }
}
