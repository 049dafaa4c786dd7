package dev.ecps.idp.portal;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.messaging.Mail;
import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.messaging.Undeliverable;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.portal.ForgottenLinks.Issued;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** The mail of « mot de passe oublié », French first. */
@Singleton
class ForgottenMail {
    private final Messages messages;
    private final Addresses addresses;

    ForgottenMail(Messages messages, Addresses addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance mail(Texts fr, Texts en, String name, String link, String until);
    }

    void send(Practitioner holder, String address, Issued issued) throws Undeliverable {
        var fr = Texts.in(Locale.FRENCH);
        var en = Texts.in(Locale.ENGLISH);
        var name = holder.usualGivenName() + " " + holder.familyName();
        var link = addresses.wallet() + ForgottenPage.HERE + "/" + issued.token();
        var until = Moments.minute(issued.until());
        var html = Templates.mail(fr, en, name, link, until).render();
        var text = fr.get("forgotten.mail.plain", name, link, until) + "\n\n"
                + en.get("forgotten.mail.plain", name, link, until);
        messages.send(new Mail(address, fr.get("forgotten.mail.subject"), text, html, null, List.of(link), List.of()));
    }
}
