package dev.ecps.idp.portal;

import dev.ecps.idp.page.Door;
import dev.ecps.idp.page.Entrance;
import dev.ecps.idp.relyingparty.HouseClient;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.Site;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** The management portal as a relying party; at PSC's BAS, too, it doubles as one, named PSC_BAS. */
@Singleton
@Priority(70)
class WalletClient implements HouseClient, Entrance {
    static final String ROOT = "/portail";
    static final String DOOR = "/login-page";
    static final Look LOOK = new Look("portal", "e-CPS", "wallet.css");

    @Override
    public String id() {
        return "PSC_BAS";
    }

    @Override
    public String name() {
        return "Portail e-CPS (PSC_BAS)";
    }

    @Override
    public Site site() {
        return Site.at(ROOT);
    }

    @Override
    public Look look() {
        return LOOK;
    }

    @Override
    public List<Door> doors() {
        return List.of(new Door(DOOR, "wallet"));
    }
}
