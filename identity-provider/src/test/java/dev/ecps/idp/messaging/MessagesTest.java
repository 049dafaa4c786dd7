package dev.ecps.idp.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.idp.TestSettings;
import io.quarkus.mailer.Mailer;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Outbox outbox = new Outbox(InstantSource.system(), 10);
    private final Mailer noMailer = letters -> {
        throw new AssertionError("no mail may leave");
    };

    private Messages messages(Map<String, String> settings) {
        return new Messages(TestSettings.of(MessagingConfig.class, settings), outbox, noMailer);
    }

    @Test
    void by_default_mail_and_SMS_go_into_the_outbox() throws Undeliverable {
        var messages = messages(Map.of());
        messages.send(TestMessages.plainMail("a@exemple.fr"));
        messages.send(TestMessages.codeSms("0612345678", "123456"));
        assertThat(outbox.newestFirst())
                .extracting(OutboxMessage::kind)
                .containsExactly(OutboxMessage.Kind.SMS, OutboxMessage.Kind.MAIL);
        assertThat(messages.kept()).containsExactlyInAnyOrder(OutboxMessage.Kind.values());
    }

    @Test
    void Twilio_without_its_settings_stops_the_start() {
        assertThatThrownBy(() -> messages(Map.of("ecps.messaging.sms", "twilio")))
                .hasMessageContaining("ecps.messaging.twilio.account-sid");
    }

    @Test
    void an_unknown_way_stops_the_start() {
        assertThatThrownBy(() -> messages(Map.of("ecps.messaging.mail", "pigeon")))
                .hasMessageContaining("ecps.messaging.mail");
    }
}
