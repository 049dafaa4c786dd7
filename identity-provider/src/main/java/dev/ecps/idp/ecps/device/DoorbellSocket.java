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
import jakarta.inject.Singleton;

/** The doorbell's wire: a WebSocket that only a registered phone can open. */
@WebSocket(path = PhonePaths.DOORBELL)
public class DoorbellSocket {
    private static final TypedKey<String> DEVICE = TypedKey.forString("device");

    private final Doorbells doorbells;
    private final WebSocketConnection connection;

    DoorbellSocket(Doorbells doorbells, WebSocketConnection connection) {
        this.doorbells = doorbells;
        this.connection = connection;
    }

    @OnOpen
    void opened() {
        doorbells.hang(device(), connection);
    }

    @OnClose
    void closed() {
        doorbells.unhang(device(), connection);
    }

    private DeviceId device() {
        return new DeviceId(connection.userData().get(DEVICE));
    }

    /** Lets the socket open only for a valid {@code Device-Proof}; the refusal's status is the problem's. */
    @Singleton
    static class OnlyPhones implements HttpUpgradeCheck {
        private final DeviceProofs proofs;

        OnlyPhones(DeviceProofs proofs) {
            this.proofs = proofs;
        }

        @Override
        public Uni<CheckResult> perform(HttpUpgradeContext context) {
            var proof = context.httpRequest().getHeader(PhonePaths.PROOF);
            return Uni.createFrom()
                    .item(() -> proofs.verify(proof, "GET", PhonePaths.DOORBELL, new byte[0]))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .map(device -> {
                        context.userData().put(DEVICE, device.id().value());
                        return CheckResult.permitUpgradeSync();
                    })
                    .onFailure(Refusal.class)
                    .recoverWithItem(failure -> CheckResult.rejectUpgradeSync(
                            ((Refusal) failure).problem().status()));
        }
    }
}
