package dev.ecps.idp.demo.registration;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.demo.registration.Standing.AlreadyKnown;
import dev.ecps.idp.demo.registration.Standing.NotTold;
import dev.ecps.idp.demo.registration.Standing.Unreachable;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.relyingparty.Look;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the dossier. */
@Singleton
class DossierViews {
    private final RegistrationClient client;
    private final Addresses addresses;
    private final Papers papers;

    DossierViews(RegistrationClient client, Addresses addresses, Papers papers) {
        this.client = client;
        this.addresses = addresses;
        this.papers = papers;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance landing(Texts texts, Look look, String space);

        static native TemplateInstance registration(
                Texts texts,
                Look look,
                Dossier dossier,
                DossierForm form,
                Map<String, String> professions,
                String largest,
                List<Followed> requests);

        static native TemplateInstance contacts(
                Texts texts, Look look, Dossier dossier, DossierForm form, String number, List<Followed> requests);

        static native TemplateInstance follow(
                Texts texts, Look look, Dossier dossier, List<Followed> requests, boolean fresh, String portal);

        static native TemplateInstance known(
                Texts texts, Look look, Dossier dossier, String number, List<Followed> requests, String portal);

        static native TemplateInstance untold(Texts texts, Look look, Dossier dossier);
    }

    Response landing(HttpHeaders headers) {
        // Under the address that is registered, so that the cookie of the login is there when the browser comes back
        var space = addresses.wallet() + client.site().space();
        return PageAnswer.of(200, Templates.landing(texts(headers), client.look(), space))
                .build();
    }

    /** What this standing shows when nothing is under way. */
    Response of(
            int status,
            Dossier dossier,
            Standing standing,
            DossierForm form,
            List<Followed> requests,
            HttpHeaders headers) {
        return PageAnswer.leadingAway(status, page(dossier, standing, form, requests, texts(headers)))
                .build();
    }

    private TemplateInstance page(
            Dossier dossier, Standing standing, DossierForm form, List<Followed> requests, Texts texts) {
        var look = client.look();
        if (standing instanceof NotTold) return Templates.untold(texts, look, dossier);
        if (standing instanceof AlreadyKnown known) {
            var number = Followed.digits(known.person().nationalId());
            return Templates.known(texts, look, dossier, number, requests, portal());
        }
        if (standing instanceof Unreachable person) {
            var number = Followed.digits(person.person().nationalId());
            return Templates.contacts(texts, look, dossier, form, number, requests);
        }
        return Templates.registration(
                texts, look, dossier, form, DossierForm.professions(), papers.largest(), requests);
    }

    /** What is under way. */
    Response follow(Dossier dossier, List<Followed> requests, boolean fresh, HttpHeaders headers) {
        var page = Templates.follow(texts(headers), client.look(), dossier, requests, fresh, portal());
        return PageAnswer.leadingAway(200, page).build();
    }

    private String portal() {
        return addresses.wallet() + "/demo/erpps/espace";
    }

    static Texts texts(HttpHeaders headers) {
        return Texts.of(headers, Optional.empty());
    }
}
