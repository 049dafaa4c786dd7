package dev.ecps.idp.sandbox;

import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.directory.DirectoryImport;
import dev.ecps.idp.ecps.practitioner.directory.Extract;
import dev.ecps.idp.ecps.practitioner.directory.ImportReport;
import dev.ecps.idp.ecps.practitioner.directory.RefusedFile;
import dev.ecps.idp.ecps.registry.ToggleFile;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in an extract of the directory. */
@Path("/sandbox/api/directory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practitioners", description = "The invented people of the directory.")
@Blocking
class DirectoryEndpoint {
    private static final int AT_A_TIME = 500;

    private final DirectoryImport directoryImport;
    private final Practitioners practitioners;
    private final ToggleFile toggles;

    DirectoryEndpoint(DirectoryImport directoryImport, Practitioners practitioners, ToggleFile toggles) {
        this.directoryImport = directoryImport;
        this.practitioners = practitioners;
        this.toggles = toggles;
    }

    @GET
    @Produces("text/plain;charset=UTF-8")
    @Operation(
            operationId = "exportDirectory",
            summary = "Everybody, in the official extract format; an import of it changes nothing")
    @APIResponse(responseCode = "200", description = "A header line, and one line per person and activity")
    public StreamingOutput write() {
        return stream -> {
            var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            out.write(Extract.header() + "\n");
            for (var some = practitioners.first(AT_A_TIME); !some.isEmpty(); some = next(some)) write(some, out);
            out.flush();
        };
    }

    private List<Practitioner> next(List<Practitioner> some) {
        return practitioners.after(some.get(some.size() - 1), AT_A_TIME);
    }

    private static void write(List<Practitioner> some, Writer out) throws IOException {
        for (var person : some) for (var line : Extract.lines(person)) out.write(line + "\n");
    }

    @POST
    @Path("toggles")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "importToggles",
            summary = "Moves people from ADELI to the RPPS, by a file « Correspondance_ADELI_RPPS »",
            description = "UTF-8, the header « N° ADELI;N° RPPS », a pair of numbers without prefix on each line; 5000"
                    + " lines and 256 kB at most. Lines that move nobody are reported, the others are done.")
    @APIResponse(
            responseCode = "200",
            description = "How many were moved, and which lines were not done",
            content = @Content(schema = @Schema(implementation = ToggleFile.Report.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is no such file, or too long; nothing was done",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ToggleFile.Report toggles(String body) {
        return toggles.read(body)
                .orElseThrow(() -> Refusal.field(
                        "body",
                        "Its first line must be « N° ADELI;N° RPPS », and " + ToggleFile.MOST_LINES
                                + " lines may follow."));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "importDirectory",
            summary = "Imports people from the official extract format",
            description =
                    "UTF-8, columns separated by |, a header line, one line per person and activity; 64 MB at most."
                            + " Broken lines are reported, the others are imported; whoever is not in the file stays.")
    @APIResponse(
            responseCode = "200",
            description = "What was imported, and which lines were not",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is no extract; nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ImportReport read(InputStream body) throws IOException {
        var spool = Files.createTempFile("ecps-directory", ".txt");
        try {
            Files.copy(body, spool, StandardCopyOption.REPLACE_EXISTING);
            return directoryImport.run(() -> Files.newInputStream(spool));
        } catch (RefusedFile refused) {
            throw Refusal.field("body", refused.getMessage());
        } finally {
            Files.delete(spool);
        }
    }
}
