package dev.ecps.idp.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By a bare socket, since no client sends such a thing. */
@QuarkusTest
class HostNameTest {
    @TestHTTPResource
    URI provider;

    private int status(String path, String host) throws IOException {
        try (var socket = new Socket(provider.getHost(), provider.getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sandbox/api/time, localhost:x",
        "/sandbox/api/time, localhost:99999999999",
        "/sandbox/api/time, localhost:99999",
        "/sandbox/api/time, [::1",
        "/sandbox/api/time, 'local host'",
        "/login, localhost:x",
        "/auth/realms/esante-wallet/protocol/openid-connect/certs, localhost:99999999999"
    })
    void a_host_that_cannot_be_read_is_the_callers_fault(String path, String host) throws IOException {
        assertThat(status(path, host)).isEqualTo(400);
    }

    @Test
    void an_empty_host_is_none_of_this_machines_names() throws IOException {
        assertThat(status("/sandbox/api/time", "")).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"localhost", "LOCALHOST:1", "[::1]:8080", "127.0.0.1"})
    void a_host_that_can_is_not(String host) throws IOException {
        assertThat(status("/sandbox/api/time", host)).isEqualTo(200);
    }
}
