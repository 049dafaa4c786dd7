package dev.ecps.desktop;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.vault.FileVault;
import dev.ecps.phone.vault.Remembered;
import dev.ecps.phone.vault.Vault;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Opens the phone that was asked for, at the right provider. */
final class PhoneBox {
    private final Launch launch;
    private final Vault vault;

    PhoneBox(Launch launch) {
        this.launch = launch;
        this.vault = new FileVault(launch.phones());
    }

    /**
     * Opens the phone at this provider, or else at the one it was started with, or else at the one it used last.
     *
     * @throws dev.ecps.phone.problem.PhoneException if its memory is in use, damaged or can't be written
     */
    PhoneSimulator open(@Nullable URI provider) {
        URI address = provider != null ? provider : launch.provider().orElseGet(this::lastUsed);
        return PhoneSimulator.at(address).named(launch.phone()).vault(vault).open();
    }

    private URI lastUsed() {
        try (Vault.Drawer drawer = vault.open(launch.phone())) {
            return drawer.read().map(Remembered::provider).orElse(URI.create(Launch.PROVIDER));
        }
    }
}
