package dev.ecps.idp.franceconnect;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import dev.ecps.idp.address.Addresses;
import dev.ecps.idp.franceconnect.Grants.Grant;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/** What is said of somebody, signed: the ID token and the answer of userinfo. */
@Singleton
class Statements {
    private final FranceConnectKeys keys;
    private final FranceConnectConfig config;
    private final Addresses addresses;
    private final InstantSource clock;

    Statements(FranceConnectKeys keys, FranceConnectConfig config, Addresses addresses, InstantSource clock) {
        this.keys = keys;
        this.config = config;
        this.addresses = addresses;
        this.clock = clock;
    }

    SignedJWT idToken(Grant grant, AccessToken access) {
        return keys.sign(about(grant)
                .claim("nonce", grant.ask().nonce().getValue())
                .claim("auth_time", grant.identifiedAt().getEpochSecond())
                .claim("acr", "eidas1")
                .claim("amr", List.of("pwd"))
                .claim(
                        "at_hash",
                        AccessTokenHash.compute(access, FranceConnectKeys.ALGORITHM)
                                .getValue())
                .build());
    }

    /** The claims that were asked for, and no others. */
    SignedJWT userinfo(Grant grant) {
        var about = about(grant);
        Scopes.values(grant.identity()).forEach((claim, value) -> {
            if (grant.ask().claims().contains(claim)) about.claim(claim, value);
        });
        return keys.sign(about.build());
    }

    private JWTClaimsSet.Builder about(Grant grant) {
        var now = clock.instant();
        var partner = grant.ask().partner().id();
        return new JWTClaimsSet.Builder()
                .issuer(FranceConnectPaths.issuer(addresses))
                .audience(partner)
                .subject(keys.subject(partner, grant.identity()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(config.tokenLife())));
    }
}
