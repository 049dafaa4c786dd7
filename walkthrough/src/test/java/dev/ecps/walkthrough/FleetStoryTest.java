package dev.ecps.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.testkit.provider.ProviderProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred phones in a process of their own, whose provider is killed and started again while people log in. */
@Timeout(180)
class FleetStoryTest {
    private static final Path APP = Path.of(System.getProperty("provider.app"));
    private static final Path JAR = Path.of(System.getProperty("phone.jar"));
    private static final int PHONES = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final int port = ProviderProcess.freePort();
    private ProviderProcess provider;

    @BeforeEach
    void start() {
        provider = ProviderProcess.start(APP, port, folder.resolve("data"), List.of());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private Process fleet(String... arguments) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "--json", "fleet"));
        command.addAll(List.of("--provider", provider.address().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private static JsonNode until(BufferedReader said, Predicate<JsonNode> enough) throws IOException {
        JsonNode last = null;
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            last = JSON.readTree(line);
            if (enough.test(last)) return last;
        }
        throw new AssertionError("the fleet ended, and this was its last word: " + last);
    }

    private static boolean everybodyIsConnected(JsonNode progress) {
        return progress.path("connected").asInt() == PHONES;
    }

    private HttpResponse<String> sandbox(String path) throws IOException, InterruptedException {
        var address = URI.create(provider.address() + "/sandbox/api/" + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private long people() throws IOException, InterruptedException {
        return sandbox("practitioners?size=1")
                .headers()
                .firstValueAsLong("X-Total-Count")
                .orElseThrow();
    }

    @Test
    void a_fleet_outlives_its_provider_s_death_answers_by_its_rule_and_leaves_nothing_behind() throws Exception {
        long peopleBefore = people();
        var file = folder.resolve("fleet.json");
        var process = fleet(
                "--phones=" + PHONES,
                "--create=bulk",
                "--rule=mix:approve=8,decline=1,wrong-number=1",
                "--rate=40",
                "--progress=PT0.2S",
                "--report=" + file);
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            until(said, now -> everybodyIsConnected(now) && now.path("logins").asInt() >= 20);
            assertThat(people()).isEqualTo(peopleBefore + PHONES);

            provider.kill();
            long loginsAtDeath = until(said, now -> now.path("connected").asInt() == 0)
                    .path("logins")
                    .asLong();
            provider = ProviderProcess.start(APP, port, folder.resolve("data"), List.of());
            until(said, now -> everybodyIsConnected(now) && now.path("logins").asLong() >= loginsAtDeath + 20);

            process.toHandle().destroy(); // as Ctrl-C; the process' own method would close what it still has to say
            var report = until(said, last -> last.path("event").asText().equals("report"));
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isIn(130, 143);
            checkReport(report);
            assertThat(JSON.readTree(Files.readString(file)).path("people")).hasSize(PHONES);
        } finally {
            process.destroyForcibly();
        }
        assertThat(people()).as("people after the fleet").isEqualTo(peopleBefore);
        assertThat(sandbox("clients").body())
                .as("relying parties after the fleet")
                .doesNotContain("Flotte");
    }

    private static void checkReport(JsonNode report) {
        assertThat(report.path("active").asInt()).isEqualTo(PHONES);
        assertThat(report.path("answers").path("approved").asInt()).isGreaterThanOrEqualTo(40);
        assertThat(report.path("answers").has("ignore")).isFalse();
        assertThat(report.path("logins").asInt())
                .isLessThanOrEqualTo(report.path("answers").path("approved").asInt());
        assertThat(report.path("answersPerSecond").asDouble()).isPositive();
        assertThat(report.path("failures").fieldNames())
                .toIterable()
                .as("what the provider's death cost, and nothing else")
                .allMatch(failure -> failure.matches("LOGIN_.*|UNREACHABLE|CHALLENGE_.*|NUMBER_UNKNOWN"));
    }

    @Test
    void a_fleet_that_begins_so_many_logins_ends_when_they_are_done() throws Exception {
        var process = fleet("--phones=5", "--create=activation", "--logins=10", "--progress=PT0.2S");
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var report = until(said, last -> last.path("event").asText().equals("report"));
            assertThat(report.path("logins").asInt()).as(report.toString()).isEqualTo(10);
            assertThat(report.path("answers").path("approved").asInt()).isEqualTo(10);
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
