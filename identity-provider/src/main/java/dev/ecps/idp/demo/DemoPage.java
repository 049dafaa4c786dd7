package dev.ecps.idp.demo;

import dev.ecps.idp.page.Door;
import dev.ecps.idp.page.Entrance;
import dev.ecps.idp.page.PageAnswer;
import jakarta.annotation.Priority;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where the demonstration begins. */
@Path("/demo")
@Priority(60)
class DemoPage implements Entrance {
    private final DemoConfig config;

    DemoPage(DemoConfig config) {
        this.config = config;
    }

    @GET
    public Response begin() {
        return PageAnswer.goTo(PortalClient.ROOT).build();
    }

    @Override
    public List<Door> doors() {
        return config.enabled() ? List.of(new Door(PortalClient.ROOT, "portal")) : List.of();
    }
}
