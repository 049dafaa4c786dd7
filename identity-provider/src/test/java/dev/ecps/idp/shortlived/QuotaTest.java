package dev.ecps.idp.shortlived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.wire.NationalId;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final NationalId DOCTOR = NationalId.of("899700001011");

    private final Quota quota = new Quota();

    @BeforeEach
    void two_within_half_an_hour() {
        quota.count(DOCTOR, NOON);
        quota.count(DOCTOR, NOON.plusSeconds(1_800));
    }

    @Test
    void is_used_up_when_as_many_were_sent_as_it_allows() {
        assertThat(quota.usedUp(DOCTOR, 3, NOON.plusSeconds(1_800))).isFalse();
        assertThat(quota.usedUp(DOCTOR, 2, NOON.plusSeconds(1_800))).isTrue();
    }

    @Test
    void forgets_each_after_an_hour() {
        assertThat(quota.usedUp(DOCTOR, 2, NOON.plusSeconds(3_599))).isTrue();
        assertThat(quota.usedUp(DOCTOR, 2, NOON.plusSeconds(3_600))).isFalse();
        assertThat(quota.usedUp(DOCTOR, 1, NOON.plusSeconds(3_600))).isTrue();
    }

    @Test
    void is_everybodys_own() {
        assertThat(quota.usedUp(NationalId.of("899700001029"), 1, NOON)).isFalse();
    }

    @Test
    void what_did_not_go_out_does_not_count() {
        quota.uncount(DOCTOR, NOON.plusSeconds(1_800), NOON.plusSeconds(1_800));
        assertThat(quota.usedUp(DOCTOR, 2, NOON.plusSeconds(1_800))).isFalse();
        assertThat(quota.usedUp(DOCTOR, 1, NOON.plusSeconds(1_800))).isTrue();
        quota.uncount(DOCTOR, NOON, NOON.plusSeconds(1_800));
        assertThat(quota.usedUp(DOCTOR, 1, NOON.plusSeconds(1_800))).isFalse();
        quota.count(DOCTOR, NOON.plusSeconds(1_900));
        assertThat(quota.usedUp(DOCTOR, 1, NOON.plusSeconds(1_900))).isTrue();
    }
}
