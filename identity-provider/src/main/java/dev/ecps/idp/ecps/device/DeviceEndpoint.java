package dev.ecps.idp.ecps.device;

import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.device.RegisteredDevice;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** The e-CPS on the phone that signs the request. */
@Path(PhonePaths.DEVICE)
@Blocking
class DeviceEndpoint {
    private final Devices devices;
    private final Registrations registrations;
    private final SignedRequest request;

    DeviceEndpoint(Devices devices, Registrations registrations, SignedRequest request) {
        this.devices = devices;
        this.registrations = registrations;
        this.request = request;
    }

    @GET
    public RegisteredDevice state() {
        return registrations.seen(request.signedEvenIfExpired(null));
    }

    /** « Supprimer ma e-CPS » */
    @DELETE
    public void delete(byte @Nullable [] body) {
        devices.delete(request.signedEvenIfExpired(body).id());
    }
}
