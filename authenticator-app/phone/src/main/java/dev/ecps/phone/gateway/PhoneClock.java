package dev.ecps.phone.gateway;

import dev.ecps.phone.vault.Memory;
import dev.ecps.phone.vault.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The phone's own clock. Automatic (offset zero), it follows the provider's time once the provider complained. Set by
 * hand, it stays as wrong as it was set, and the provider refuses what it signs.
 */
public final class PhoneClock implements InstantSource {
    private final InstantSource machine;
    private final Memory memory;
    private volatile Duration correction = Duration.ZERO;

    public PhoneClock(InstantSource machine, Memory memory) {
        this.machine = machine;
        this.memory = memory;
    }

    /** The time this phone shows and signs with. */
    @Override
    public Instant instant() {
        return machine.instant().plus(isAutomatic() ? correction : offset());
    }

    /** How far the holder set the clock ahead (negative: behind); zero when it is automatic. Survives a restart. */
    public Duration offset() {
        return memory.now().clockOffset();
    }

    /** Sets the clock by hand, or back to automatic with {@link Duration#ZERO}. */
    public void offset(Duration offset) {
        memory.change((Remembered before) -> before.withClockOffset(offset));
    }

    /** Whether the clock follows the provider's. */
    public boolean isAutomatic() {
        return offset().isZero();
    }

    /** @return whether the clock now shows the provider's time; false when it was set by hand */
    boolean learn(Instant serverTime) {
        if (!isAutomatic()) return false;
        correction = Duration.between(machine.instant(), serverTime);
        return true;
    }
}
