package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.demo.DemoConfig;
import dev.ecps.idp.demo.GuideService;
import dev.ecps.idp.page.Door;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.Site;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The eRPPS portal as a relying party. */
@Singleton
@Priority(30)
class PortalClient implements GuideService {
    static final String ROOT = "/demo/erpps";
    static final Look LOOK = new Look("demo", "eRPPS", "erpps.css");

    private final DemoConfig config;

    PortalClient(DemoConfig config) {
        this.config = config;
    }

    @Override
    public String id() {
        return "demo-erpps";
    }

    @Override
    public String name() {
        return "Portail eRPPS";
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
    public boolean open() {
        return config.enabled();
    }

    @Override
    public Door door() {
        return new Door(ROOT, "portal");
    }
}
