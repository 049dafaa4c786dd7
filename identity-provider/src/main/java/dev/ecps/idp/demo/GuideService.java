package dev.ecps.idp.demo;

import dev.ecps.idp.page.Door;
import dev.ecps.idp.relyingparty.HouseClient;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.Site;

/** A service that the guides lead to: a relying party that is there with the demonstration. */
public abstract class GuideService implements HouseClient {
    private final DemoConfig config;
    private final String id;
    private final String name;
    private final Look look;
    private final Door door;

    /**
     * @param id its {@code client_id}
     * @param name what the phone shows
     * @param look how its pages look
     * @param door its front door, which is also the root of its addresses
     */
    protected GuideService(DemoConfig config, String id, String name, Look look, Door door) {
        this.config = config;
        this.id = id;
        this.name = name;
        this.look = look;
        this.door = door;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Site site() {
        return Site.at(door.address());
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public boolean open() {
        return config.enabled();
    }

    /** As visitors of the demonstration are shown it. */
    public Door door() {
        return door;
    }
}
