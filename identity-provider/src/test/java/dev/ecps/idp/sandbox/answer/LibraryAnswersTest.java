package dev.ecps.idp.sandbox.answer;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NEARLY_EMPTY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.phone.problem.Awaited;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.problem.WaitTimedOut;
import dev.ecps.phone.sandbox.AnswerState;
import dev.ecps.phone.sandbox.AnswerState.State;
import dev.ecps.phone.sandbox.PhoneAnswer;
import dev.ecps.phone.sandbox.Sandbox;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.ProblemType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same answers, set by the phone library. */
@QuarkusTest
class LibraryAnswersTest {
    private static final NationalId ME = NEARLY_EMPTY;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TestHTTPResource("/")
    URI provider;

    private Sandbox sandbox;
    private RelyingParty sara;

    @BeforeEach
    void register() {
        sandbox = Sandbox.of(provider, "");
        sara = RelyingParty.named("SARA");
    }

    @AfterEach
    void clear() {
        sandbox.answers(ME).clear();
    }

    private Login asked() {
        var login = Login.begin(new TestBrowser(), sara.request());
        assertThat(login.identify(ME.value()).statusCode()).isEqualTo(303);
        return login;
    }

    @Test
    void an_answer_tells_what_it_did_and_ends_when_it_is_closed() {
        var answers = sandbox.answers(ME).at(sara.id());
        var answer = answers.times(2).give(PhoneAnswer.approve());
        try (answer) {
            assertThat(Login.code(asked().awaitTarget())).isNotEmpty();
            var state = answer.awaitGiven(1, PATIENCE);
            assertThat(state.times()).isEqualTo(1);
            assertThat(state.state()).isEqualTo(State.STANDING);
            assertThat(state.requests()).singleElement().satisfies(request -> {
                assertThat(request.client()).isEqualTo(sara.id());
                assertThat(request.nationalId()).isEqualTo(ME.value());
            });
            assertThat(answers.list()).extracting(AnswerState::id).containsExactly(answer.id());
        }
        assertThat(answer.now().state()).isEqualTo(State.REMOVED);
        assertThat(answers.list()).isEmpty();
        answer.close();
    }

    static List<PhoneAnswer> each() {
        return Stream.of(
                        PhoneAnswer.approve(),
                        PhoneAnswer.decline(),
                        PhoneAnswer.wrongNumber(),
                        PhoneAnswer.wrongPin(),
                        PhoneAnswer.wrongPinThenApprove(2),
                        PhoneAnswer.ignore(),
                        PhoneAnswer.offline(Duration.ofSeconds(3)),
                        PhoneAnswer.twice(),
                        PhoneAnswer.late(),
                        PhoneAnswer.clockSkew(Duration.ofMinutes(-5)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("each")
    void each_is_known_to_the_provider(PhoneAnswer answer) {
        try (var standing = sandbox.answers(ME)
                .after(Duration.ofMillis(1500))
                .lifetime(Duration.ofMinutes(5))
                .give(answer)) {
            assertThat(standing.now().answer()).isEqualTo(answer.members().get("answer"));
            assertThat(standing.now().delay()).isEqualTo(Duration.ofMillis(1500));
            assertThat(standing.now().times()).isNull();
        }
    }

    @Test
    void an_answer_for_a_client_is_for_whoever_logs_in_there() {
        try (var answer = sandbox.answersAt(sara.id()).give(PhoneAnswer.decline())) {
            asked().awaitOver();
            assertThat(answer.awaitGiven(1, PATIENCE).nationalId()).isNull();
        }
    }

    @Test
    void to_wait_in_vain_says_for_what() {
        try (var answer = sandbox.answers(ME).give(PhoneAnswer.approve())) {
            assertThatExceptionOfType(WaitTimedOut.class)
                    .isThrownBy(() -> answer.awaitGiven(1, Duration.ofMillis(1)))
                    .satisfies(vain -> assertThat(vain.what()).isEqualTo(Awaited.ANSWERED_REQUEST))
                    .withMessageContaining("login requests that take this answer");
        }
    }

    @Test
    void what_the_sandbox_does_not_take_is_refused_with_the_member() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sandbox.answers(ME).times(0).give(PhoneAnswer.approve()))
                .satisfies(no -> assertThat(no.problem().field()).isEqualTo("times"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sandbox.answers(NOBODY).give(PhoneAnswer.approve()))
                .satisfies(no -> assertThat(no.type()).isEqualTo(ProblemType.NOT_FOUND));
    }
}
