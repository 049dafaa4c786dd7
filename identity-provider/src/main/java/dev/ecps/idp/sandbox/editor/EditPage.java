package dev.ecps.idp.sandbox.editor;

import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.Search;
import dev.ecps.idp.ecps.practitioner.directory.Extract;
import dev.ecps.idp.ecps.registry.Toggle.Toggled;
import dev.ecps.idp.ecps.registry.Toggles;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.sandbox.editor.Identities.Saving.Conflict;
import dev.ecps.idp.sandbox.editor.Identities.Saving.Saved;
import dev.ecps.idp.sandbox.editor.PersonJson.Whole;
import dev.ecps.idp.sandbox.editor.Sheet.Part;
import dev.ecps.wire.NationalId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The editor of identities, by hand. The sandbox's gate stands before it, and lets no other site's page post to it. */
@Path("/edit")
@Blocking
class EditPage {
    private static final int PER_PAGE = 25;
    /** Whoever finds so many says more. */
    private static final int MOST_FOUND = 1_000;

    private static final String ONE = "/edit/identity?id=";

    private final Identities identities;
    private final Practitioners practitioners;
    private final NewIds newIds;
    private final Toggles toggles;

    EditPage(Identities identities, Practitioners practitioners, NewIds newIds, Toggles toggles) {
        this.identities = identities;
        this.practitioners = practitioners;
        this.newIds = newIds;
        this.toggles = toggles;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Texts texts, List<Practitioner> people, String name, long total, int page, boolean more, String told);

