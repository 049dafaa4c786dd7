package dev.ecps.phone.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final Reach reach = new Reach();

    @Test
    void a_provider_nobody_tried_yet_is_worth_trying_for_everybody() {
        assertThat(reach.worthTrying()).isTrue();
        assertThat(reach.worthTrying()).isTrue();
    }

    @Test
    void while_it_is_silent_nobody_falls_upon_it() {
        reach.failed();
        assertThat(reach.worthTrying()).isFalse();
    }

    @Test
    void as_soon_as_it_answered_one_it_is_worth_trying_for_everybody() {
        reach.failed();
        reach.answered();
        assertThat(reach.worthTrying()).isTrue();
        assertThat(reach.worthTrying()).isTrue();
    }

    @Test
    void while_it_is_silent_one_at_a_time_tries_for_all() {
        reach.failed();
        while (!reach.worthTrying()) Thread.onSpinWait(); // a second at most
        assertThat(reach.worthTrying()).isFalse();
    }

    @Test
    void phones_of_one_provider_share_what_they_know() {
        var one = Network.shared().reach(URI.create("http://localhost:1"));
        assertThat(Network.shared().reach(URI.create("http://localhost:1/below")))
                .isSameAs(one);
        assertThat(Network.shared().reach(URI.create("http://localhost:2"))).isNotSameAs(one);
    }
}
