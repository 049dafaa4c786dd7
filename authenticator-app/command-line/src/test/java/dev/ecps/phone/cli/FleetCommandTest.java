package dev.ecps.phone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.phone.cli.fleet.Fleet;
import dev.ecps.phone.cli.fleet.FleetPlan;
import dev.ecps.phone.cli.fleet.FleetReport;
import dev.ecps.phone.cli.fleet.Rule;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.vault.MemoryVault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return new Fleet(new FleetPlan(
                provider.address(),
                "",
                phones,
                Pin.of("4821"),
                Rule.of(rule),
                4,
                Duration.ZERO,
                false,
                keep,
                new MemoryVault()));
    }

    @ParameterizedTest
    @CsvSource({"approve, approved", "decline, declined", "wrong-number, wrong-number", "ignore, ignore"})
    void each_phone_is_activated_and_answers_by_the_rule(String rule, String done) throws Exception {
        people(12);
        try (Fleet fleet = fleet(12, rule, true)) {
            for (Future<?> boarding : fleet.launch()) boarding.get();
            provider.askAll("SARA");
            FleetReport report = fleet.report();
            while (report.answers().getOrDefault(done, 0L) < 12) { // The test's own time-out ends this.
                Thread.onSpinWait();
                report = fleet.report();
            }
            assertThat(report.active()).isEqualTo(12);
            assertThat(report.challenges()).isEqualTo(12);
            assertThat(report.failures()).isEmpty();
            assertThat(report.flawless()).isTrue();
        }
    }

    @Test
    void more_phones_than_people_is_told() throws Exception {
        people(2);
        try (Fleet fleet = fleet(3, "approve", true)) {
            for (Future<?> boarding : fleet.launch()) boarding.get();
            assertThat(fleet.report().active()).isEqualTo(2);
            assertThat(fleet.report().failures()).containsEntry("NOBODY_LEFT", 1L);
            assertThat(fleet.report().flawless()).isFalse();
        }
    }

    @Test
    void at_the_end_the_e_cps_are_deleted() throws Exception {
        people(3);
        try (Fleet fleet = fleet(3, "approve", false)) {
            for (Future<?> boarding : fleet.launch()) boarding.get();
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
        assertThat(desk.run("--json", "fleet", "--phones", "1", "--for", "PT3S", "--report", file.toString()))
                .isEqualTo(ExitCode.OK);
        JsonNode report = desk.last();
        assertThat(report.path("event").asText()).isEqualTo("report");
        assertThat(report.path("active").asInt()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(file.toFile())).isEqualTo(report);
    }

    @Test
    void a_closed_sandbox_is_told_at_once() {
        provider.sandboxOpen = false;
        var desk = new Desk(provider.address(), folder);
        assertThat(desk.run("fleet")).isEqualTo(ExitCode.REFUSED);
        assertThat(desk.err()).contains("--sandbox-key");
    }
}
