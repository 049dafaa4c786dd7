package dev.ecps.idp.franceconnect;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import dev.ecps.idp.franceconnect.Interaction.Begun;
import dev.ecps.idp.franceconnect.Interaction.Chosen;
import dev.ecps.idp.franceconnect.Interaction.Identified;
import dev.ecps.idp.franceconnect.identity.IdentityForm;
import dev.ecps.idp.franceconnect.identity.IdentitySource;
import dev.ecps.idp.franceconnect.identity.People;
import dev.ecps.idp.franceconnect.identity.Person;
import dev.ecps.idp.page.PageAnswer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's way through FranceConnect. The address names an interaction, which is drawn and can't be guessed, and only
 * the browser it began in may use it: so no other site can send its forms. A step that the state does not allow leads back
 * to the page of the state.
 */
@Path(FranceConnectPaths.API + FranceConnectPaths.INTERACTION + "/{id}")
@Blocking
class InteractionPage {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Interactions interactions;
    private final InteractionViews views;
    private final VisitorCookie cookie;
    private final People people;
    private final Grants grants;
    private final InstantSource clock;

    InteractionPage(
            Interactions interactions,
            InteractionViews views,
            VisitorCookie cookie,
            People people,
            Grants grants,
            InstantSource clock) {
        this.interactions = interactions;
        this.views = views;
        this.cookie = cookie;
        this.people = people;
        this.grants = grants;
        this.clock = clock;
    }

    @GET
    public Response show(@PathParam("id") String id, HttpHeaders headers) {
        return on(id, headers, interaction -> views.of(interaction, headers));
    }

    @POST
    @Path("fournisseur")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @PathParam("id") String id, @FormParam("fournisseur") @Nullable String word, HttpHeaders headers) {
        return on(id, headers, interaction -> {
            IdentitySource.of(word == null ? "" : word)
                    .ifPresent(source -> interactions.step(interaction, Begun.class, begun -> begun.choose(source)));
            return again(interaction);
        });
    }

    /** Reloading the form with its faults, or changing its language, leads back to where the visitor stands. */
    @GET
    @Path("identite")
    public Response form(@PathParam("id") String id, HttpHeaders headers) {
        return on(id, headers, InteractionPage::again);
    }

    /** Somebody of the list by one click ({@code person}), or whoever was typed. */
    @POST
    @Path("identite")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response identify(@PathParam("id") String id, MultivaluedMap<String, String> sent, HttpHeaders headers) {
        return on(id, headers, interaction -> {
            if (!(interaction instanceof Chosen chosen)) return again(interaction);
            var picked = Optional.ofNullable(sent.getFirst("person")).flatMap(people::of);
            var form = IdentityForm.of(sent, LocalDate.ofInstant(clock.instant(), FRANCE));
            if (picked.isEmpty() && form.faulty()) return views.form(400, chosen, form, headers);
            var identity = picked.map(Person::identity).orElseGet(form::identity);
            interactions.step(interaction, Chosen.class, at -> at.identify(identity, clock.instant()));
            return again(interaction);
        });
    }

    /** The service may know: it gets its code. */
    @POST
    @Path("consentement")
    public Response consent(@PathParam("id") String id, HttpHeaders headers) {
        return on(id, headers, interaction -> {
            if (!(interaction instanceof Identified)) return again(interaction);
            return interactions
                    .end(interaction)
                    .filter(Identified.class::isInstance)
                    .map(Identified.class::cast)
                    .map(ended -> leave(ended.frame().ask().answer(grants.give(ended))))
                    .orElseGet(() -> views.over(headers));
        });
    }

    @POST
    @Path("retour")
    public Response back(@PathParam("id") String id, HttpHeaders headers) {
        return on(id, headers, interaction -> {
            interactions.step(
                    interaction, interaction.getClass(), state -> state.back().orElse(state));
            return again(interaction);
        });
    }

    /** Back to the service, which is told {@code access_denied}. */
    @POST
    @Path("abandon")
    public Response abandon(@PathParam("id") String id, HttpHeaders headers) {
        return on(
                id,
                headers,
                interaction -> interactions
                        .end(interaction)
                        .map(ended -> leave(ended.frame()
                                .ask()
                                .refusal(OAuth2Error.ACCESS_DENIED.setDescription("User auth aborted"))))
                        .orElseGet(() -> views.over(headers)));
    }

    private Response on(String id, HttpHeaders headers, Function<Interaction, Response> step) {
        return cookie.secret(headers)
                .flatMap(browser -> interactions.of(id, browser))
                .map(step)
                .orElseGet(() -> views.over(headers));
    }

    private static Response again(Interaction interaction) {
        return PageAnswer.goTo(
                        FranceConnectPaths.interaction(interaction.frame().id()))
                .build();
    }

    private static Response leave(URI to) {
        return PageAnswer.goTo(to.toString())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
