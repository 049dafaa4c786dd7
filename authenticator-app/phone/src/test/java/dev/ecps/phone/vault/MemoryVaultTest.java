package dev.ecps.phone.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.phone.problem.PhoneInUse;
import dev.ecps.phone.vault.Vault.Drawer;
import java.net.URI;
import org.junit.jupiter.api.Test;

class MemoryVaultTest {
    private final MemoryVault vault = new MemoryVault();

    @Test
    void it_remembers_while_it_lives_and_opens_a_phone_once() {
        Remembered fresh = Remembered.fresh(URI.create("http://localhost:8080"));
        try (Drawer drawer = vault.open("alice")) {
            drawer.write(fresh);
            assertThatExceptionOfType(PhoneInUse.class).isThrownBy(() -> vault.open("alice"));
        }
        try (Drawer drawer = vault.open("alice")) {
            assertThat(drawer.read()).hasValue(fresh);
        }
    }
}
