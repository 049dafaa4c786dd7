package dev.ecps.idp.demo.registration;

import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.demo.DemoConfig;
import dev.ecps.idp.franceconnect.FranceConnectConfig;
import dev.ecps.idp.franceconnect.FranceConnectPaths;
import dev.ecps.idp.franceconnect.partner.HousePartner;
import dev.ecps.idp.franceconnect.partner.Partner;
import dev.ecps.idp.relyingparty.HouseClient;
import dev.ecps.idp.relyingparty.Look;
import dev.ecps.idp.relyingparty.ProviderAddresses;
import dev.ecps.idp.relyingparty.Site;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The eRPPS portal as FranceConnect knows it. */
@Singleton
class RegistrationClient implements HouseClient, HousePartner {
    static final String ROOT = "/demo/erpps/franceconnect";

    private static final Look LOOK = new Look("demo", "eRPPS", "erpps.css");

    private final DemoConfig demo;
    private final FranceConnectConfig franceConnect;
    private final Addresses addresses;
    private final String secret;

    RegistrationClient(DemoConfig demo, FranceConnectConfig franceConnect, Addresses addresses, Chance chance) {
        this.demo = demo;
        this.franceConnect = franceConnect;
        this.addresses = addresses;
        this.secret = chance.token();
    }

    @Override
    public String id() {
        return "demo-erpps-franceconnect";
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
        return demo.enabled() && franceConnect.enabled();
    }

    @Override
    public Optional<String> secret() {
        return Optional.of(secret);
    }

    @Override
    public ProviderAddresses provider(Addresses known) {
        var issuer = FranceConnectPaths.issuer(known);
        var here = known.loopback() + FranceConnectPaths.API;
        return new ProviderAddresses(
                issuer,
                issuer + FranceConnectPaths.AUTHORIZE,
                issuer + FranceConnectPaths.SESSION_END,
                here + FranceConnectPaths.TOKEN,
                here + FranceConnectPaths.JWKS,
                here + FranceConnectPaths.USERINFO);
    }

    @Override
    public String scope() {
        return "identite_pivot preferred_username email";
    }

    @Override
    public Map<String, String> extraParameters() {
        return Map.of("acr_values", "eidas1");
    }

    @Override
    public Partner partner() {
        var home = addresses.wallet();
        return new Partner(id(), name(), secret, List.of(home + site().space()), List.of(home + site().root()));
    }
}
