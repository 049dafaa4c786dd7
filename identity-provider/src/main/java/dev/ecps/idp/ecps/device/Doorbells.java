package dev.ecps.idp.ecps.device;

import dev.ecps.wire.DeviceId;
import dev.ecps.wire.PhonePaths;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The open sockets of the phones. A bell that can't be rung is no harm: phones also look by themselves. */
@Singleton
public class Doorbells {
    private static final Logger LOG = Logger.getLogger(Doorbells.class);

    private final Map<DeviceId, WebSocketConnection> open = new ConcurrentHashMap<>();

    void hang(DeviceId device, WebSocketConnection connection) {
        open.put(device, connection);
    }

    void unhang(DeviceId device, WebSocketConnection connection) {
        open.remove(device, connection);
    }

    /** Tells the phone to look. */
    public void ring(DeviceId device) {
        send(device, PhonePaths.LOOK);
    }

    void tellGone(DeviceId device) {
        send(device, PhonePaths.GONE);
    }

    private void send(DeviceId device, String message) {
        var connection = open.get(device);
        if (connection == null) return;
        connection
                .sendText(message)
                .subscribe()
                .with(sent -> {}, failure -> LOG.debugf("Doorbell not delivered: %s", failure.getMessage()));
    }
}
