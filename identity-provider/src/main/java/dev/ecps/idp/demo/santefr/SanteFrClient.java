package dev.ecps.idp.demo.santefr;

import dev.ecps.idp.demo.DemoConfig;
import dev.ecps.idp.demo.GuideService;
import dev.ecps.idp.page.Door;
import dev.ecps.idp.relyingparty.Look;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The Santé.fr form as a relying party. */
@Singleton
@Priority(20)
class SanteFrClient extends GuideService {
    static final String ROOT = "/demo/sante-fr";
    static final Look LOOK = new Look("sante-fr", "S", "sante-fr.css");

    SanteFrClient(DemoConfig config) {
        super(config, "demo-sante-fr", "Santé.fr", LOOK, new Door(ROOT, "sante-fr"));
    }
}
