package dev.ecps.idp.address;

import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfCheck;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the addresses, and those that nobody can use. */
@Singleton
@Priority(100)
class AddressCheck implements SelfCheck {
    private final Addresses addresses;

    AddressCheck(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(Line.fact("Issuer", addresses.issuer()));
        lines.add(Line.fact("Discovery", addresses.issuer() + "/.well-known/wallet-openid-configuration"));
        lines.add(Line.fact("Authorization", addresses.wallet() + "/auth"));
        lines.add(Line.fact("This machine", addresses.loopback()));
        byName().forEach((setting, uri) -> examine(setting, uri, lines));
        if (!URI.create(addresses.issuer())
                .getScheme()
                .equals(URI.create(addresses.wallet()).getScheme())) {
            lines.add(Line.warning(
                    "Addresses",
                    "One of issuer and wallet has https and the other has not.",
                    "Give ecps.issuer and ecps.wallet-url the same scheme."));
        }
        return lines;
    }

    private Map<String, URI> byName() {
        var uris = new LinkedHashMap<String, URI>();
        uris.put("ecps.issuer", URI.create(addresses.issuer()));
        uris.put("ecps.wallet-url", URI.create(addresses.wallet()));
        return uris;
    }

    private void examine(String setting, URI uri, List<Line> lines) {
        boolean local = LocalName.matches(uri.getHost());
        boolean plain = uri.getScheme().equals("http");
        if (plain && !local) lines.add(inTheClear(setting, uri));
        if (plain && local && port(uri) != addresses.port()) lines.add(nobodyListens(setting, uri));
        if (Addresses.EVERYWHERE.contains(uri.getHost().replaceAll("[\\[\\]]", ""))) lines.add(noAddress(setting, uri));
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? 80 : uri.getPort();
    }

    private static Line inTheClear(String setting, URI uri) {
        return Line.warning(
                setting,
                uri.getHost() + " is reached by plain http: codes and tokens travel in the clear, and browsers may"
                        + " refuse what they allow on localhost.",
                "Put a proxy with https before the provider (docs/reverse-proxy.md), or use a name below localhost.");
    }

    private Line nobodyListens(String setting, URI uri) {
        return Line.warning(
                setting,
                "It names port " + port(uri) + " of this machine, and the provider listens on " + addresses.port()
                        + ".",
                "Set ecps.port=" + port(uri) + ", or correct " + setting + ", unless a proxy stands between.");
    }

    private static Line noAddress(String setting, URI uri) {
        return Line.warning(
                setting,
                uri.getHost() + " is for listening, no browser can be sent there.",
                "Name the host as browsers reach it; ecps.host is the setting for listening.");
    }
}
