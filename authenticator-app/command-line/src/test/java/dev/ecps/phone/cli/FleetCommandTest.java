package dev.ecps.phone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ecps.phone.cli.fleet.Creation;
import dev.ecps.phone.cli.fleet.Fleet;
import dev.ecps.phone.cli.fleet.FleetPlan;
import dev.ecps.phone.cli.fleet.FleetReport;
import dev.ecps.phone.cli.fleet.Rule;
import dev.ecps.phone.cli.fleet.Source;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.vault.MemoryVault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class FleetCommandTest {
    @TempDir
    Path folder;

    private final ProviderDouble provider = new ProviderDouble();

    @AfterEach
    void close() {
        provider.close();
    }

    private void people(int number) {
        provider.people.clear();
        IntStream.range(0, number).mapToObj("8997000%05d"::formatted).forEach(provider.people::add);
    }

    private Fleet fleet(int phones, String rule, boolean keep) {
        return fleet(phones, Source.DIRECTORY, Creation.ACTIVATION, rule, keep);
    }

    private Fleet fleet(int phones, Source source, Creation creation, String rule, boolean keep) {
        return new Fleet(new FleetPlan(
                provider.address(),
                "",
                phones,
                source,
                creation,
                Pin.of("4821"),
                Rule.of(rule),
                4,
                Duration.ZERO,
                Optional.empty(),
                keep,
                new MemoryVault()));
    }

    @ParameterizedTest
    @CsvSource({"approve, approved", "decline, declined", "wrong-number, wrong-number", "ignore, ignore"})
    void each_phone_is_activated_and_answers_by_the_rule(String rule, String done) throws Exception {
        people(12);
        try (Fleet fleet = fleet(12, rule, true)) {
            fleet.launch().get();
            provider.askAll("SARA");
            FleetReport report = awaitAnswers(fleet, done, 12);
            assertThat(report.active()).isEqualTo(12);
            assertThat(report.challenges()).isEqualTo(12);
            assertThat(report.failures()).isEmpty();
            assertThat(report.flawless()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Creation.class)
    void by_default_people_are_made_up_and_removed_with_the_fleet(Creation creation) throws Exception {
        try (Fleet fleet = fleet(7, Source.MADE_UP, creation, "approve", false)) {
            fleet.launch().get();
            assertThat(fleet.report().active()).isEqualTo(7);
            assertThat(provider.phones).hasSize(7);
            assertThat(fleet.members()).extracting("nationalId").doesNotContain(ProviderDouble.DOCTOR);
            assertThat(fleet.report().batch()).contains("lot1");
        }
        assertThat(provider.made).isEmpty();
        assertThat(provider.phones).isEmpty();
    }

    @Test
    void phones_that_were_registered_by_the_hundred_answer_like_others() throws Exception {
        try (Fleet fleet = fleet(12, Source.MADE_UP, Creation.BULK, "approve", false)) {
            fleet.launch().get();
            provider.askAll("SARA");
            assertThat(awaitAnswers(fleet, "approved", 12).flawless()).isTrue();
        }
    }

    @Test
    void more_phones_than_one_call_registers_are_registered_by_several() throws Exception {
        try (Fleet fleet = fleet(600, Source.MADE_UP, Creation.BULK, "approve", false)) {
            fleet.launch().get();
            assertThat(fleet.report().active()).isEqualTo(600);
            assertThat(provider.phones).hasSize(600);
        }
    }

    @Test
    void a_fleet_that_keeps_its_phones_finds_them_again_and_needs_no_further_people() throws Exception {
        var desk = new Desk(provider.address(), folder);
        assertThat(desk.run("--json", "fleet", "--phones", "3", "--create", "bulk", "--keep", "--for", "PT2S"))
                .isEqualTo(ExitCode.OK);
        assertThat(provider.made).hasSize(3);
        assertThat(desk.run("--json", "fleet", "--phones", "3", "--keep", "--for", "PT1S"))
                .isEqualTo(ExitCode.OK);
        assertThat(desk.last().path("active").asInt()).isEqualTo(3);
        assertThat(desk.last().has("batch")).isFalse();
        assertThat(provider.made).hasSize(3);
    }

    @Test
    void a_fleet_that_can_t_begin_ends_at_once_and_says_why() {
        provider.refuseToMakePeople = true;
        var desk = new Desk(provider.address(), folder);
        assertThat(desk.run("fleet", "--phones", "3")).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void more_phones_than_people_is_told() throws Exception {
        people(2);
        try (Fleet fleet = fleet(3, "approve", true)) {
            fleet.launch().get();
            assertThat(fleet.report().active()).isEqualTo(2);
            assertThat(fleet.report().failures()).containsEntry("NOBODY_LEFT", 1L);
            assertThat(fleet.report().flawless()).isFalse();
        }
    }

    @Test
    void at_the_end_the_e_cps_are_deleted() throws Exception {
        people(3);
        try (Fleet fleet = fleet(3, "approve", false)) {
            fleet.launch().get();
            assertThat(provider.phones).hasSize(3);
        }
        assertThat(provider.phones).isEmpty();
    }

    @Test
    void an_e_cps_that_is_registered_while_the_fleet_ends_is_deleted_too() throws Exception {
        people(1);
        var registered = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        provider.onRegistration = () -> {
            registered.countDown();
            awaitQuietly(goOn);
        };
        Fleet fleet = fleet(1, "approve", false);
        fleet.launch();
        registered.await();

        var end = new Thread(fleet::close);
        end.start();
        while (end.getState() != Thread.State.TIMED_WAITING && end.isAlive()) Thread.onSpinWait();
        goOn.countDown();
        end.join();

        assertThat(provider.phones).isEmpty();
    }

    private static FleetReport awaitAnswers(Fleet fleet, String kind, long count) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        FleetReport report = fleet.report();
        while (report.answers().getOrDefault(kind, 0L) < count) {
            assertThat(System.nanoTime()).as("a minute; until then: %s", report).isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            report = fleet.report();
        }
        return report;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void the_command_reports_in_words_in_json_and_in_a_file() throws Exception {
        people(1);
        var desk = new Desk(provider.address(), folder);
        Path file = folder.resolve("fleet.json");
        assertThat(desk.run(
                        "--json",
                        "fleet",
                        "--phones",
                        "1",
                        "--from-directory",
                        "--for",
                        "PT3S",
                        "--report",
                        file.toString()))
                .isEqualTo(ExitCode.OK);
        JsonNode report = desk.last();
        assertThat(report.path("event").asText()).isEqualTo("report");
        assertThat(report.path("active").asInt()).isEqualTo(1);
        JsonNode written = new ObjectMapper().readTree(file.toFile());
        assertThat(written.path("people").findValuesAsText("nationalId")).hasSize(1);
        assertThat(((ObjectNode) written).without("people").toString()).isEqualTo(report.toString());
    }

    @Test
    void a_report_that_can_t_be_written_is_told_before_the_fleet_begins() {
        var desk = new Desk(provider.address(), folder);
        Path nowhere = folder.resolve("nowhere").resolve("fleet.json");
        assertThat(desk.run("fleet", "--report", nowhere.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains(nowhere.toString());
        assertThat(provider.made).isEmpty();
    }

    @Test
    void in_words_nothing_is_left_bare() {
        people(1);
        var desk = new Desk(provider.address(), folder);
        assertThat(desk.run("fleet", "--phones", "2", "--from-directory", "--for", "PT2S", "--progress", "PT1S"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(desk.out())
                .contains("1/2 phones active")
                .contains("no login request yet")
                .contains("Not active when the fleet ended: 1")
                .contains("Failed: 1 × NOBODY_LEFT. The directory has no further people");
    }

    @ParameterizedTest
    @CsvSource({
        "--phones, 0",
        "--phones, 20001",
        "--parallel, 0",
        "--parallel, 257",
        "--logins, 0",
        "--rate, 0",
        "--rate, -1",
        "--rate, NaN",
        "--progress, PT0S",
        "--progress, 5",
        "--create, magic",
        "--rule, sing",
        "--for, soon"
    })
    void an_option_that_can_t_be_is_named(String option, String value) {
        var desk = new Desk(provider.address(), folder);
        assertThat(desk.run("fleet", option + "=" + value)).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains(option);
        assertThat(provider.made).isEmpty();
    }

    @Test
    void nobody_at_this_address_is_told_with_what_to_do() {
        var desk = new Desk(java.net.URI.create("http://127.0.0.1:1"), folder);
        assertThat(desk.run("fleet")).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(desk.err()).contains("--provider");
    }

    @Test
    void a_closed_sandbox_is_told_at_once() {
        provider.sandboxOpen = false;
        var desk = new Desk(provider.address(), folder);
        assertThat(desk.run("fleet")).isEqualTo(ExitCode.REFUSED);
        assertThat(desk.err()).contains("--sandbox-key");
    }
}
