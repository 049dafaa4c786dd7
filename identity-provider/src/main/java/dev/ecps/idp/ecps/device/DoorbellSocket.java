package dev.ecps.idp.ecps.device;

import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.PhonePaths;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/** The doorbell's wire: a WebSocket that only a registered phone can open. */
@WebSocket(path = PhonePaths.DOORBELL)
public class DoorbellSocket {
    private static final TypedKey<String> DEVICE = TypedKey.forString("device");

    private final Doorbells doorbells;

    DoorbellSocket(Doorbells doorbells) {
        this.doorbells = doorbells;
    }

    /**
     * The first ring comes at once: what happened between the phone's last look and now would not be told otherwise.
     *
     * @param connection itself: an injected one would stand for it only as long as this call lasts
     */
    @OnOpen
    String opened(WebSocketConnection connection) {
        doorbells.hang(device(connection), connection);
        return PhonePaths.LOOK;
    }

    @OnClose
    void closed(WebSocketConnection connection) {
        doorbells.unhang(device(connection), connection);
    }

    private static DeviceId device(WebSocketConnection connection) {
        return new DeviceId(connection.userData().get(DEVICE));
    }

    /** Lets the socket open only for a valid {@code Device-Proof}; the refusal's status is the problem's. */
    @Singleton
    static class OnlyPhones implements HttpUpgradeCheck {
        private final DeviceProofs proofs;

        OnlyPhones(DeviceProofs proofs) {
            this.proofs = proofs;
        }

        /** The request is held while the database is asked: read to its end, it could not become a socket any more. */
        @Override
        public Uni<CheckResult> perform(HttpUpgradeContext context) {
            var request = context.httpRequest();
            var eventLoop = Vertx.currentContext();
            request.pause();
            return Uni.createFrom()
                    .item(() ->
                            proofs.verify(request.getHeader(PhonePaths.PROOF), "GET", PhonePaths.DOORBELL, new byte[0]))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .map(device -> permitted(context, device))
                    .onFailure(Refusal.class)
                    .recoverWithItem(failure -> CheckResult.rejectUpgradeSync(
                            ((Refusal) failure).problem().status()))
                    .emitOn(task -> eventLoop.runOnContext(ignored -> task.run()));
        }

        private static CheckResult permitted(HttpUpgradeContext context, Device device) {
            context.userData().put(DEVICE, device.id().value());
            return CheckResult.permitUpgradeSync();
        }
    }
}
