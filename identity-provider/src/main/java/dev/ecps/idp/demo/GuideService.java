package dev.ecps.idp.demo;

import dev.ecps.idp.page.Door;
import dev.ecps.idp.relyingparty.HouseClient;

/** A service that the guides lead to. */
public interface GuideService extends HouseClient {
    /** Its front door, as visitors of the demonstration are shown it. */
    Door door();
}
