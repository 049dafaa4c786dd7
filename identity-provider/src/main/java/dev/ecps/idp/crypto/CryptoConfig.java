package dev.ecps.idp.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Signatures. */
@ConfigMapping(prefix = "ecps.crypto")
public interface CryptoConfig {
    /** Whose arithmetic. */
    enum Choice {
        /**
         * Conscrypt where it has native code for this platform, and Amazon Corretto's for many RS256 signatures where that is
         * quicker; else the JDK's.
         */
        AUTO,
        /** Always the JDK's. */
        JDK
    }

    /** {@code auto}: native code where it works on this platform, else the JDK's. {@code jdk}: always the JDK's. */
    @WithDefault("auto")
    Choice provider();
}
