package dev.ecps.idp.ecps.device;

/** Hears what happened to somebody's e-CPS, once it is stored. Every bean of this type is told; it must not fail. */
public interface DeviceWatcher {
    /**
     * An e-CPS has ended.
     *
     * @param device as it is now; {@code ended} tells why
     */
    void ended(Device device);

    /** Too many wrong PINs: this e-CPS is blocked since this moment. */
    void blocked(Device device);
}
