package dev.ecps.idp.demo.santefr;

import dev.ecps.idp.demo.DemoConfig;
import dev.ecps.idp.demo.GuideService;
import dev.ecps.idp.page.Door;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.Site;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The Santé.fr form as a relying party. */
@Singleton
@Priority(20)
class SanteFrClient implements GuideService {
    static final String ROOT = "/demo/sante-fr";
    static final Look LOOK = new Look("sante-fr", "S", "sante-fr.css");

    private final DemoConfig config;

    SanteFrClient(DemoConfig config) {
        this.config = config;
    }

    @Override
    public String id() {
        return "demo-sante-fr";
    }

    @Override
    public String name() {
        return "Santé.fr";
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
        return new Door(ROOT, "sante-fr");
    }
}
