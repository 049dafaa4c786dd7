package dev.ecps.idp.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LocalHost", "wallet.psc.localhost", "127.0.0.1", "127.8.9.10", "::1", "[::1]"})
    void stands_for_this_machine(String host) {
        assertThat(LocalName.matches(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "::", "localhost.example", "notlocalhost", "127.0.0.1.example", "10.0.0.1", "", "idp"
            })
    void stands_for_another_or_for_all(String host) {
        assertThat(LocalName.matches(host)).isFalse();
    }
}
