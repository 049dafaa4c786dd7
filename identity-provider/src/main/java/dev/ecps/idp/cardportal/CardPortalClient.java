package dev.ecps.idp.cardportal;

import dev.ecps.idp.page.Door;
import dev.ecps.idp.page.Entrance;
import dev.ecps.idp.relyingparty.HouseClient;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.Site;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** The card portal as a relying party. */
@Singleton
@Priority(55)
class CardPortalClient implements HouseClient, Entrance {
    static final String ROOT = "/ma-cps";

    @Override
    public String id() {
        return "portail-cps";
    }

    @Override
    public String name() {
        return "Portail de commande CPS";
    }

    @Override
    public Site site() {
        return Site.at(ROOT);
    }

    @Override
    public Look look() {
        return new Look("macps", "CPS", "reader.css");
    }

    @Override
    public List<Door> doors() {
        return List.of(new Door(ROOT, "macps"));
    }
}
