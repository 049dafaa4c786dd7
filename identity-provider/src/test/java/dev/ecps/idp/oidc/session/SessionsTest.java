package dev.ecps.idp.oidc.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.idp.Races;
import dev.ecps.idp.TestSettings;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.oidc.session.Session.Grip;
import dev.ecps.idp.oidc.session.Sessions.Begun;
import dev.ecps.idp.oidc.session.Sessions.Rotation;
import dev.ecps.idp.storage.GroupCommit.NotWritten;
import dev.ecps.idp.storage.Storage;
import dev.ecps.idp.storage.TestStorage;
import dev.ecps.idp.time.TestClock;
import dev.ecps.wire.NationalId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final String CLIENT = "sara";
    private static final SessionConfig CONFIG = TestSettings.defaults(SessionConfig.class);

    private final TestClock clock = new TestClock();
    private final Storage storage = TestStorage.fresh();
    private final Sessions sessions = TestSessions.on(storage, clock);
    private final Begun begun = sessions.begin(new NationalId("899700001011"), AuthMode.MOBILE, "");
    private final String id = begun.session().id();

    @AfterEach
    void close() {
        TestStorage.close(storage);
    }

    private Session joined() {
        return sessions.join(id, CLIENT, new Grip("openid", "nonce", "first")).orElseThrow();
    }

    private Rotation rotate(String refreshId) {
        return sessions.rotate(id, CLIENT, refreshId);
    }

    private static String refreshId(Rotation rotation) {
        assertThat(rotation).isInstanceOf(Rotation.Rotated.class);
        return ((Rotation.Rotated) rotation)
                .session()
                .grip(CLIENT)
                .orElseThrow()
                .refreshId();
    }

    @Nested
    class A_session {
        @Test
        void is_found_by_its_cookie_and_by_its_id_but_its_id_is_no_cookie() {
            assertThat(sessions.ofCookie(begun.cookie())).contains(begun.session());
            assertThat(sessions.of(id)).contains(begun.session());
            assertThat(sessions.ofCookie(id)).isEmpty();
            assertThat(sessions.of(begun.cookie())).isEmpty();
        }

        @Test
        void ends_after_thirty_minutes_without_use() {
            clock.advance(Duration.ofMinutes(30).minusNanos(1));
            assertThat(sessions.ofCookie(begun.cookie())).isPresent();
            clock.advance(Duration.ofNanos(1));
            assertThat(sessions.ofCookie(begun.cookie())).isEmpty();
            assertThat(sessions.of(id)).isEmpty();
        }

        @Test
        void lives_on_when_it_is_used() {
            clock.advance(Duration.ofMinutes(29));
            joined();
            clock.advance(Duration.ofMinutes(29));
            assertThat(rotate("first")).isInstanceOf(Rotation.Rotated.class);
            clock.advance(Duration.ofMinutes(29));
            assertThat(sessions.of(id)).isPresent();
        }

        @Test
        void ends_after_four_hours_whatever_the_use() {
            var refresh = joined().grip(CLIENT).orElseThrow().refreshId();
            for (int i = 0; i < 12; i++) {
                clock.advance(Duration.ofMinutes(20).minusSeconds(1));
                refresh = refreshId(rotate(refresh));
            }
            clock.advance(Duration.ofSeconds(12));
            assertThat(rotate(refresh)).isInstanceOf(Rotation.Over.class);
            assertThat(sessions.ofCookie(begun.cookie())).isEmpty();
        }

        @Test
        void promises_no_refresh_beyond_its_own_end() {
            var now = clock.instant();
            assertThat(begun.session().refreshLife(CONFIG, now)).isEqualTo(Duration.ofMinutes(30));
            assertThat(begun.session().refreshLife(CONFIG, now.plus(Duration.ofMinutes(220))))
                    .isEqualTo(Duration.ofMinutes(20));
        }

        @Test
        void is_over_once_it_was_ended() {
            joined();
            assertThat(sessions.end(id)).isPresent();
            assertThat(sessions.end(id)).isEmpty();
            assertThat(sessions.ofCookie(begun.cookie())).isEmpty();
            assertThat(rotate("first")).isInstanceOf(Rotation.Over.class);
            assertThat(sessions.join(id, CLIENT, new Grip("openid", "", "x"))).isEmpty();
        }
    }

    @Nested
    class A_refresh {
        @Test
        void gives_the_next_id_and_keeps_scope_and_nonce() {
            joined();
            var next = (Rotation.Rotated) rotate("first");
            var grip = next.session().grip(CLIENT).orElseThrow();
            assertThat(grip.refreshId()).isNotEqualTo("first");
            assertThat(grip.scope()).isEqualTo("openid");
            assertThat(grip.nonce()).isEqualTo("nonce");
        }

        @Test
        void with_an_old_id_cuts_the_client_out_and_nobody_else() {
            joined();
            sessions.join(id, "other", new Grip("openid", "", "others"));
            var next = refreshId(rotate("first"));
            assertThat(rotate("first")).isInstanceOf(Rotation.Replayed.class);
            assertThat(rotate(next)).isInstanceOf(Rotation.NotTakingPart.class);
            assertThat(sessions.rotate(id, "other", "others")).isInstanceOf(Rotation.Rotated.class);
        }

        @Test
        void in_a_race_of_two_works_once_and_leaves_the_client_cut_out() throws Exception {
            for (int round = 0; round < 50; round++) {
                joined();
                var outcomes = Races.of(2, i -> () -> rotate("first"));
                assertThat(outcomes).hasAtLeastOneElementOfType(Rotation.Rotated.class);
                assertThat(outcomes).hasAtLeastOneElementOfType(Rotation.Replayed.class);
                assertThat(sessions.of(id).orElseThrow().grip(CLIENT)).isEmpty();
            }
        }

        @Test
        void by_a_client_that_never_took_part_is_told_so() {
            assertThat(rotate("first")).isInstanceOf(Rotation.NotTakingPart.class);
        }
    }

    @Test
    void a_client_that_was_cut_out_can_join_again() {
        joined();
        sessions.cut(id, CLIENT);
        assertThat(rotate("first")).isInstanceOf(Rotation.NotTakingPart.class);
        joined();
        assertThat(rotate("first")).isInstanceOf(Rotation.Rotated.class);
    }

    @Nested
    class After_a_restart {
        /** Whoever comes up next on the same database; the first one is not asked to tidy anything up. */
        private Sessions restarted() {
            return TestSessions.on(storage, clock);
        }

        @Test
        void a_session_is_there_with_its_browser_and_its_clients() {
            var before = joined();
            sessions.join(id, "other", new Grip("openid scope_all", "", "others"));
            var after = restarted();
            assertThat(after.of(id)).isEqualTo(sessions.of(id));
            assertThat(after.ofCookie(begun.cookie())).contains(sessions.of(id).orElseThrow());
            assertThat(after.of(id).orElseThrow().grip(CLIENT)).isEqualTo(before.grip(CLIENT));
        }

        @Test
        void a_session_names_the_card_that_began_it() {
            var who = new NationalId("899700001029");
            var byCard = sessions.begin(who, AuthMode.CARD, "9970000001").session();
            assertThat(restarted().of(byCard.id())).contains(byCard);
            assertThat(restarted().of(id).orElseThrow().card()).isEmpty();
        }

        @Test
        void a_session_that_a_provider_without_cards_in_its_sessions_wrote_is_there() {
            storage.useTransaction(handle -> handle.execute(
                    "insert into session (number, id, cookie, national_id, auth_mode, auth_time, last_used, grips)"
                            + " select number + 1, 'older', cookie, national_id, auth_mode, auth_time, last_used, grips"
                            + " from session"));
            assertThat(restarted().of("older").orElseThrow().card()).isEmpty();
        }

        @Test
        void an_old_refresh_id_is_still_noticed_and_cuts_the_client_out() {
            joined();
            var next = refreshId(rotate("first"));
            assertThat(restarted().rotate(id, CLIENT, "first")).isInstanceOf(Rotation.Replayed.class);
            assertThat(restarted().rotate(id, CLIENT, next)).isInstanceOf(Rotation.NotTakingPart.class);
        }

        @Test
        void the_good_refresh_id_is_good() {
            joined();
            var next = refreshId(rotate("first"));
            assertThat(restarted().rotate(id, CLIENT, next)).isInstanceOf(Rotation.Rotated.class);
        }

        @Test
        void a_session_that_was_ended_stays_ended() {
            joined();
            sessions.end(id);
            assertThat(restarted().of(id)).isEmpty();
            assertThat(TestSessions.stored(storage)).isZero();
        }

        @Test
        void a_session_that_ran_out_meanwhile_leaves_the_table() {
            clock.advance(Duration.ofMinutes(31));
            var after = restarted();
            assertThat(after.of(id)).isEmpty();
            after.begin(new NationalId("899700001029"), AuthMode.MOBILE, "");
            assertThat(TestSessions.stored(storage)).isEqualTo(1);
        }
    }

    @Test
    void sessions_that_ran_out_leave_the_table_as_new_ones_come() {
        clock.advance(Duration.ofMinutes(31));
        for (int i = 0; i < 300; i++) sessions.begin(new NationalId("899700001029"), AuthMode.MOBILE, "");
        assertThat(TestSessions.stored(storage)).isEqualTo(300);
    }

    @Test
    void nobody_reads_the_browsers_secret_in_the_table() {
        var secret = begun.cookie().substring(begun.cookie().indexOf('.') + 1);
        var kept = storage.read(handle ->
                handle.select("select cookie from session").mapTo(String.class).one());
        assertThat(kept).isEqualTo(Chance.fingerprint(secret)).isNotEqualTo(secret);
    }

    @Nested
    class When_the_database_takes_no_change {
        @BeforeEach
        void breakDown() {
            joined();
            TestStorage.close(storage);
        }

        @Test
        void nobody_gets_a_session() {
            assertThatExceptionOfType(NotWritten.class)
                    .isThrownBy(() -> sessions.begin(new NationalId("899700001011"), AuthMode.MOBILE, ""));
        }

        @Test
        void a_refresh_gives_nothing_and_the_session_is_over() {
            assertThatExceptionOfType(NotWritten.class).isThrownBy(() -> rotate("first"));
            assertThat(sessions.of(id)).isEmpty();
            assertThat(rotate("first")).isInstanceOf(Rotation.Over.class);
        }

        @Test
        void a_logout_is_not_confirmed_yet_the_session_is_over() {
            assertThatExceptionOfType(NotWritten.class).isThrownBy(() -> sessions.end(id));
            assertThat(sessions.of(id)).isEmpty();
            assertThat(sessions.ofCookie(begun.cookie())).isEmpty();
        }

        @Test
        void a_client_that_replayed_is_out() {
            assertThatExceptionOfType(NotWritten.class).isThrownBy(() -> rotate("an older one"));
            assertThat(sessions.of(id)).isEmpty();
        }
    }
}
