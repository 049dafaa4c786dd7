package dev.ecps.idp.messaging;

import static dev.ecps.idp.messaging.TestMessages.codeSms;
import static dev.ecps.idp.messaging.TestMessages.plainMail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.idp.messaging.OutboxMessage.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Outbox outbox = outboxOf(3);

    private static Outbox outboxOf(int size) {
        return new Outbox(InstantSource.fixed(NOON), size);
    }

    @Test
    void the_newest_message_comes_first() {
        outbox.add(codeSms("0600000001", "111111"));
        outbox.add(codeSms("0600000001", "222222"));
        assertThat(outbox.newestFirst()).extracting(OutboxMessage::codes).containsExactly(of("222222"), of("111111"));
    }

    private static List<String> of(String code) {
        return List.of(code);
    }

    @Test
    void a_message_is_kept_as_it_was_sent() {
        var mail = TestMessages.activationMail("helene@exemple.fr");
        outbox.add(mail);
        assertThat(outbox.newestFirst())
                .containsExactly(new OutboxMessage(
                        1,
                        Kind.MAIL,
                        mail.to(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        mail.links(),
                        mail.codes(),
                        TestMessages.LINK,
                        NOON));
    }

    @Test
    void what_a_kind_does_not_have_is_empty() {
        outbox.add(plainMail("a@exemple.fr"));
        outbox.add(codeSms("0600000001", "111111"));
        assertThat(outbox.find(1).orElseThrow().qr()).isEmpty();
        assertThat(outbox.find(2))
                .hasValueSatisfying(sms ->
                        assertThat(List.of(sms.subject(), sms.html(), sms.qr())).containsOnly(""));
    }

    @Test
    void the_oldest_message_gives_way_when_the_outbox_is_full() {
        IntStream.rangeClosed(1, 4).forEach(i -> outbox.add(codeSms("0600000001", "00000" + i)));
        assertThat(outbox.newestFirst()).extracting(OutboxMessage::id).containsExactly(4L, 3L, 2L);
        assertThat(outbox.find(1)).isEmpty();
    }

    @Test
    void only_the_messages_of_a_recipient_are_found() {
        outbox.add(plainMail("Helene@Exemple.fr"));
        outbox.add(codeSms("06 00 00 00 01", "111111"));
        assertThat(outbox.newestFirst(new Recipient(" helene@exemple.FR ")))
                .extracting(OutboxMessage::id)
                .containsExactly(1L);
        assertThat(outbox.newestFirst(new Recipient("+33600000001")))
                .extracting(OutboxMessage::id)
                .containsExactly(2L);
        assertThat(outbox.newestFirst(new Recipient("0600000002"))).isEmpty();
        assertThat(outbox.newestFirst(new Recipient(" "))).hasSize(2);
    }

    @Test
    void an_emptied_outbox_does_not_give_an_id_twice() {
        outbox.add(codeSms("0600000001", "111111"));
        outbox.empty();
        assertThat(outbox.newestFirst()).isEmpty();
        outbox.add(codeSms("0600000001", "222222"));
        assertThat(outbox.newestFirst()).extracting(OutboxMessage::id).containsExactly(2L);
    }

    @Test
    void a_listener_hears_of_each_change_until_it_leaves() {
        var heard = new AtomicInteger();
        var leave =
                outbox.onChange(() -> heard.addAndGet(1 + outbox.newestFirst().size()));
        outbox.add(codeSms("0600000001", "111111"));
        assertThat(heard).hasValue(2);
        outbox.empty();
        assertThat(heard).hasValue(3);
        leave.run();
        outbox.add(codeSms("0600000001", "222222"));
        assertThat(heard).hasValue(3);
    }

    @Test
    void messages_of_many_threads_are_all_kept_in_the_order_of_their_ids() throws Exception {
        var large = outboxOf(1_000);
        var pool = Executors.newFixedThreadPool(8);
        Callable<Void> sending = () -> {
            for (int i = 0; i < 100; i++) large.add(codeSms("0600000001", "123456"));
            return null;
        };
        for (var sent : pool.invokeAll(Collections.nCopies(8, sending))) sent.get();
        pool.shutdown();
        assertThat(large.newestFirst())
                .extracting(OutboxMessage::id)
                .hasSize(800)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void an_outbox_without_room_names_its_setting() {
        assertThatThrownBy(() -> outboxOf(0)).hasMessageContaining("ecps.messaging.outbox-size");
    }

    @Test
    void no_message_tells_its_content_to_a_log() {
        outbox.add(codeSms("0600000001", "424242"));
        assertThat(outbox.newestFirst().toString()).doesNotContain("424242", "0600000001");
        assertThat(codeSms("0600000001", "424242").toString()).doesNotContain("424242", "0600000001");
        assertThat(TestMessages.activationMail("a@exemple.fr").toString()).doesNotContain(TestMessages.LINK, "exemple");
    }
}
