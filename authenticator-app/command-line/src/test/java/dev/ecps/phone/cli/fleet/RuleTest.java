package dev.ecps.phone.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
    @Test
    void one_word_is_always_done() {
        assertThat(Rule.of("wrong-number").pick(bound -> bound - 1)).isEqualTo(Behaviour.WRONG_NUMBER);
    }

    @Test
    void a_mix_is_done_by_its_weights() {
        Rule rule = Rule.of("mix:approve=8,decline=1,ignore=1");
        assertThat(rule.weights()).isEqualTo(Map.of(Behaviour.APPROVE, 8, Behaviour.DECLINE, 1, Behaviour.IGNORE, 1));
        assertThat(rule.pick(bound -> 7)).isEqualTo(Behaviour.APPROVE);
        assertThat(rule.pick(bound -> 8)).isEqualTo(Behaviour.DECLINE);
        assertThat(rule.pick(bound -> 9)).isEqualTo(Behaviour.IGNORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aprove", "mix:", "mix:approve", "mix:approve=0", "mix:approve=1,approve=2", "APPROVE"})
    void anything_else_is_refused_with_an_example(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.of(text)).withMessageContaining("mix:approve=8");
    }
}
