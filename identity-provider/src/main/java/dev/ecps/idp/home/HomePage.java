package dev.ecps.idp.home;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.page.Door;
import dev.ecps.idp.page.Entrance;
import dev.ecps.idp.page.Hall;
import dev.ecps.idp.page.Texts;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The provider's own address, opened in a browser. */
@Path("/")
@Blocking
class HomePage {
    private static final String METADATA = Paths.WELL_KNOWN + "/wallet-openid-configuration";

    private final List<Entrance> rooms;
    private final Addresses addresses;

    HomePage(@All List<Entrance> rooms, Addresses addresses) {
        this.rooms = List.copyOf(rooms);
        this.addresses = addresses;
    }

    @GET
    public Response home(@QueryParam("ui_locales") @Nullable String uiLocales, HttpHeaders headers) {
        return Hall.of(Texts.of(headers, Optional.ofNullable(uiLocales)), "home", doors());
    }

    private List<Door> doors() {
        var own = new Door(addresses.auth() + METADATA, "metadata");
        return Stream.concat(rooms.stream().flatMap(room -> room.doors().stream()), Stream.of(own))
                .toList();
    }
}
