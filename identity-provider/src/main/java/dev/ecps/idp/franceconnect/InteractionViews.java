package dev.ecps.idp.franceconnect;

import dev.ecps.idp.franceconnect.Interaction.Chosen;
import dev.ecps.idp.franceconnect.Interaction.Identified;
import dev.ecps.idp.franceconnect.identity.IdentityForm;
import dev.ecps.idp.franceconnect.identity.IdentitySource;
import dev.ecps.idp.franceconnect.identity.People;
import dev.ecps.idp.franceconnect.identity.Person;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** FranceConnect's pages. */
@Singleton
class InteractionViews {
    private final People people;

    InteractionViews(People people) {
        this.people = people;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance choice(
                Texts texts, String address, String service, List<IdentitySource> sources);

        static native TemplateInstance identity(
                Texts texts, String address, String service, String source, IdentityForm form, List<Person> people);

        static native TemplateInstance consent(Texts texts, String address, String service, Map<String, String> claims);

        static native TemplateInstance over(Texts texts);

        static native TemplateInstance refused(Texts texts, String reason);
    }

    /** The page that belongs to a state. */
    Response of(Interaction interaction, HttpHeaders headers) {
        if (interaction instanceof Chosen chosen) return form(200, chosen, IdentityForm.empty(), headers);
        var texts = texts(headers);
        var page = interaction instanceof Identified identified
                ? Templates.consent(texts, address(interaction), service(interaction), told(identified))
                : Templates.choice(texts, address(interaction), service(interaction), List.of(IdentitySource.values()));
        // A form of theirs leads to the service
        return PageAnswer.leadingAway(200, page).build();
    }

    /** What was typed, and what is wrong with it. */
    Response form(int status, Chosen chosen, IdentityForm form, HttpHeaders headers) {
        var page = Templates.identity(
                texts(headers),
                address(chosen),
                service(chosen),
                chosen.source().word(),
                form,
                people.all());
        return PageAnswer.leadingAway(status, page).build();
    }

    private static Map<String, String> told(Identified identified) {
        var told = Scopes.values(identified.identity());
        told.keySet().retainAll(identified.frame().ask().claims());
        told.values().removeIf(String::isEmpty);
        return told;
    }

    /** Nobody's, another browser's, or over. */
    Response over(HttpHeaders headers) {
        return PageAnswer.of(400, Templates.over(texts(headers))).build();
    }

    /** A request that is badly formed. */
    Response refused(String reason, HttpHeaders headers) {
        return PageAnswer.of(400, Templates.refused(texts(headers), reason)).build();
    }

    private static String address(Interaction interaction) {
        return FranceConnectPaths.interaction(interaction.frame().id());
    }

    private static String service(Interaction interaction) {
        return interaction.frame().ask().partner().name();
    }

    private static Texts texts(HttpHeaders headers) {
        return Texts.of(headers, Optional.empty());
    }
}
