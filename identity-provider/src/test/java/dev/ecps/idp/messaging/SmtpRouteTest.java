package dev.ecps.idp.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = GreenMailServer.class, restrictToAnnotatedClass = true)
class SmtpRouteTest {
    GreenMail server;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @BeforeEach
    void emptyMailboxes() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_mail_arrives_with_its_accents() throws Exception {
        var mail = TestMessages.activationMail("helene@exemple.fr");
        messages.send(mail);
        var received = onlyMail();
        assertThat(received.getSubject()).isEqualTo(mail.subject());
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("helene@exemple.fr");
        assertThat(received.getFrom()[0])
                .hasFieldOrPropertyWithValue("personal", "Équipe e-CPS")
                .hasFieldOrPropertyWithValue("address", "e-cps@exemple.fr");
        assertThat(text(received, "text/plain")).isEqualToNormalizingNewlines(mail.text());
        assertThat(text(received, "text/html")).isEqualToNormalizingNewlines(mail.html());
    }

    @Test
    void the_QR_code_is_an_inline_picture_that_the_HTML_shows() throws Exception {
        messages.send(TestMessages.activationMail("helene@exemple.fr"));
        var picture = only(onlyMail(), "image/png");
        assertThat(picture.getHeader("Content-ID")).containsExactly("<" + Mail.QR_CONTENT_ID + ">");
        assertThat(picture.getDisposition()).isEqualTo(Part.INLINE);
        assertThat(QrCodes.read(picture.getInputStream().readAllBytes())).isEqualTo(TestMessages.LINK);
    }

    @Test
    void a_mail_without_QR_code_has_no_picture() throws Exception {
        messages.send(TestMessages.plainMail("helene@exemple.fr"));
        assertThat(parts(onlyMail())).noneMatch(part -> is(part, "image/png")).hasSize(2);
    }

    @Test
    void a_mail_that_left_is_not_kept() throws Exception {
        messages.send(TestMessages.activationMail("helene@exemple.fr"));
        assertThat(outbox.newestFirst()).isEmpty();
        assertThat(messages.kept()).containsExactlyInAnyOrder(OutboxMessage.Kind.SMS, OutboxMessage.Kind.LETTER);
    }

    @Test
    void a_mail_server_that_does_not_answer_makes_a_mail_undeliverable() throws Exception {
        server.stop();
        try {
            assertThatThrownBy(() -> messages.send(TestMessages.activationMail("helene@exemple.fr")))
                    .isInstanceOf(Undeliverable.class)
                    .hasMessageNotContaining("helene");
        } finally {
            server.start();
            awaitGreeting();
        }
    }

    @RepeatedTest(10)
    void a_mail_server_that_restarts_between_two_mails_loses_none() throws Exception {
        messages.send(TestMessages.plainMail("helene@exemple.fr"));
        server.stop();
        server.start();
        awaitGreeting();
        messages.send(TestMessages.plainMail("noor@exemple.fr"));
        assertThat(onlyMail().getAllRecipients()).extracting(Object::toString).containsExactly("noor@exemple.fr");
    }

    /** A server that was just started may accept a connection and not speak on it yet. */
    private void awaitGreeting() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.getSmtp().getPort())) {
            socket.setSoTimeout(20_000);
            assertThat(socket.getInputStream().readNBytes(3)).asString().isEqualTo("220");
        }
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail, String type) throws Exception {
        return only(mail, type).getContent().toString();
    }

    private static BodyPart only(MimeMessage mail, String type) throws Exception {
        var found = parts(mail).stream().filter(part -> is(part, type)).toList();
        assertThat(found).as(type).hasSize(1);
        return found.get(0);
    }

    private static boolean is(BodyPart part, String type) {
        try {
            return part.isMimeType(type);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<BodyPart> parts(Part whole) throws Exception {
        var leaves = new ArrayList<BodyPart>();
        var several = (Multipart) whole.getContent();
        for (int i = 0; i < several.getCount(); i++) {
            var part = several.getBodyPart(i);
            if (part.isMimeType("multipart/*")) leaves.addAll(parts(part));
            else leaves.add(part);
        }
        return leaves;
    }
}
