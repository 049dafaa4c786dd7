package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.oidc.ciba.check.BackchannelChecks;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Supplier;

/** Gives every answer the same time where that should tell nothing about the practitioner; nobody's thread waits for it. */
@Singleton
class AnswerTime {
    private final Duration least;

    AnswerTime(CibaConfig config, BackchannelChecks checks) {
        this.least = checks.veiled() ? config.answerTime() : Duration.ZERO;
    }

    /** @param answer may throw an {@link OAuthRefusal}, which is held as long */
    Uni<Response> of(Supplier<Response> answer) {
        if (least.isZero()) return Uni.createFrom().item(answer.get());
        long due = System.nanoTime() + least.toNanos();
        return Uni.createFrom()
                .item(answer)
                .onItemOrFailure()
                .call((done, refused) ->
                        Uni.createFrom().voidItem().onItem().delayIt().by(until(due)));
    }

    /** Rounded up to whole milliseconds, the least that a timer can wait. */
    private static Duration until(long due) {
        return Duration.ofMillis(1 + Math.max(0, due - System.nanoTime()) / 1_000_000);
    }
}
