package dev.ecps.idp.address;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A provider whose wallet and issuer have two names, both of this machine; tests name them in {@code Host}. */
public class TwoHosts implements QuarkusTestProfile {
    public static final String WALLET = "wallet.psc.localhost";
    public static final String AUTH = "auth.psc.localhost";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ecps.issuer", "http://" + AUTH + Addresses.REALM,
                "ecps.wallet-url", "http://" + WALLET);
    }

    /** A request that names this host, and stops at redirects. */
    public static RequestSpecification at(String host) {
        return given().header("Host", host).redirects().follow(false).urlEncodingEnabled(false);
    }
}
