package dev.ecps.idp.oidc.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.crypto.Crypto;
import dev.ecps.idp.crypto.CryptoConfig;
import dev.ecps.idp.oidc.keys.KeyState.Announced;
import dev.ecps.idp.oidc.keys.KeyState.Current;
import dev.ecps.idp.oidc.keys.KeyState.Retired;
import dev.ecps.idp.oidc.keys.KeyState.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final KeysConfig CONFIG = TestSettings.of(
            KeysConfig.class,
            Map.of("ecps.keys.lead", "PT10M", "ecps.keys.retirement", "PT5M", "ecps.keys.memory", "PT1H"));
    private static RSAKey one;
    private static RSAKey other;

    private final SigningKey old = key(one, NOON.minusSeconds(86_400));
    private final SigningKey next = key(other, NOON);
    private final KeyRing ring = new KeyRing(List.of(next, old));

    @BeforeAll
    static void make() throws Exception {
        one = new RSAKeyGenerator(2048).keyID("one").generate();
        other = new RSAKeyGenerator(2048).keyID("other").generate();
    }

    private static SigningKey key(RSAKey key, Instant signsFrom) {
        var dated = new RSAKey.Builder(key).notBeforeTime(Date.from(signsFrom)).build();
        return SigningKey.of(dated, new Crypto(TestSettings.defaults(CryptoConfig.class)));
    }

    private static Instant after(String duration) {
        return NOON.plus(Duration.parse(duration));
    }

    @Nested
    class Before_the_next_key_takes_over {
        private final Instant now = NOON.minusSeconds(1);

        @Test
        void the_old_one_signs_and_knows_when_it_will_retire() {
            assertThat(ring.current(now)).isEqualTo(old);
            assertThat(ring.stateOf(old, now, CONFIG)).isEqualTo(new Current(Optional.of(NOON)));
        }

        @Test
        void the_next_one_is_announced_and_published() {
            assertThat(ring.announced(now)).contains(next);
            assertThat(ring.stateOf(next, now, CONFIG)).isEqualTo(new Announced(NOON));
            assertThat(ring.stateOf(next, now, CONFIG).published()).isTrue();
        }
    }

    @Nested
    class From_then_on {
        @Test
        void the_next_one_signs_and_nothing_is_announced() {
            assertThat(ring.current(NOON)).isEqualTo(next);
            assertThat(ring.stateOf(next, NOON, CONFIG)).isEqualTo(new Current(Optional.empty()));
            assertThat(ring.announced(NOON)).isEmpty();
        }

        @Test
        void the_old_one_is_published_until_its_tokens_are_over() {
            assertThat(ring.stateOf(old, NOON, CONFIG)).isEqualTo(new Retired(after("PT5M")));
            assertThat(ring.stateOf(old, after("PT4M59S"), CONFIG).published()).isTrue();
        }

        @Test
        void the_old_one_is_then_withdrawn_and_still_known() {
            assertThat(ring.stateOf(old, after("PT5M"), CONFIG)).isEqualTo(new Withdrawn(after("PT1H5M")));
            assertThat(ring.stateOf(old, after("PT5M"), CONFIG).published()).isFalse();
            assertThat(ring.of("one")).contains(old);
        }
    }

    @Test
    void a_clock_before_all_keys_finds_the_oldest_one() {
        assertThat(ring.current(NOON.minusSeconds(900_000))).isEqualTo(old);
    }

    @Test
    void a_key_takes_the_place_of_itself() {
        var sooner = key(other, NOON.minusSeconds(60));
        assertThat(ring.with(sooner).keys()).containsExactly(old, sooner);
    }

    @Test
    void nobody_sees_a_private_key_in_a_log() {
        assertThat(ring.toString()).doesNotContain(one.getPrivateExponent().toString());
    }
}
