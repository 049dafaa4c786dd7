package dev.ecps.idp.sandbox;

import dev.ecps.idp.ecps.practitioner.directory.DirectoryImport;
import dev.ecps.idp.ecps.practitioner.directory.ImportReport;
import dev.ecps.idp.ecps.practitioner.directory.RefusedFile;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
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
    private final DirectoryImport directoryImport;

    DirectoryEndpoint(DirectoryImport directoryImport) {
        this.directoryImport = directoryImport;
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
