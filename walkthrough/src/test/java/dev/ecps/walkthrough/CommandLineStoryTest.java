package dev.ecps.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.provider.ProviderProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The phone on the command line, as processes of their own, against the real provider. */
@Timeout(300)
class CommandLineStoryTest {
    private static final String DOCTOR = "899700001011";
    private static final Path APP = Path.of(System.getProperty("provider.app"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static ProviderProcess provider;

    @BeforeAll
    static void start() {
        provider = ProviderProcess.start(APP, ProviderProcess.freePort(), folder.resolve("data"), List.of());
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    private record Run(int exit, List<JsonNode> lines) {
        JsonNode last() {
            return lines.get(lines.size() - 1);
        }
    }

    private static Process started(String phone, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("dev.ecps.phone.cli.EcpsPhone", "--json", "--phone", phone));
        command.addAll(List.of("--provider", provider.address().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors.txt").toFile());
        builder.environment().put("ECPS_PIN", "4826");
        return builder.start();
    }

    private static Run run(String phone, String... arguments) throws Exception {
        var process = started(phone, arguments);
        var lines = new ArrayList<JsonNode>();
        try (var out = reader(process)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) lines.add(JSON.readTree(line));
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), lines);
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void activate_status_approve_decline_delete() throws Exception {
        assertThat(run("doctor", "activate", DOCTOR).exit()).isZero();
        var status = run("doctor", "status");
        assertThat(status.exit()).isZero();
        assertThat(status.last().path("nationalId").asText()).isEqualTo(DOCTOR);

        var service = RelyingParty.register(provider.address(), "Logiciel");
        var browser = new Browser();
        browser.open(service.authorization());
        var number = browser.identify(DOCTOR);
        assertThat(run("doctor", "approve", "--number", number).exit()).isZero();
        var userinfo = service.userinfo(service.tokens(service.code(browser.goOn())));
        assertThat(userinfo.path("SubjectNameID").asText()).isEqualTo(DOCTOR);

        var another = new Browser();
        another.open(RelyingParty.register(provider.address(), "Autre").authorization());
        another.identify(DOCTOR);
        var declined = run("doctor", "decline");
        assertThat(declined.exit()).isZero();
        assertThat(declined.last().path("service").asText()).isEqualTo("Autre");

        var sandbox = new Browser();
        sandbox.open(RelyingParty.register(provider.address(), "Troisième").authorization());
        sandbox.identify(DOCTOR);
        assertThat(run("doctor", "approve", "--number-from-sandbox").exit()).isZero();

        assertThat(run("doctor", "delete", "--yes").exit()).isZero();
        assertThat(run("doctor", "status").exit()).isEqualTo(8);
    }

    @Test
    void a_phone_killed_in_the_middle_of_each_step_goes_on_without_losing_anything() throws Exception {
        for (var step : List.of("requested", "mail-sent", "link-confirmed", "sms-sent", "code-accepted")) {
            killedAfter(step);
        }
        var run = run("killed", "activate", "899700001029");
        assertThat(run.exit()).as(run.lines().toString()).isZero();
        assertThat(run.lines())
                .as("nothing was done twice: whatever was left over was the PIN")
                .hasSize(1);
        assertThat(run("killed", "status").last().path("step").asText()).isEqualTo("activated");
    }

    /** Pulls the plug as soon as the phone has said this step; what it said, it has kept. A PIN that nobody may choose is its end. */
    private static void killedAfter(String step) throws Exception {
        var process = started("killed", "activate", "899700001029", "--pin", "1111");
        try (var out = reader(process)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                var said = JSON.readTree(line);
                assertThat(said.path("event").asText())
                        .as("said before %s: %s", step, said)
                        .isNotEqualTo("activated");
                if (said.path("step").asText().equals(step)) break;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
