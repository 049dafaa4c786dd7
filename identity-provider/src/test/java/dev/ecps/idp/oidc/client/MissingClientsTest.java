package dev.ecps.idp.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.time.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that are not there: a stranger who names one again and again costs no query each time. */
@QuarkusTest
class MissingClientsTest {
    @Inject
    Clients clients;

    @Inject
    ClientRows rows;

    @Inject
    TravellingClock clock;

    private final Client client = new Client(
            "late-" + UUID.randomUUID(), "Late", Credential.none(), List.of("http://localhost:8081/callback"));

    @AfterEach
    void present() {
        clock.comeBack();
    }

    @Test
    void what_another_program_registers_is_seen_ten_seconds_later() {
        assertThat(clients.of(client.id())).isEmpty();
        rows.save(new ClientRow(client, clock.instant()));
        assertThat(clients.of(client.id())).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(clients.of(client.id())).contains(client);
    }

    @Test
    void what_is_registered_here_is_there_at_once() {
        assertThat(clients.of(client.id())).isEmpty();
        clients.register(client);
        assertThat(clients.of(client.id())).contains(client);
    }
}