        static native TemplateInstance identity(Texts texts, SheetView view, String told);
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("name") @Nullable String name,
            @QueryParam("page") @Nullable String page,
            @QueryParam("told") @Nullable String told,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var texts = Texts.of(headers, Optional.ofNullable(uiLocales));
        var typed = name == null ? "" : name.substring(0, Math.min(name.length(), 100));
        int at = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        var search = new Search(typed, "", "");
        var all = typed.isBlank();
        var found = all || search.isEmpty() ? List.<Practitioner>of() : practitioners.search(search, MOST_FOUND);
        var people = all
                ? practitioners.page(at, PER_PAGE)
                : found.stream().skip((long) at * PER_PAGE).limit(PER_PAGE).toList();
        long total = all ? practitioners.count() : found.size();
        var more = total > (at + 1L) * PER_PAGE;
        return PageAnswer.guarded(200, Templates.list(texts, people, typed, total, at, more, told(told)))
                .build();
    }

    @GET
    @Path("identity")
    @Operation(hidden = true)
    public Response identity(
            @QueryParam("id") @Nullable String id,
            @QueryParam("told") @Nullable String told,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var whole = found(id);
        var view = new SheetView(whole.nationalId().value(), PersonJson.edition(whole), Sheets.of(whole), Map.of(), "");
        return shown(200, view, told(told), Texts.of(headers, Optional.ofNullable(uiLocales)));
    }

    /** A new one, blank or a copy; nothing is stored yet. */
    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response fresh(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("from") @Nullable String from,
            @QueryParam("ui_locales") @Nullable String uiLocales,
            HttpHeaders headers) {
        var id = "rpps".equals(kind) ? newIds.rpps() : newIds.edit();
        var whole = from == null ? Whole.of(Blank.person(id), PostalAddress.NONE) : copy(found(from), id);
        var view = new SheetView(id.value(), "", Sheets.of(whole), Map.of(), "");
        return shown(200, view, "", Texts.of(headers, Optional.ofNullable(uiLocales)));
    }

    private static Whole copy(Whole of, NationalId id) {
        var person = of.practitioner().under(id).knownBy(List.of(OtherId.own(id)));
        return Whole.of(person, of.correspondenceAddress());
    }

    /** Every button of the form: to save, and to have a part more or less, which stores nothing. */
    @POST
    @Path("identity")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response post(MultivaluedMap<String, String> form, HttpHeaders headers) {
        var texts = Texts.of(headers, Optional.empty());
        var sheet = Sheets.typed(form);
        var id = text(form, "nationalId").strip();
        var edition = text(form, "edition");
        var button = text(form, "do");
        if (!button.isEmpty() && !button.equals("save")) {
            press(sheet, button);
            var tooMany = SheetFaults.tooMany(sheet).stream().findFirst().orElse("");
            return shown(200, new SheetView(id, edition, sheet, Map.of(), tooMany), "", texts);
        }
        return save(id, edition, sheet, texts);
    }

    private Response save(String id, String edition, Sheet sheet, Texts texts) {
        var tooMany = SheetFaults.tooMany(sheet).stream().findFirst();
        if (tooMany.isPresent()) return again(id, edition, sheet, Map.of(), tooMany.get(), texts);
        if (NationalId.flawOfTyped(id).isPresent())
            return again(id, edition, sheet, Map.of("nationalId", "edit.fault.id"), "", texts);
        var nationalId = NationalId.of(id);
        var where = new ArrayList<String[]>();
        var records = Sheets.records(nationalId, sheet, where);
        var faults = SheetFaults.of(sheet, records, where);
        if (!faults.isEmpty()) return again(id, edition, sheet, faults, "edit.faulty", texts);
        var known = identities.find(nationalId);
        var situation =
                known.map(Whole::situation).orElse(Blank.person(nationalId).situation());
        var person = Extract.of(records).with(situation);
        var saving = identities.save(Whole.of(person, Sheets.address(sheet)), edition);
        if (saving instanceof Saved)
            return PageAnswer.goTo(ONE + encoded(id) + "&told=saved").build();
        if (saving instanceof Conflict && edition.isEmpty())
            return again(id, edition, sheet, Map.of("nationalId", "edit.fault.taken"), "", texts);
        return again(id, edition, sheet, Map.of(), known.isEmpty() ? "edit.removed" : "edit.conflict", texts);
    }

    private static Response again(
            String id, String edition, Sheet sheet, Map<String, String> faults, String message, Texts texts) {
        return shown(422, new SheetView(id, edition, sheet, faults, message), "", texts);
    }

    private static void press(Sheet sheet, String button) {
        var parts = button.split("-");
        int e = number(parts, 2);
        int a = number(parts, 3);
        if (button.equals("add-exercise")) sheet.exercises.add(new Part());
        if (e < 0 || e >= sheet.exercises.size()) return;
        var activities = sheet.exercises.get(e).activities;
        if (button.startsWith("remove-exercise-")) sheet.exercises.remove(e);
        if (button.startsWith("add-activity-")) activities.add(new Part());
        if (button.startsWith("remove-activity-") && a >= 0 && a < activities.size()) activities.remove(a);
    }

    private static int number(String[] parts, int at) {
        return parts.length > at && parts[at].matches("\\d{1,3}") ? Integer.parseInt(parts[at]) : -1;
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@FormParam("id") @Nullable String id) {
        var whole = found(id);
        identities.remove(whole.nationalId());
        return PageAnswer.goTo("/edit?told=removed").build();
    }

    @POST
    @Path("rpps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response toRpps(@FormParam("id") @Nullable String id) {
        var toggle = toggles.toRpps(found(id).nationalId(), Optional.empty());
        if (toggle instanceof Toggled toggled)
            return PageAnswer.goTo(ONE + encoded(toggled.rpps().value()) + "&told=moved")
                    .build();
        throw new NotFoundException();
    }

    /** The lines of one identity, to keep. */
    @GET
    @Path("lines")
    @Operation(hidden = true)
    public Response lines(@QueryParam("id") @Nullable String id) {
        var whole = found(id);
        var lines = new ArrayList<>(List.of(Extract.header()));
        lines.addAll(Extract.lines(whole.practitioner()));
        return Response.ok(String.join("\n", lines) + "\n", "text/plain;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + whole.nationalId().value().replace('/', '-') + ".txt\"")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Whole found(@Nullable String id) {
        if (id == null || NationalId.flawOfTyped(id).isPresent()) throw new NotFoundException();
        return identities.find(NationalId.of(id)).orElseThrow(NotFoundException::new);
    }

    private static Response shown(int status, SheetView view, String told, Texts texts) {
        return PageAnswer.guarded(status, Templates.identity(texts, view, told)).build();
    }

    private static String told(@Nullable String told) {
        return told != null && List.of("saved", "removed", "moved").contains(told) ? "edit.told." + told : "";
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var text = form.getFirst(name);
        return text == null ? "" : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
