package dev.ecps.idp.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallQueueTest {
    private final CallQueue<String> queue = new CallQueue<>(3, 2, 4);

    private String next() {
        return queue.next().map(CallQueue.Next::call).orElse("none");
    }

    private void admit(String client, String... calls) {
        for (var call : calls) assertThat(queue.admit(client, call)).isTrue();
    }

    @Test
    void clients_take_turns_and_each_keeps_its_order() {
        admit("a", "a1", "a2", "a3");
        admit("b", "b1");
        assertThat(next()).isEqualTo("a1");
        assertThat(next()).isEqualTo("b1");
        assertThat(next()).isEqualTo("a2");
    }

    @Test
    void a_client_has_only_so_many_connections() {
        admit("a", "a1", "a2", "a3");
        next();
        next();
        assertThat(next()).isEqualTo("none");
        queue.hungUp("a");
        assertThat(next()).isEqualTo("a3");
    }

    @Test
    void all_clients_together_have_only_so_many_connections() {
        admit("a", "a1", "a2");
        admit("b", "b1", "b2");
        admit("c", "c1");
        for (int i = 0; i < 4; i++) assertThat(next()).isNotEqualTo("none");
        assertThat(next()).isEqualTo("none");
        queue.hungUp("a");
        assertThat(next()).isNotEqualTo("none");
    }

    @Test
    void a_client_with_too_many_unsettled_calls_gets_no_more_and_the_others_do() {
        admit("a", "a1", "a2", "a3");
        next();
        queue.hungUp("a");
        assertThat(queue.admit("a", "a4")).isFalse();
        admit("b", "b1");
        queue.settle("a");
        admit("a", "a4");
    }

    @Test
    void a_call_that_has_to_be_made_again_waits_behind_the_others() {
        admit("a", "a1", "a2");
        assertThat(next()).isEqualTo("a1");
        queue.hungUp("a");
        queue.again("a", "a1");
        assertThat(next()).isEqualTo("a2");
        assertThat(next()).isEqualTo("a1");
    }

    @Test
    void a_client_with_nothing_outstanding_leaves_nothing_behind() {
        admit("a", "a1");
        next();
        queue.hungUp("a");
        assertThat(queue.clients()).isEqualTo(1);
        queue.settle("a");
        assertThat(queue.clients()).isZero();
    }
}
