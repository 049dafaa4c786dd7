package dev.ecps.idp.ecps.device;

import dev.ecps.wire.DeviceId;
import dev.ecps.wire.PhonePaths;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The open sockets of the phones. A bell that can't be rung is no harm: phones also look by themselves. */
@Singleton
public class Doorbells {
    private static final Logger LOG = Logger.getLogger(Doorbells.class);

    private final Map<DeviceId, WebSocketConnection> open = new ConcurrentHashMap<>();

    /** One bell a phone: an earlier one is closed. */
    void hang(DeviceId device, WebSocketConnection connection) {
        var before = open.put(device, connection);
        if (before != null) before.close().subscribe().with(closed -> {}, failure -> {});
    }

    void unhang(DeviceId device, WebSocketConnection connection) {
        open.remove(device, connection);
    }

    /** Tells the phone to look. */
    public void ring(DeviceId device) {
        send(device, connection -> connection.sendText(PhonePaths.LOOK));
    }

    /** Tells the phone that its e-CPS has ended. */
    void tellGone(DeviceId device) {
        send(device, connection -> connection.sendText(PhonePaths.GONE).chain(() -> connection.close()));
    }

    private void send(DeviceId device, Function<WebSocketConnection, Uni<Void>> message) {
        var connection = open.get(device);
        if (connection == null) return;
        message.apply(connection)
                .subscribe()
                .with(sent -> {}, failure -> LOG.debugf("Doorbell not delivered: %s", failure.getMessage()));
    }
}
