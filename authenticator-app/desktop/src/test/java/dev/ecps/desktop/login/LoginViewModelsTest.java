package dev.ecps.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.desktop.Bench;
import dev.ecps.desktop.ProviderDouble;
import dev.ecps.phone.login.NumbersOnPhone;
import dev.ecps.wire.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginViewModelsTest {
    private final Bench bench = new Bench();
    private final AtomicReference<Instant> now = new AtomicReference<>(ProviderDouble.NOW);
    private Request request;
    private UnlockViewModel unlock;

    @BeforeEach
    void aServiceAsks() {
        var phone = bench.activated();
        bench.provider.ask("Démo", ProviderDouble.NOW.plusSeconds(92));
        InstantSource clock = now::get;
        request = new Request(phone.prompts().get(0), clock, bench.calls, bench.handedOver::add);
        unlock = new UnlockViewModel(request, 4, bench.calls, bench.handedOver::add);
    }

    @AfterEach
    void switchOff() {
        bench.close();
    }

    @Test
    void the_right_pin_shows_the_numbers() {
        type(Bench.PIN);

        assertThat(numbers().numbers()).containsExactly("07", ProviderDouble.SHOWN, "93");
    }

    @Test
    void a_wrong_pin_says_how_many_tries_are_left() {
        type("0000");

        assertThat(request.flaw().get()).contains("2");
        assertThat(bench.handedOver).isEmpty();
    }

    @Test
    void a_wrong_pin_can_be_followed_by_the_right_one() {
        type("0000");
        type(Bench.PIN);

        assertThat(request.flaw().get()).isEmpty();
        assertThat(bench.last()).containsInstanceOf(NumbersOnPhone.class);
    }

    @Test
    void a_pin_is_sent_once_even_if_nobody_answers() {
        bench.provider.fallSilent(true);

        type("0000");

        assertThat(bench.provider.requests().stream().filter(each -> each.endsWith("/unlock")))
                .hasSize(1);
        assertThat(request.flaw().get()).isNotEmpty();
    }

    @Test
    void the_right_number_approves() {
        type(Bench.PIN);
        numbers().pick(ProviderDouble.SHOWN);

        assertThat(bench.last()).contains(LoginOutcome.APPROVED);
    }

    @Test
    void a_wrong_number_ends_the_request() {
        type(Bench.PIN);
        numbers().pick("93");

        assertThat(bench.last()).contains(LoginOutcome.WRONG_NUMBER);
    }

    @Test
    void it_can_be_refused_without_a_pin() {
        request.decline();

        assertThat(bench.last()).contains(LoginOutcome.DECLINED);
        assertThat(bench.provider.requests()).anyMatch(each -> each.endsWith("/decline"));
    }

    @Test
    void a_refusal_that_does_not_get_through_is_not_claimed() {
        bench.provider.fallSilent(true);
        request.decline();
        bench.outage.giveUp();

        assertThat(bench.handedOver).isEmpty();
        assertThat(request.flaw().get()).isNotEmpty();
    }

    @Test
    void a_request_that_was_answered_elsewhere_is_over() {
        bench.provider.refuse(ProblemType.CHALLENGE_OVER);

        type(Bench.PIN);

        assertThat(bench.last()).contains(LoginOutcome.OVER);
    }

    @Test
    void the_time_left_counts_down_to_the_end() {
        assertThat(request.timeLeft().get()).isEqualTo("1:32");
        pass(Duration.ofSeconds(91));
        assertThat(request.timeLeft().get()).isEqualTo("0:01");
        assertThat(bench.handedOver).isEmpty();

        pass(Duration.ofSeconds(1));

        assertThat(bench.last()).contains(LoginOutcome.OVER);
    }

    @Test
    void it_ends_once() {
        pass(Duration.ofMinutes(5));
        pass(Duration.ofMinutes(5));
        request.decline();

        assertThat(bench.handedOver).containsExactly(LoginOutcome.OVER);
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        request.tick();
    }

    private void type(String digits) {
        digits.chars().forEach(digit -> unlock.pin().type((char) digit));
    }

    private NumbersViewModel numbers() {
        return new NumbersViewModel(request, (NumbersOnPhone) bench.last().orElseThrow(), bench.calls);
    }
}
