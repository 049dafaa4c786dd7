package dev.ecps.idp.annuaire;

import dev.ecps.idp.ecps.practitioner.CodeTable;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.Search;
import dev.ecps.idp.page.Door;
import dev.ecps.idp.page.Entrance;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.setting.Setting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who is looked for, and who was found. Public, and changes nothing. */
@Path("/annuaire")
@Blocking
@Priority(55)
class AnnuairePage implements Entrance {
    private static final int PER_PAGE = 20;
    private static final int LONGEST = 100;

    private final Practitioners practitioners;
    private final AnnuaireConfig config;

    AnnuairePage(Practitioners practitioners, AnnuaireConfig config) {
        this.practitioners = practitioners;
        this.config = config;
    }

    void checkSettings(@Observes StartupEvent started) {
        Setting.within("ecps.annuaire.most", config.most(), 1, 10_000);
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(
                Texts texts, Search search, List<CodeTable.Label> professions, Found found, String message);
    }

    /**
     * One page of what was found.
     *
     * @param query the search as a query, for the links to other pages
     */
    record Found(List<ListedPerson> people, int total, int page, boolean more, String query) {
        static final Found NOBODY = new Found(List.of(), 0, 0, false, "");
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @QueryParam("name") @Nullable String name,
            @QueryParam("profession") @Nullable String profession,
            @QueryParam("town") @Nullable String town,
            @QueryParam("page") @Nullable String page,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var texts = Texts.of(headers, Optional.ofNullable(uiLocales));
        var search = new Search(text(name), text(profession), text(town));
        var isAsked = name != null || profession != null || town != null;
        if (search.isEmpty()) return answer(texts, search, Found.NOBODY, isAsked ? "annuaire.say-something" : "");
        var people = practitioners.search(search, config.most() + 1);
        if (people.size() > config.most()) return answer(texts, search, Found.NOBODY, "annuaire.too-many");
        if (people.isEmpty()) return answer(texts, search, Found.NOBODY, "annuaire.nobody");
        return answer(texts, search, found(search, people, number(page, people.size())), "");
    }

    private static Found found(Search search, List<Practitioner> people, int page) {
        var shown = people.stream()
                .skip((long) page * PER_PAGE)
                .limit(PER_PAGE)
                .map(ListedPerson::of)
                .toList();
        return new Found(shown, people.size(), page, people.size() > (page + 1) * PER_PAGE, query(search));
    }

    /** A page after the last is the last. */
    private static int number(@Nullable String page, int total) {
        int asked = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        return Math.min(asked, (total - 1) / PER_PAGE);
    }

    private static String query(Search search) {
        return "name=" + encoded(search.name()) + "&profession=" + encoded(search.profession()) + "&town="
                + encoded(search.town());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    private Response answer(Texts texts, Search search, Found found, String message) {
        var told = message.isEmpty() ? "" : texts.get(message, config.most());
        return PageAnswer.of(200, Templates.search(texts, search, CodeTable.PROFESSION.labels(), found, told))
                .build();
    }

    @Override
    public List<Door> doors() {
        return List.of(new Door("/annuaire", "annuaire"));
    }
}
