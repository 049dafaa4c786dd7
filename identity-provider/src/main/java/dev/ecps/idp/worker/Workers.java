package dev.ecps.idp.worker;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Supplier;

/** Does on a worker thread what the network's threads must not, since it may wait. */
public final class Workers {
    private Workers() {}

    /** What this work gives, or the exception it throws, when a worker has done it. */
    public static <T> Uni<T> ask(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
