package dev.ecps.bench.floor;

import java.time.Duration;
import java.util.List;

/**
 * The least that the machine can do a login with.
 *
 * @param crypto signatures of each library here
 * @param bare requests that a bare server answers in a CPU-second
 */
public record Floor(List<Signatures> crypto, double bare) {
    /** The quickest signatures there are here. */
    public double rs256() {
        return crypto.stream().mapToDouble(Signatures::rs256).max().orElseThrow();
    }

    /** The quickest checks there are here. */
    public double es256Checks() {
        return crypto.stream().mapToDouble(Signatures::es256Checks).max().orElseThrow();
    }

    /** CPU time of something that makes and checks so many signatures and answers so many requests. */
    public Duration of(int signatures, int checks, int requests) {
        double seconds = signatures / rs256() + checks / es256Checks() + requests / bare;
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
