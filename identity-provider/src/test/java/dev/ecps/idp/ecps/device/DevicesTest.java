package dev.ecps.idp.ecps.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.device.Device.Ending;
import dev.ecps.idp.ecps.device.PinEvidence.VouchedBySandbox;
import dev.ecps.idp.ecps.device.PinEvidence.WrongOnPurpose;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DevicesTest {
    private static final NationalId HOLDER = new NationalId("899700001045");
    private static final PinEvidence RIGHT = new VouchedBySandbox();
    private static final PinEvidence WRONG = new WrongOnPurpose();

    @Inject
    Devices devices;

    private Device registered() {
        return registered(HOLDER);
    }

    private Device registered(NationalId holder) {
        return devices.register(new NewDevice(holder, "{}", "verifier", "phone", false));
    }

    @Test
    void a_new_phone_is_good_for_three_years_and_three_wrong_PINs() {
        var phone = registered();
        assertThat(devices.activeOf(HOLDER)).contains(phone);
        assertThat(phone.pinTriesLeft()).isEqualTo(3);
        assertThat(phone.expiresAt())
                .isEqualTo(
                        phone.activatedAt().atZone(ZoneOffset.UTC).plusYears(3).toInstant());
        assertThat(phone.usable(phone.expiresAt().minusNanos(1))).isTrue();
        assertThat(phone.usable(phone.expiresAt())).isFalse();
    }

    @Test
    void a_second_phone_replaces_the_first_which_is_remembered() {
        var first = registered();
        var second = registered();
        assertThat(devices.activeOf(HOLDER)).contains(second);
        assertThat(devices.of(first.id()).orElseThrow().ended()).contains(Ending.REPLACED);
    }

    @Test
    void of_many_phones_at_once_one_is_active_in_the_end_and_none_fails() throws Exception {
        var holder = new NationalId("899700001052");
        for (int round = 0; round < 5; round++) {
            var phones = Races.of(6, i -> () -> registered(holder));
            var active = devices.activeOf(holder).orElseThrow();
            assertThat(phones).contains(active);
            assertThat(phones)
                    .filteredOn(phone -> !phone.equals(active))
                    .allSatisfy(phone -> assertThat(
                                    devices.of(phone.id()).orElseThrow().ended())
                            .contains(Ending.REPLACED));
        }
    }

    @Test
    void a_deleted_phone_is_active_no_more_and_stays_deleted() {
        var phone = registered();
        devices.delete(phone.id());
        devices.delete(phone.id());
        assertThat(devices.activeOf(HOLDER)).isEmpty();
        assertThat(devices.of(phone.id()).orElseThrow().ended()).contains(Ending.DELETED);
    }

    @Test
    void the_active_phones_of_several_people_are_found_at_once() {
        var phone = registered();
        var nobody = new NationalId("899799999999");
        assertThat(devices.activeOf(List.of(HOLDER, nobody)))
                .containsOnlyKeys(HOLDER)
                .containsValue(phone);
        assertThat(devices.activeOf(List.of())).isEmpty();
    }

    @Test
    void a_right_PIN_forgives_the_wrong_ones_before() {
        var phone = registered().id();
        assertThat(devices.checkPin(phone, WRONG)).isEqualTo(new PinCheck.Wrong(2));
        assertThat(devices.checkPin(phone, WRONG)).isEqualTo(new PinCheck.Wrong(1));
        assertThat(devices.checkPin(phone, RIGHT)).isEqualTo(new PinCheck.Right());
        assertThat(devices.checkPin(phone, WRONG)).isEqualTo(new PinCheck.Wrong(2));
    }

    @Test
    void the_third_wrong_PIN_blocks_for_good() {
        var phone = registered().id();
        devices.checkPin(phone, WRONG);
        devices.checkPin(phone, WRONG);
        assertThat(devices.checkPin(phone, WRONG)).isEqualTo(new PinCheck.Blocked());
        assertThat(devices.checkPin(phone, RIGHT)).isEqualTo(new PinCheck.Blocked());
        assertThat(devices.of(phone).orElseThrow().blocked()).isTrue();
    }

    @Test
    void a_PIN_on_a_phone_that_was_forgotten_meanwhile_is_no_accident() {
        var holder = new NationalId("899700001052");
        var phone = registered(holder).id();
        devices.forgetOf(List.of(holder));
        assertThat(devices.checkPin(phone, RIGHT)).isEqualTo(new PinCheck.Gone());
        assertThat(devices.checkPin(phone, WRONG)).isEqualTo(new PinCheck.Gone());
    }

    @Test
    void many_guesses_at_once_get_no_more_tries_than_one_after_the_other() throws Exception {
        var phone = registered().id();
        var checks = Races.of(12, i -> () -> devices.checkPin(phone, WRONG));
        assertThat(checks)
                .filteredOn(check -> !check.equals(new PinCheck.Blocked()))
                .containsExactlyInAnyOrder(new PinCheck.Wrong(2), new PinCheck.Wrong(1));
    }

    @Test
    void whoever_has_seen_the_block_finds_it_standing_however_fast_the_next_PIN_is() throws Exception {
        for (int round = 0; round < 10; round++) {
            var phone = registered().id();
            assertThat(devices.checkPin(phone, RIGHT)).isEqualTo(new PinCheck.Right());
            var afterwards = Races.of(6, i -> () -> {
                while (!devices.checkPin(phone, WRONG).equals(new PinCheck.Blocked())) {}
                return devices.checkPin(phone, RIGHT);
            });
            assertThat(afterwards).containsOnly(new PinCheck.Blocked());
        }
    }

    @Test
    void what_is_known_of_a_phone_is_new_again_after_each_change() {
        var first = registered();
        assertThat(devices.of(first.id())).contains(first);
        devices.checkPin(first.id(), WRONG);
        assertThat(devices.of(first.id()).orElseThrow().pinTriesLeft()).isEqualTo(2);
        assertThat(devices.activeOf(HOLDER).orElseThrow().pinTriesLeft()).isEqualTo(2);
        devices.checkPin(first.id(), RIGHT);
        assertThat(devices.of(first.id())).contains(first);
        devices.delete(first.id());
        assertThat(devices.activeOf(HOLDER)).isEmpty();
    }
}
