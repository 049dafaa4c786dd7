package dev.ecps.idp.sandbox;

import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.time.Due;
import dev.ecps.idp.time.Duties;
import dev.ecps.idp.time.TravellingClock;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The provider's clock, for people: what it shows, what comes next, and buttons that jump over the wait. */
@Path("/sandbox/time")
@Blocking
class TimePage {
    private static final String HERE = "/sandbox/time";

    private final TravellingClock clock;
    private final Duties duties;
    private final Journeys journeys;

    TimePage(TravellingClock clock, Duties duties, Journeys journeys) {
        this.clock = clock;
        this.duties = duties;
        this.journeys = journeys;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(
                Texts texts, TimeView view, @Nullable Due next, String typed, String refusal);
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestQuery("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        return page(200, Texts.of(headers, Optional.ofNullable(uiLocales)), "", "");
    }

    @POST
    @Path("forward")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response forward(
            @FormParam("advance") @Nullable String advance,
            @FormParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var typed = advance == null ? "" : advance.strip();
        var outcome = journeys.go(typed.equals(Journeys.NEXT) ? typed : typed.toUpperCase(Locale.ROOT));
        if (outcome == Journeys.Outcome.GONE) return back(uiLocales);
        var refusal = "time.refused." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return page(400, Texts.of(headers, Optional.ofNullable(uiLocales)), typed, refusal);
    }

    @POST
    @Path("present")
    @Operation(hidden = true)
    public Response present(@FormParam("ui_locales") @Nullable String uiLocales) {
        clock.comeBack();
        return back(uiLocales);
    }

    private Response page(int status, Texts texts, String typed, String refusal) {
        var view = new TimeView(texts, clock.instant(), clock.travelled());
        var page = Templates.page(texts, view, duties.next().orElse(null), typed, refusal);
        return PageAnswer.guarded(status, page).build();
    }

    /** In the language that was chosen by hand, if one was. */
    private static Response back(@Nullable String uiLocales) {
        var chosen = "en".equals(uiLocales) || "fr".equals(uiLocales);
        return PageAnswer.goTo(chosen ? HERE + "?ui_locales=" + uiLocales : HERE)
                .build();
    }
}
