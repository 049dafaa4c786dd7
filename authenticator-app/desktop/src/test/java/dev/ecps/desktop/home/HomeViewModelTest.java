package dev.ecps.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.desktop.Bench;
import dev.ecps.desktop.ProviderDouble;
import dev.ecps.desktop.connection.Calls;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.wire.problem.ProblemType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeViewModelTest {
    private final Bench bench = new Bench();
    private final AtomicReference<Instant> now = new AtomicReference<>(ProviderDouble.NOW);
    private final HomeViewModel model = new HomeViewModel(bench.activated(), now::get, bench.calls);

    @AfterEach
    void switchOff() {
        bench.close();
    }

    @Test
    void knows_the_holder_before_it_asks() {
        assertThat(model.card().get().holder().familyName()).isEqualTo("EXEMPLE");
    }

    @Test
    void a_look_finds_the_requests_that_wait() {
        bench.provider.ask("Démo", ProviderDouble.NOW.plusSeconds(60));

        model.refresh();

        assertThat(model.requests()).extracting(LoginPrompt::service).containsExactly("Démo");
    }

    @Test
    void a_request_heard_twice_is_shown_once() {
        bench.provider.ask("Démo", ProviderDouble.NOW.plusSeconds(60));
        model.refresh();

        model.hear(model.requests().get(0));

        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void a_request_heard_during_a_look_is_not_forgotten_by_it() {
        Deque<Runnable> screen = new ArrayDeque<>();
        var slow = new HomeViewModel(
                (ActivatedPhone) bench.phone.current(),
                now::get,
                new Calls(Runnable::run, screen::add, bench.outage, bench.calls.failures()));
        slow.refresh();
        bench.provider.ask("Démo", ProviderDouble.NOW.plusSeconds(60));
        slow.hear(((ActivatedPhone) bench.phone.current()).prompts().get(0));

        screen.remove().run();

        assertThat(slow.requests()).hasSize(1);
    }

    @Test
    void a_request_answered_during_a_look_does_not_come_back_with_it() {
        bench.provider.ask("Démo", ProviderDouble.NOW.plusSeconds(60));
        Deque<Runnable> screen = new ArrayDeque<>();
        var phone = (ActivatedPhone) bench.phone.current();
        var slow = new HomeViewModel(
                phone, now::get, new Calls(Runnable::run, screen::add, bench.outage, bench.calls.failures()));
        slow.refresh();
        slow.forget(phone.prompts().get(0).id());

        screen.remove().run();

        assertThat(slow.requests()).isEmpty();
    }

    @Test
    void a_request_goes_when_its_time_is_over() {
        bench.provider.ask("Démo", ProviderDouble.NOW.plusSeconds(60));
        model.refresh();
        now.set(ProviderDouble.NOW.plusSeconds(59));
        model.tick();
        assertThat(model.requests()).hasSize(1);

        now.set(ProviderDouble.NOW.plusSeconds(60));
        model.tick();

        assertThat(model.requests()).isEmpty();
    }

    @Test
    void a_request_goes_when_it_was_answered() {
        bench.provider.ask("Démo", ProviderDouble.NOW.plusSeconds(60));
        model.refresh();

        model.forget(model.requests().get(0).id());

        assertThat(model.requests()).isEmpty();
    }

    @Test
    void a_look_that_is_refused_is_explained() {
        bench.provider.refuse(ProblemType.UNAVAILABLE);

        model.refresh();

        assertThat(model.flaw().get()).isNotEmpty();
    }
}
