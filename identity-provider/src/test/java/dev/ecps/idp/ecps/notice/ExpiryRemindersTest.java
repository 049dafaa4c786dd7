package dev.ecps.idp.ecps.notice;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.PSYCHOLOGIST;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence.WrongOnPurpose;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.idp.messaging.Recipient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about the life of an e-CPS, by the sandbox's clock. */
@QuarkusTest
class ExpiryRemindersTest {
    private static final String EXPIRING = "Votre e-CPS arrive bientôt à expiration";
    private static final String EXPIRED = "Votre e-CPS a expiré";

    @Inject
    Devices devices;

    @Inject
    Outbox outbox;

    @Inject
    Practitioners practitioners;

    @Inject
    ExpiryReminders reminders;

    private Device phone;

    @BeforeEach
    void register() {
        outbox.empty();
        phone = devices.register(new NewDevice(PSYCHOLOGIST, "{}", "verifier", "Téléphone de Léa", false));
    }

    @AfterEach
    void forget() {
        devices.forgetOf(List.of(PSYCHOLOGIST));
        given().delete("/sandbox/api/time").then().statusCode(200);
        outbox.empty();
    }

    private String address() {
        return practitioners.find(PSYCHOLOGIST).orElseThrow().contacts().mail();
    }

    private List<String> subjects() {
        return outbox.newestFirst(new Recipient(address())).stream()
                .map(OutboxMessage::subject)
                .toList();
    }

    /** Moves the sandbox's clock to a moment before (negative) or after the expiry. */
    private void travelTo(Duration fromExpiry) {
        Instant now = Instant.parse(given().get("/sandbox/api/time").path("now"));
        var distance = Duration.between(now, phone.expiresAt().plus(fromExpiry));
        given().contentType("application/json")
                .body("{\"advance\":\"" + distance + "\"}")
                .post("/sandbox/api/time")
                .then()
                .statusCode(200);
    }

    @Test
    void each_reminder_leaves_at_its_moment_and_once_and_the_last_at_the_expiry() {
        travelTo(Duration.ofDays(-31));
        assertThat(subjects()).isEmpty();
        travelTo(Duration.ofDays(-29));
        assertThat(subjects()).containsExactly(EXPIRING);
        travelTo(Duration.ofDays(-20));
        assertThat(subjects()).containsExactly(EXPIRING);
        travelTo(Duration.ofDays(-7));
        travelTo(Duration.ofHours(-23));
        assertThat(subjects()).containsExactly(EXPIRING, EXPIRING, EXPIRING);
        travelTo(Duration.ZERO);
        travelTo(Duration.ofDays(1));
        assertThat(subjects()).containsExactly(EXPIRED, EXPIRING, EXPIRING, EXPIRING);
        assertThat(outbox.newestFirst().get(0).text())
                .contains("Téléphone de Léa", "Supprimez-la, puis réactivez-la")
                .doesNotContain(PSYCHOLOGIST.value());
    }

    @Test
    void a_long_journey_delivers_each_once_in_their_order() {
        travelTo(Duration.ofDays(400));
        travelTo(Duration.ofDays(401));
        assertThat(subjects()).containsExactly(EXPIRED, EXPIRING, EXPIRING, EXPIRING);
    }

    @Test
    void two_providers_on_one_database_send_each_once() throws Exception {
        var now = phone.expiresAt().minus(Duration.ofDays(6));
        Races.of(6, i -> () -> {
            reminders.perform(now);
            return i;
        });
        assertThat(subjects()).containsExactly(EXPIRING, EXPIRING);
    }

    @Test
    void an_e_CPS_that_has_ended_reminds_nobody() {
        devices.delete(phone.id());
        outbox.empty();
        travelTo(Duration.ofDays(1));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void whoever_has_no_mail_address_is_not_written_to_and_nobody_waits_for_it() {
        var before = practitioners.find(PSYCHOLOGIST).orElseThrow().contacts();
        practitioners.changeContacts(PSYCHOLOGIST, new Contacts("", before.mobile()));
        try {
            travelTo(Duration.ofDays(1));
        } finally {
            practitioners.changeContacts(PSYCHOLOGIST, before);
        }
        assertThat(outbox.newestFirst()).isEmpty();
    }

    @Test
    void the_holder_is_told_of_a_phone_that_was_replaced_of_a_deletion_and_of_a_block() {
        var second = devices.register(new NewDevice(PSYCHOLOGIST, "{}", "verifier", "Second", false));
        assertThat(subjects()).containsExactly("Votre e-CPS a été activée sur un autre téléphone");
        for (int i = 0; i < 4; i++) devices.checkPin(second.id(), new WrongOnPurpose());
        assertThat(subjects()).startsWith("Votre e-CPS est bloquée").hasSize(2);
        devices.delete(second.id());
        assertThat(subjects()).startsWith("Votre e-CPS a été supprimée").hasSize(3);
    }

    @Test
    void a_phone_of_the_sandbox_writes_to_nobody() {
        devices.forgetOf(List.of(PSYCHOLOGIST));
        var virtual = devices.register(new NewDevice(PSYCHOLOGIST, "{}", "verifier", "virtual", true));
        devices.delete(virtual.id());
        assertThat(subjects()).isEmpty();
    }
}
