package dev.ecps.idp.demo.sara;

import dev.ecps.idp.demo.DemoConfig;
import dev.ecps.idp.demo.GuideService;
import dev.ecps.idp.page.Door;
import dev.ecps.idp.relyingparty.Look;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** SARA as a relying party: the phone names « RCP SARA ». */
@Singleton
@Priority(10)
class SaraClient extends GuideService {
    static final String ROOT = "/demo/sara";
    static final Look LOOK = new Look("sara", "SARA", "sara.css");

    SaraClient(DemoConfig config) {
        super(config, "demo-sara", "RCP SARA", LOOK, new Door(ROOT, "sara"));
    }
}
