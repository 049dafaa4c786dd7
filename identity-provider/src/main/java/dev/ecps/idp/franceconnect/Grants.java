package dev.ecps.idp.franceconnect;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.franceconnect.Interaction.Identified;
import dev.ecps.idp.franceconnect.identity.PivotIdentity;
import dev.ecps.idp.shortlived.ShortLived;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Codes and access tokens; only their fingerprints are kept. A code that is shown twice takes its token back. */
@Singleton
class Grants {
    private static final Duration AFTERLIFE = Duration.ofMinutes(5);

    private static final int MOST = 20_000;

    private final ShortLived<String, Code> codes = ShortLived.<String, Code>until(Code::expiresAt, AFTERLIFE)
            .weighing(code -> code.grant().ask().weight())
            .holding(MOST);
    private final ShortLived<String, Access> tokens = ShortLived.<String, Access>until(Access::expiresAt, Duration.ZERO)
            .weighing(access -> access.grant().ask().weight())
            .holding(MOST);
    private final FranceConnectConfig config;
    private final InstantSource clock;
    private final Chance chance;

    Grants(FranceConnectConfig config, InstantSource clock, Chance chance) {
        this.config = config;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * What a service was granted.
     *
     * @param id fingerprint of its code
     * @param identifiedAt when the person identified
     */
    record Grant(String id, Ask ask, PivotIdentity identity, Instant identifiedAt) {}

    private record Code(Grant grant, Instant expiresAt, int uses) {
        Code usedOnce() {
            return new Code(grant, expiresAt, uses + 1);
        }
    }

    private record Access(Grant grant, Instant expiresAt) {}

    AuthorizationCode give(Identified identified) {
        var code = chance.token();
        var now = clock.instant();
        var id = Chance.fingerprint(code);
        var grant = new Grant(id, identified.frame().ask(), identified.identity(), identified.at());
        codes.put(id, new Code(grant, now.plus(config.codeLife()), 0), now);
        return new AuthorizationCode(code);
    }

    /** What a code stands for, at its first use and in its time; whatever comes of that, it is used. */
    Optional<Grant> redeem(AuthorizationCode shown) {
        var now = clock.instant();
        var code = codes.change(Chance.fingerprint(shown.getValue()), now, Code::usedOnce);
        code.filter(it -> it.uses() > 1).ifPresent(it -> takeBack(it.grant()));
        return code.filter(it -> it.uses() == 1 && now.isBefore(it.expiresAt())).map(Code::grant);
    }

    /** An access token; empty if the code was shown again meanwhile. */
    Optional<BearerAccessToken> access(Grant grant) {
        var token = chance.token();
        var now = clock.instant();
        tokens.put(Chance.fingerprint(token), new Access(grant, now.plus(config.tokenLife())), now);
        boolean once =
                codes.find(grant.id(), now).filter(code -> code.uses() == 1).isPresent();
        if (!once) takeBack(grant);
        return once
                ? Optional.of(new BearerAccessToken(
                        token, config.tokenLife().toSeconds(), grant.ask().scope()))
                : Optional.empty();
    }

    private void takeBack(Grant grant) {
        tokens.discard(token -> token.grant().id().equals(grant.id()));
    }

    /** What an access token opens, while it lives. */
    Optional<Grant> of(BearerAccessToken token) {
        return tokens.find(Chance.fingerprint(token.getValue()), clock.instant())
                .map(Access::grant);
    }
}
