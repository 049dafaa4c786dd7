package dev.ecps.idp.sandbox;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfCheck;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Tells where the sandbox is, and who may enter. */
@Singleton
@Priority(70)
class SandboxCheck implements SelfCheck {
    private static final int SHORTEST_KEY = 16;

    private final SandboxConfig config;
    private final Addresses addresses;

    SandboxCheck(SandboxConfig config, Addresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    @Override
    public List<Line> lines() {
        if (!config.enabled()) return List.of(Line.fact("Sandbox", "switched off"));
        var lines = new ArrayList<Line>();
        lines.add(Line.fact("Outbox", addresses.loopback() + "/sandbox/outbox"));
        lines.add(Line.fact("Sandbox API", addresses.loopback() + "/sandbox/api/openapi"));
        config.key().filter(key -> addresses.openToOthers()).ifPresent(key -> lines.add(open(key)));
        if (config.key().isEmpty() && !addresses.localNames()) lines.add(closed());
        return lines;
    }

    private static Line open(String key) {
        var guessable = key.length() < SHORTEST_KEY ? ", and that key is short" : "";
        return Line.warning(
                "Sandbox",
                "Whoever of another machine has the key reads every mail and approves every login" + guessable + ".",
                "Set a long random ecps.sandbox.key, or ecps.sandbox.enabled=false.");
    }

    private static Line closed() {
        return Line.warning(
                "Sandbox",
                "It is closed to everybody: under public names, this machine's user can't be told from a proxy's.",
                "Set ecps.sandbox.key to use it, or ecps.sandbox.enabled=false.");
    }
}
