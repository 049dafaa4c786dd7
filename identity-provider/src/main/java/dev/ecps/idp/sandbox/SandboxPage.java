package dev.ecps.idp.sandbox;

import dev.ecps.idp.page.Door;
import dev.ecps.idp.page.Entrance;
import dev.ecps.idp.page.Hall;
import dev.ecps.idp.page.Texts;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Priority;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the sandbox has to show. */
@Path("/sandbox")
@Blocking
@Priority(50)
class SandboxPage implements Entrance {
    private final SandboxConfig config;

    SandboxPage(SandboxConfig config) {
        this.config = config;
    }

    @GET
    @Operation(hidden = true)
    public Response sandbox(@RestQuery("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        return Hall.of(Texts.of(headers, Optional.ofNullable(uiLocales)), "sandbox", doors());
    }

    @Override
    public List<Door> doors() {
        if (!config.enabled()) return List.of();
        return List.of(
                new Door("/sandbox/outbox", "outbox"),
                new Door("/lecteur", "reader"),
                new Door("/sandbox/logouts", "logouts"),
                new Door("/sandbox/api/practitioners", "people"),
                new Door("/sandbox/api/openapi", "openapi"));
    }
}
