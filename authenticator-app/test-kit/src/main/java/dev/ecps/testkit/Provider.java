package dev.ecps.testkit;

import dev.ecps.testkit.provider.ProviderProcess;
import dev.ecps.testkit.sandbox.Sandbox;
import java.net.URI;
import java.util.Optional;

/**
 * A provider that answers.
 *
 * @param address without a path
 * @param sandboxKey empty for none
 * @param process if it was started here
 * @param own whether it serves one {@link Ecps} only, and ends with it
 */
record Provider(URI address, String sandboxKey, Optional<ProviderProcess> process, boolean own) {
    static Provider ownProcess(ProviderProcess process) {
        return new Provider(process.address(), "", Optional.of(process), true);
    }

    static Provider sharedProcess(ProviderProcess process) {
        return new Provider(process.address(), "", Optional.of(process), false);
    }

    static Provider running(URI address, String sandboxKey) {
        return new Provider(address, sandboxKey, Optional.empty(), false);
    }

    Sandbox sandbox() {
        return Sandbox.of(address).withKey(sandboxKey);
    }

    /** How its process ended, with the last lines of its log; empty if it runs. */
    Optional<String> unexpectedEnd() {
        return process.flatMap(ProviderProcess::unexpectedEnd);
    }

    void release() {
        if (own) process.ifPresent(ProviderProcess::close);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Provider[" + address + "]";
    }
}
