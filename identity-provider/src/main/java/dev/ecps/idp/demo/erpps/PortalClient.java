package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.demo.DemoConfig;
import dev.ecps.idp.demo.GuideService;
import dev.ecps.idp.page.Door;
import dev.ecps.idp.relyingparty.Look;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The eRPPS portal as a relying party. */
@Singleton
@Priority(30)
class PortalClient extends GuideService {
    static final String ROOT = "/demo/erpps";
    static final Look LOOK = new Look("demo", "eRPPS", "erpps.css");

    PortalClient(DemoConfig config) {
        super(config, "demo-erpps", "Portail eRPPS", LOOK, new Door(ROOT, "portal"));
    }
}
