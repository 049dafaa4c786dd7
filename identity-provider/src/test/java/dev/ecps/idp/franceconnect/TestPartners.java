package dev.ecps.idp.franceconnect;

import dev.ecps.idp.franceconnect.partner.HousePartner;
import dev.ecps.idp.franceconnect.partner.Partner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Two services that the tests play. */
class TestPartners {
    static final Partner TOWN_HALL = partner("town-hall");
    static final Partner LIBRARY = partner("library");

    private static Partner partner(String id) {
        return new Partner(
                id,
                "Service " + id,
                id + "-secret",
                List.of("https://" + id + ".example/callback"),
                List.of("https://" + id + ".example/bye"));
    }

    @Produces
    @Singleton
    HousePartner townHall() {
        return () -> TOWN_HALL;
    }

    @Produces
    @Singleton
    HousePartner library() {
        return () -> LIBRARY;
    }
}
