package dev.ecps.idp.demo.sara;

import dev.ecps.idp.demo.DemoConfig;
import dev.ecps.idp.demo.GuideService;
import dev.ecps.idp.page.Door;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.Site;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** SARA as a relying party: the phone names « RCP SARA ». */
@Singleton
@Priority(10)
class SaraClient implements GuideService {
    static final String ROOT = "/demo/sara";
    static final Look LOOK = new Look("sara", "SARA", "sara.css");

    private final DemoConfig config;

    SaraClient(DemoConfig config) {
        this.config = config;
    }

    @Override
    public String id() {
        return "demo-sara";
    }

    @Override
    public String name() {
        return "RCP SARA";
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
        return new Door(ROOT, "sara");
    }
}
