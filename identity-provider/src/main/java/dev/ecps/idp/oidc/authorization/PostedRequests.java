package dev.ecps.idp.oidc.authorization;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.protocol.Parameters;
import dev.ecps.idp.page.PageAnswer;
import dev.ecps.idp.shortlived.ShortLived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Requests that came by POST, for the moment until the same browser comes back by GET: a form that another site posts
 * carries no cookie that is {@code SameSite=Lax}, the GET that follows does, and with it single sign-on.
 */
@ApplicationScoped
class PostedRequests {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final ShortLived<String, Posted> posted = ShortLived.<String, Posted>until(Posted::until, Duration.ZERO)
            .weighing(kept -> AuthorizationSessions.weight(kept.sent().length()));
    private final Refusals refusals;
    private final InstantSource clock;
    private final Chance chance;

    PostedRequests(Refusals refusals, InstantSource clock, Chance chance) {
        this.refusals = refusals;
        this.clock = clock;
        this.chance = chance;
    }

    private record Posted(Parameters sent, Instant until) {}

    /** Refuses what needs no cookie to be refused; everything else goes on by GET, within a minute and once. */
    Response answer(Parameters sent, HttpHeaders headers) {
        return refusals.ofPosted(sent, headers)
                .orElseGet(() -> PageAnswer.goTo(PostedRequestEndpoint.PATH + "?id=" + keep(sent))
                        .build());
    }

    private String keep(Parameters sent) {
        var now = clock.instant();
        var id = chance.token();
        posted.put(id, new Posted(sent, now.plus(LIFE)), now);
        return id;
    }

    Optional<Parameters> take(String id) {
        return posted.take(id, clock.instant()).map(Posted::sent);
    }
}
