package dev.ecps.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.desktop.Bench;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.wire.problem.ProblemType;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsViewModelsTest {
    private final Bench bench = new Bench();

    @AfterEach
    void switchOff() {
        bench.close();
    }

    @Nested
    class Settings {
        private final SettingsViewModel model = new SettingsViewModel(bench.phone, bench.calls, bench.handedOver::add);

        @Test
        void notifications_are_kept_and_told() {
            model.notifications().set(false);

            assertThat(bench.phone.notifications()).isFalse();
            assertThat(bench.handedOver).containsExactly(false);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-90", " -90 "})
        void the_clock_is_set_by_hand(String minutes) {
            model.clockAutomatic().set(false);
            model.clockMinutes().set(minutes);

            assertThat(bench.phone.clock().offset()).isEqualTo(Duration.ofMinutes(-90));
        }

        @Test
        void the_clock_is_set_back_to_automatic() {
            model.clockAutomatic().set(false);
            model.clockMinutes().set("15");
            model.clockAutomatic().set(true);

            assertThat(bench.phone.clock().isAutomatic()).isTrue();
            assertThat(model.clockMinutes().get()).isEqualTo("0");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "abc", "1.5", "525601", "-525601", "99999999999"})
        void what_is_no_number_of_minutes_changes_nothing(String minutes) {
            model.clockMinutes().set(minutes);

            assertThat(model.minutesWrong().get()).isTrue();
            assertThat(bench.phone.clock().offset()).isEqualTo(Duration.ZERO);
        }

        @Test
        void a_phone_reopened_shows_what_was_set() {
            model.notifications().set(false);
            model.clockMinutes().set("20");

            var again = new SettingsViewModel(bench.phone, bench.calls, bench.handedOver::add);

            assertThat(again.notifications().get()).isFalse();
            assertThat(again.clockAutomatic().get()).isFalse();
            assertThat(again.clockMinutes().get()).isEqualTo("20");
        }

        @Test
        void a_change_that_can_not_be_kept_is_taken_back_and_explained() {
            bench.phone.close();

            model.notifications().set(false);

            assertThat(model.notifications().get()).isTrue();
            assertThat(model.flaw().get()).isNotEmpty();
        }
    }

    @Nested
    class Provider {
        private final ProviderViewModel model =
                new ProviderViewModel(URI.create("http://localhost:8080"), bench.handedOver::add);

        @Test
        void moves_to_another_address() {
            model.address().set(" https://psc.example:8443/ecps ");
            model.save();

            assertThat(bench.handedOver).containsExactly(URI.create("https://psc.example:8443/ecps"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "localhost:8080", "ftp://example.org", "http://", "http://a b"})
        void what_is_no_address_moves_nowhere(String typed) {
            model.address().set(typed);
            model.save();

            assertThat(model.wrong().get()).isTrue();
            assertThat(bench.handedOver).isEmpty();
        }
    }

    @Nested
    class Deletion {
        private final DeleteViewModel model =
                new DeleteViewModel(bench.activated(), bench.calls, bench.handedOver::add);

        @Test
        void leaves_a_phone_without_an_e_cps() {
            model.confirm();

            assertThat(bench.last()).containsInstanceOf(NotActivated.class);
            assertThat(bench.provider.requests()).contains("DELETE /ecps/device");
        }

        @Test
        void that_is_refused_is_explained() {
            bench.provider.refuse(ProblemType.UNAVAILABLE);

            model.confirm();

            assertThat(model.flaw().get()).isNotEmpty();
            assertThat(bench.handedOver).isEmpty();
        }
    }
}
