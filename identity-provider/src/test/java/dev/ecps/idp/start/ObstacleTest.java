package dev.ecps.idp.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;

class ObstacleTest {
    @Test
    void a_taken_port_is_told_with_its_remedy() {
        assertThat(Provider.reason(new RuntimeException("Failed", new BindException("Address already in use"))))
                .contains("another program listens")
                .contains("-Decps.port");
    }

    @Test
    void a_closed_folder_is_told_with_its_remedy() {
        var denied = new java.io.FileNotFoundException("/data/provider.mv.db (Permission denied)");
        assertThat(Provider.reason(new RuntimeException("H2", denied))).contains("can't be written to");
    }

    @Test
    void anything_else_is_told_in_its_own_words() {
        assertThat(Provider.reason(new RuntimeException("outer", new IllegalStateException("ecps.issuer must end"))))
                .isEqualTo("ecps.issuer must end");
        assertThat(Provider.reason(new NullPointerException())).isEqualTo("java.lang.NullPointerException");
    }
}
