package dev.ecps.idp.demo;

import dev.ecps.idp.page.Door;
import dev.ecps.idp.page.Entrance;
import dev.ecps.idp.page.Hall;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.relyingparty.HouseClient;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Priority;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the demonstration begins: the services, one door each. */
@Path("/demo")
@Priority(60)
@Blocking
class DemoPage implements Entrance {
    private final List<GuideService> services;

    DemoPage(@All List<GuideService> services) {
        this.services = List.copyOf(services);
    }

    @GET
    public Response begin(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        return Hall.of(Texts.of(headers, Optional.ofNullable(uiLocales)), "services", doors());
    }

    @Override
    public List<Door> doors() {
        return services.stream()
                .filter(HouseClient::open)
                .map(GuideService::door)
                .toList();
    }
}
