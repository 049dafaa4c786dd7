package dev.ecps.idp.franceconnect;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.chance.Chance;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InteractionsTest {
    private final Interactions interactions = new Interactions(
            TestSettings.of(FranceConnectConfig.class, Map.of()),
            InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z")),
            new Chance());

    private static Ask ask(int length) {
        return new Ask(
                TestPartners.TOWN_HALL,
                URI.create("https://town.test/back"),
                new State("s".repeat(length)),
                new Nonce("n".repeat(length)),
                new Scope("openid"),
                Set.of(),
                Optional.empty());
    }

    private long kept(int requests, int length) {
        var ids = IntStream.range(0, requests)
                .mapToObj(
                        i -> interactions.begin(ask(length), "browser").frame().id())
                .toList();
        return ids.stream()
                .filter(id -> interactions.of(id, "browser").isPresent())
                .count();
    }

    @Test
    void thousands_of_usual_ones_are_under_way_at_once() {
        assertThat(kept(9_000, 43)).isEqualTo(9_000);
    }

    @Test
    void long_ones_take_the_room_of_several_so_that_strangers_cannot_fill_the_memory() {
        assertThat(kept(9_000, 2_000)).isBetween(3_000L, 4_000L);
    }
}
