package dev.ecps.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LineTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Outage outage = new Outage();
    private final Line line = new Calls(background::add, Runnable::run, outage, new ToScreen()).line();
    private final List<Object> heard = new ArrayList<>();

    @Test
    void is_busy_until_the_answer_is_there() {
        line.call(() -> "yes", heard::add, heard::add);
        assertThat(line.busy().get()).isTrue();

        background.remove().run();

        assertThat(line.busy().get()).isFalse();
        assertThat(heard).containsExactly("yes");
    }

    @Test
    void does_not_hear_a_second_call_while_busy() {
        line.call(() -> "first", heard::add, heard::add);
        line.call(() -> "second", heard::add, heard::add);

        assertThat(background).hasSize(1);
    }

    @Test
    void hands_a_refusal_to_the_screen() {
        var refused = new Refused(Problem.of(ProblemType.RESENDS_USED_UP, "no more"));
        line.call(failing(refused), heard::add, heard::add);
        background.remove().run();

        assertThat(heard).containsExactly(refused);
        assertThat(line.busy().get()).isFalse();
    }

    @Test
    void a_defect_is_not_swallowed_and_frees_the_line() {
        line.call(failing(new IllegalStateException("defect")), heard::add, heard::add);

        assertThatThrownBy(() -> background.remove().run()).hasMessage("defect");
        assertThat(line.busy().get()).isFalse();
    }

    @Nested
    class While_the_provider_is_silent {
        private final List<String> answers = new ArrayList<>();

        private String answer() {
            if (answers.isEmpty()) throw silence();
            return answers.remove(0);
        }

        @Test
        void the_call_waits_and_is_made_again_when_the_countdown_ends() {
            line.call(this::answer, heard::add, heard::add);
            background.remove().run();
            assertThat(outage.state().get()).isEqualTo(Outage.State.COUNTING_DOWN);
            assertThat(line.busy().get()).isTrue();

            answers.add("back");
            for (int second = 0; second < Outage.FIRST; second++) outage.tick();
            background.remove().run();

            assertThat(heard).containsExactly("back");
            assertThat(outage.state().get()).isEqualTo(Outage.State.NONE);
        }

        @Test
        void each_countdown_is_longer_up_to_a_limit() {
            List<Integer> countdowns = new ArrayList<>();
            line.call(this::answer, heard::add, heard::add);
            for (int attempt = 0; attempt < 5; attempt++) {
                background.remove().run();
                countdowns.add(outage.secondsLeft().get());
                outage.retry();
            }
            assertThat(countdowns).containsExactly(5, 10, 20, 40, 40);
        }

        @Test
        void giving_up_tells_the_screen() {
            line.call(this::answer, heard::add, heard::add);
            background.remove().run();

            outage.giveUp();

            assertThat(heard).singleElement().isInstanceOf(ProviderUnreachable.class);
            assertThat(outage.state().get()).isEqualTo(Outage.State.NONE);
            assertThat(line.busy().get()).isFalse();
        }

        @Test
        void a_call_that_is_counted_is_not_repeated() {
            line.callOnce(this::answer, heard::add, heard::add);
            background.remove().run();

            assertThat(heard).singleElement().isInstanceOf(ProviderUnreachable.class);
            assertThat(outage.state().get()).isEqualTo(Outage.State.NONE);
        }

        @Test
        void an_answer_on_another_line_ends_the_outage_for_all() {
            line.call(this::answer, heard::add, heard::add);
            background.remove().run();
            answers.add("back");
            Line other = new Calls(background::add, Runnable::run, outage, new ToScreen()).line();

            other.call(() -> "other", heard::add, heard::add);
            background.remove().run();
            background.remove().run();

            assertThat(heard).containsExactly("other", "back");
        }

        @Test
        void a_refusal_ends_it_too() {
            line.call(this::answer, heard::add, heard::add);
            background.remove().run();
            outage.retry();
            background.clear();
            Line other = new Calls(background::add, Runnable::run, outage, new ToScreen()).line();

            other.call(failing(new Refused(Problem.of(ProblemType.CONFLICT, "no"))), heard::add, heard::add);
            background.remove().run();

            assertThat(outage.state().get()).isEqualTo(Outage.State.NONE);
        }
    }

    private static Supplier<Object> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static ProviderUnreachable silence() {
        return new ProviderUnreachable(URI.create("http://localhost:1"), "silence", null);
    }

    private static final class ToScreen implements Calls.Failures {
        @Override
        public void meet(PhoneException failure, Consumer<PhoneException> screen) {
            screen.accept(failure);
        }

        @Override
        public PhoneTexts.Text words(PhoneException failure) {
            return PhoneTexts.in(Locale.ENGLISH).of(failure);
        }
    }
}
