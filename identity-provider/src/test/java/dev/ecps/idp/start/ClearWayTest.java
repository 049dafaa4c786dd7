package dev.ecps.idp.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClearWayTest {
    private static final String HERE = "127.0.0.1";

    @Test
    void a_taken_port_is_named_with_the_setting_and_is_free_again_later() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            port = taken.getLocalPort();
            assertThatThrownBy(() -> ClearWay.checkPort("ecps.https.port", HERE, port))
                    .hasMessageStartingWith("another program listens on port " + port)
                    .hasMessageContaining("-Decps.https.port");
        }
        assertThatCode(() -> ClearWay.checkPort("ecps.port", HERE, port)).doesNotThrowAnyException();
    }

    @Test
    void an_address_of_another_machine_is_named() {
        assertThatThrownBy(() -> ClearWay.checkPort("ecps.port", "192.0.2.1", 18_080))
                .hasMessageContaining("192.0.2.1 is no address of this machine");
    }

    @Test
    void a_port_that_is_drawn_is_not_looked_at() {
        assertThatCode(() -> ClearWay.checkPort("ecps.port", "192.0.2.1", 0)).doesNotThrowAnyException();
    }

    @Test
    void a_port_that_does_not_exist_is_told_with_its_setting_and_the_range() {
        assertThatThrownBy(() -> ClearWay.checkPort("ecps.https.port", HERE, 70_000))
                .hasMessage("The setting ecps.https.port is 70000; it must be from 0 to 65535.");
        assertThatThrownBy(() -> ClearWay.checkPort("ecps.port", HERE, -1)).hasMessageContaining("ecps.port is -1");
    }

    @Test
    void a_folder_that_can_be_made_is_fine_and_is_not_made_yet(@TempDir Path folder) {
        var data = folder.resolve("a").resolve("b");
        assertThatCode(() -> ClearWay.checkFolder(data)).doesNotThrowAnyException();
        assertThatCode(() -> ClearWay.checkFolder(folder)).doesNotThrowAnyException();
        org.assertj.core.api.Assertions.assertThat(data).doesNotExist();
    }

    @Test
    void a_folder_below_a_file_is_told_with_its_remedy(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> ClearWay.checkFolder(file.resolve("data")))
                .hasMessageContaining("can't be written to")
                .hasMessageContaining("-Decps.data");
    }
}
