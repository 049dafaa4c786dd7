package dev.ecps.phone;

import static dev.ecps.phone.StandInProvider.DOCTOR;
import static dev.ecps.phone.StandInProvider.RIGHT;
import static dev.ecps.phone.TestPhones.PIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingSms;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.problem.PhoneInUse;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.vault.FileVault;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    @TempDir
    Path directory;

    private final StandInProvider provider = new StandInProvider();
    private PhoneSimulator phone;

    @BeforeEach
    void switchOn() {
        phone = open();
    }

    @AfterEach
    void switchOff() {
        phone.close();
        provider.close();
    }

    private PhoneSimulator open() {
        return TestPhones.at(provider)
                .named("alice")
                .vault(new FileVault(directory))
                .open();
    }

    /** Off and on again; then the step where the phone stands. */
    private <T> T restartedAt(Class<T> step) {
        phone.close();
        phone = open();
        assertThat(phone.current()).isInstanceOf(step);
        return step.cast(phone.current());
    }

    @Test
    void a_phone_that_is_switched_off_after_each_step_still_gets_its_e_cps_and_logs_in() {
        restartedAt(NotActivated.class).requestActivation(DOCTOR);
        restartedAt(ContactsShown.class).confirm();
        restartedAt(AwaitingScan.class).scan(phone.outbox().lastMail().activationLink());
        restartedAt(AwaitingSms.class).sendSms();
        AwaitingSmsCode code = restartedAt(AwaitingSmsCode.class);
        code.enter(code.readCode().orElseThrow());
        restartedAt(ChoosingPin.class).choose(PIN);
        ActivatedPhone active = restartedAt(ActivatedPhone.class);
        provider.ask("one", "SARA");
        assertThat(active.holder().nationalId()).isEqualTo(DOCTOR);
        assertThat(active.prompts().get(0).unlock(PIN).pick(RIGHT)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void the_masked_contacts_and_times_survive() {
        AwaitingScan before = phone.requestActivation(DOCTOR.value()).confirm();
        AwaitingScan after = restartedAt(AwaitingScan.class);
        assertThat(after.contacts()).isEqualTo(before.contacts());
        assertThat(after.linkExpiresAt()).isEqualTo(before.linkExpiresAt());
        assertThat(after.activationExpiresAt()).isEqualTo(before.activationExpiresAt());
    }

    @Test
    void settings_and_the_provider_s_address_survive() {
        phone.notifications(false);
        phone.clock().offset(Duration.ofMinutes(-5));
        restartedAt(NotActivated.class);
        assertThat(phone.notifications()).isFalse();
        assertThat(phone.clock().offset()).isEqualTo(Duration.ofMinutes(-5));
        phone.close();
        assertThat(PhoneSimulator.lastProviderOf(new FileVault(directory), "alice"))
                .hasValue(provider.address());
    }

    @Test
    void an_address_where_nobody_answers_is_not_remembered() {
        var vault = new FileVault(directory);
        phone.requestActivation(DOCTOR.value());
        phone.close();
        try (var astray = astray("alice", vault)) {
            assertThat(astray.current()).isInstanceOf(ContactsShown.class);
        }
        try (var astray = astray("bob", vault)) {
            assertThatExceptionOfType(ProviderUnreachable.class)
                    .isThrownBy(() -> astray.requestActivation(DOCTOR.value()));
        }
        assertThat(PhoneSimulator.lastProviderOf(vault, "alice")).hasValue(provider.address());
        assertThat(PhoneSimulator.lastProviderOf(vault, "bob")).isEmpty();
    }

    private static PhoneSimulator astray(String name, FileVault vault) {
        return PhoneSimulator.at(URI.create("http://localhost:1"))
                .named(name)
                .vault(vault)
                .open();
    }

    @Test
    void a_provider_that_answers_is_remembered_in_the_place_of_an_earlier_one() {
        var vault = new FileVault(directory);
        TestPhones.activated(phone);
        phone.close();
        var moved = URI.create(provider.address().toString().replace("localhost", "127.0.0.1"));
        try (var there = PhoneSimulator.at(moved).named("alice").vault(vault).open()) {
            ((ActivatedPhone) there.current()).status();
        }
        assertThat(PhoneSimulator.lastProviderOf(vault, "alice")).hasValue(moved);
    }

    @Test
    void the_pin_is_nowhere_in_the_file() throws IOException {
        TestPhones.activated(phone);
        String content = Files.readString(new FileVault(directory).fileOf("alice"));
        // Random text in base64url may hold any four digits: what may not be there is a value that is the PIN.
        assertThat(content).doesNotContain("\"4821\"", ": 4821", ":4821");
    }

    @Test
    void starting_over_and_deleting_leave_no_key_behind() throws IOException {
        Path file = new FileVault(directory).fileOf("alice");
        TestPhones.activated(phone);
        assertThat(Files.readString(file)).contains("pinSecret");
        ((ActivatedPhone) phone.current()).delete();
        assertThat(Files.readString(file)).doesNotContain("pinSecret");
        restartedAt(NotActivated.class);
    }

    @Test
    void one_phone_can_not_be_open_twice() {
        assertThatExceptionOfType(PhoneInUse.class)
                .isThrownBy(this::open)
                .withMessageContaining("alice")
                .withMessageContaining("close it there");
        phone.close();
        phone = open();
    }
}
