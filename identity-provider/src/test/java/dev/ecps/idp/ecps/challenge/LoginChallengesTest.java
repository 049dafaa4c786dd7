package dev.ecps.idp.ecps.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.chance.TestChance;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Approved;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Expired;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Pending;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Reason;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Refused;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Doorbells;
import dev.ecps.idp.time.TestClock;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.TwoDigits;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LoginChallengesTest {
    private static final Duration VALIDITY = Duration.ofSeconds(120);

    private final TestClock clock = new TestClock();
    private final Fired<ChallengeOpened> opened = new Fired<>();
    private final LoginChallenges challenges = new LoginChallenges(
            TestSettings.defaults(ChallengeConfig.class), new Doorbells(), opened, clock, TestChance.seeded());
    private final Device phone = device("a-phone-of-sixteen-letters");

    private Device device(String id) {
        var now = clock.instant();
        return new Device(
                new DeviceId(id),
                new NationalId("899700001011"),
                "{}",
                "phone",
                false,
                now,
                now.plus(Duration.ofDays(1000)),
                3,
                Optional.empty());
    }

    private Asked asked() {
        return challenges.open(phone, "SARA", "sara-client");
    }

    private static TwoDigits wrong(Asked asked) {
        return asked.choices().stream()
                .filter(number -> !number.equals(asked.shown()))
                .findFirst()
                .orElseThrow();
    }

    private LoginChallenge now(Asked asked) {
        return challenges.of(asked.id()).orElseThrow();
    }

    @Nested
    class Pending_ {
        @Test
        void waits_on_its_phone_and_on_no_other() {
            var asked = asked();
            assertThat(challenges.pendingOn(phone.id())).containsExactly(asked);
            assertThat(challenges.pendingOn(new DeviceId("another-phone-of-sixteen")))
                    .isEmpty();
            assertThat(now(asked)).isEqualTo(new Pending(asked));
        }

        @Test
        void tells_who_asks_and_how_long_it_waits() {
            var asked = asked();
            assertThat(asked.service()).isEqualTo("SARA");
            assertThat(asked.client()).isEqualTo("sara-client");
            assertThat(asked.nationalId()).isEqualTo(phone.nationalId());
            assertThat(asked.askedAt()).isEqualTo(clock.instant());
            assertThat(asked.expiresAt()).isEqualTo(clock.instant().plus(VALIDITY));
            assertThat(opened.events).containsExactly(new ChallengeOpened(asked));
        }

        @Test
        void is_approved_by_the_shown_number() {
            var asked = asked();
            assertThat(challenges.answer(asked.id(), asked.shown())).contains(new Approved(asked));
            assertThat(now(asked)).isEqualTo(new Approved(asked));
            assertThat(challenges.pendingOn(phone.id())).isEmpty();
        }

        @Test
        void is_refused_by_any_other_number_and_takes_no_second_one() {
            var asked = asked();
            assertThat(challenges.answer(asked.id(), wrong(asked))).contains(new Refused(asked, Reason.WRONG_NUMBER));
            assertThat(challenges.answer(asked.id(), asked.shown())).isEmpty();
            assertThat(now(asked)).isEqualTo(new Refused(asked, Reason.WRONG_NUMBER));
        }

        @Test
        void is_superseded_by_a_newer_one_on_the_same_phone() {
            var first = asked();
            var second = asked();
            assertThat(now(first)).isEqualTo(new Refused(first, Reason.SUPERSEDED));
            assertThat(challenges.pendingOn(phone.id())).containsExactly(second);
        }

        @Test
        void stays_when_another_phone_is_asked() {
            var first = asked();
            challenges.open(device("another-phone-of-sixteen"), "SARA", "sara-client");
            assertThat(now(first)).isInstanceOf(Pending.class);
        }

        @Test
        void is_withdrawn_when_nobody_waits_any_more() {
            var asked = asked();
            challenges.withdraw(asked.id());
            assertThat(now(asked)).isEqualTo(new Refused(asked, Reason.WITHDRAWN));
            assertThat(challenges.answer(asked.id(), asked.shown())).isEmpty();
        }

        @Test
        void takes_an_answer_in_its_last_instant() {
            var asked = asked();
            clock.advance(VALIDITY.minusNanos(1));
            assertThat(challenges.answer(asked.id(), asked.shown())).isPresent();
        }

        @Test
        void expires_by_the_clock_alone() {
            var asked = asked();
            clock.advance(VALIDITY);
            assertThat(now(asked)).isEqualTo(new Expired(asked));
            assertThat(challenges.pendingOn(phone.id())).isEmpty();
            assertThat(challenges.answer(asked.id(), asked.shown())).isEmpty();
            assertThat(challenges.refuse(asked.id(), Reason.DECLINED)).isEmpty();
        }
    }

    @Nested
    class A_race {
        @Test
        void of_many_answers_is_won_by_one() throws Exception {
            for (int round = 0; round < 50; round++) {
                var asked = asked();
                var taken = Races.of(
                        8, i -> () -> challenges.answer(asked.id(), i % 2 == 0 ? asked.shown() : wrong(asked)));
                assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
                assertThat(taken).contains(Optional.of(now(asked)));
            }
        }

        @Test
        void of_many_requests_leaves_one_waiting_on_the_phone() throws Exception {
            for (int round = 0; round < 50; round++) {
                Races.of(8, i -> LoginChallengesTest.this::asked);
                assertThat(challenges.pendingOn(phone.id())).hasSize(1);
            }
        }
    }

    @Nested
    class Whoever_waits {
        @Test
        void is_woken_by_the_answer() {
            var asked = asked();
            var over = challenges.whenOver(asked.id()).toCompletableFuture();
            assertThat(over).isNotDone();
            challenges.answer(asked.id(), asked.shown());
            assertThat(over).isCompleted();
        }

        @Test
        void is_woken_by_a_late_answer_to_a_request_that_waits_for_long() {
            var inAnHour = clock.instant().plus(Duration.ofHours(1));
            var asked = challenges.openBeside(phone, "SARA", "sara-client", Optional.empty(), inAnHour);
            var over = challenges.whenOver(asked.id()).toCompletableFuture();
            clock.advance(Duration.ofMinutes(59));
            challenges.answer(asked.id(), asked.shown());
            assertThat(over).isCompleted();
        }

        @Test
        void is_woken_by_a_newer_request() {
            var over = challenges.whenOver(asked().id()).toCompletableFuture();
            asked();
            assertThat(over).isCompleted();
        }

        @Test
        void is_not_kept_waiting_for_what_is_over() {
            var asked = asked();
            challenges.withdraw(asked.id());
            assertThat(challenges.whenOver(asked.id()).toCompletableFuture()).isCompleted();
            assertThat(challenges
                            .whenOver(new ChallengeId("never-opened-challenge"))
                            .toCompletableFuture())
                    .isCompleted();
        }
    }

    @Test
    void a_challenge_is_remembered_ten_minutes_beyond_its_end_and_then_forgotten() {
        var asked = asked();
        clock.advance(VALIDITY.plus(Duration.ofMinutes(10)).minusSeconds(1));
        assertThat(challenges.of(asked.id())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(challenges.of(asked.id())).isEmpty();
    }
}
