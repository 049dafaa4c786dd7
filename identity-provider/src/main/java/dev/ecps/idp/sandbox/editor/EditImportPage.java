package dev.ecps.idp.sandbox.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ecps.idp.ecps.practitioner.directory.DirectoryImport;
import dev.ecps.idp.ecps.practitioner.directory.ImportReport;
import dev.ecps.idp.ecps.practitioner.directory.RefusedFile;
import dev.ecps.idp.ecps.practitioner.directory.RejectedLine;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.sandbox.editor.Identities.Saving.Flawed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files of identities that are sent by hand: an extract, or one identity as JSON. */
@Path("/edit/import")
@Blocking
class EditImportPage {
    private static final int MOST_SHOWN = 100;
    private static final long LONGEST_JSON = 256 * 1024;

    private final DirectoryImport directoryImport;
    private final Identities identities;

    EditImportPage(DirectoryImport directoryImport, Identities identities) {
        this.directoryImport = directoryImport;
        this.identities = identities;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance report(Texts texts, ImportReport report, String refusal);
    }

    /** Reloading the page of a report leads back to where files are chosen. */
    @GET
    @Operation(hidden = true)
    public Response back() {
        return PageAnswer.goTo("/edit").build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response read(@RestForm("file") @Nullable FileUpload file, HttpHeaders headers) throws IOException {
        var texts = Texts.of(headers, Optional.empty());
        if (file == null || file.size() == 0) return refused(texts, texts.get("edit.import.empty"));
        var path = file.uploadedFile();
        try {
            var report = isJson(path) ? json(path) : directoryImport.run(() -> Files.newInputStream(path));
            return PageAnswer.guarded(200, Templates.report(texts, shortened(report), ""))
                    .build();
        } catch (RefusedFile | JsonProcessingException refused) {
            return refused(texts, String.valueOf(refused.getMessage()));
        } catch (Refusal refused) {
            return refused(texts, String.valueOf(refused.problem().detail()));
        }
    }

    private static boolean isJson(java.nio.file.Path path) throws IOException {
        try (var stream = Files.newInputStream(path)) {
            return new String(stream.readNBytes(16), StandardCharsets.UTF_8)
                    .strip()
                    .startsWith("{");
        }
    }

    private ImportReport json(java.nio.file.Path path) throws IOException {
        if (Files.size(path) > LONGEST_JSON) throw Refusal.field("body", "One identity as JSON has 256 kB at most.");
        var saving = identities.save(PersonJson.read(Files.readString(path)), "*");
        if (saving instanceof Flawed flawed) return new ImportReport(0, 1, List.of(flawed.flaw()), 1);
        return new ImportReport(1, 1, List.of(), 0);
    }

    private static ImportReport shortened(ImportReport report) {
        List<RejectedLine> some = report.rejected().stream().limit(MOST_SHOWN).toList();
        return new ImportReport(report.persons(), report.lines(), some, report.rejectedTotal());
    }

    private static Response refused(Texts texts, String why) {
        return PageAnswer.guarded(422, Templates.report(texts, new ImportReport(0, 0, List.of(), 0), why))
                .build();
    }
}
