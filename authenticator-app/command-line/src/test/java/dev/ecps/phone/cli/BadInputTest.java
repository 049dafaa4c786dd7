package dev.ecps.phone.cli;

import static dev.ecps.phone.cli.ProviderDouble.DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ecps.phone.vault.FileVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is told in words, with its code, and leaves the vault as it was. */
@Timeout(60)
class BadInputTest {
    @TempDir
    Path folder;

    private final ProviderDouble provider = new ProviderDouble();
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(provider.address(), folder);
        desk.environment.put("ECPS_PIN", "4826");
    }

    @AfterEach
    void getUp() {
        provider.close();
    }

    private Path file() {
        return folder.resolve("phone.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "activate",
                "approve --number 7",
                "approve --wait soon",
                "--phone Ü status",
                "--provider ftp://x status",
                "--provider http://u:p@x status",
                "--lang de status",
                "watch --approve --decline",
                "fleet --phones 0",
                "fleet --rule mix:approve",
                "fleet --parallel 1000"
            })
    void what_can_not_be_asked_is_told_in_one_line_without_a_trace(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        assertThat(desk.run(arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_command_that_is_misspelt_is_named_with_the_one_it_looks_like() {
        assertThat(desk.run("aprove")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("aprove", "Did you mean: approve", "ecps-phone --help");
        assertThat(desk.run("4826")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).doesNotContain("4826").contains("--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"48", "48261", "48a6"})
    void a_PIN_of_the_wrong_form_is_told_before_anything_is_asked_for(String pin) {
        assertThat(desk.run("activate", DOCTOR, "--pin", pin)).isEqualTo(ExitCode.USAGE);
        assertThat(desk.all()).doesNotContain(pin);
        assertThat(provider.activations).isEmpty();
    }

    @Test
    void a_phone_without_e_CPS_is_told_before_number_and_pin_are_asked_for() {
        desk.environment.remove("ECPS_PIN");
        assertThat(desk.run("approve")).isEqualTo(ExitCode.NOT_ACTIVATED);
    }

    @Test
    void a_pin_in_the_wrong_place_is_not_repeated() {
        assertThat(desk.run("approve", "4826")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.run("approve", "--pim=4826")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.all()).doesNotContain("4826").contains("--pim");
    }

    @Test
    void misuse_is_told_in_json_too() throws Exception {
        assertThat(desk.run("--json", "fleet", "--phones", "many")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.last().path("code").asText()).isEqualTo("USAGE");
    }

    @Test
    void a_provider_that_is_not_there_is_named() {
        provider.close();
        assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(desk.err()).contains(provider.address().toString());
    }

    @Test
    void a_damaged_file_is_named_and_left_as_it_is() throws IOException {
        Files.writeString(file(), "{\"format\":1,");
        assertThat(desk.run("status")).isEqualTo(ExitCode.VAULT_DAMAGED);
        assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.VAULT_DAMAGED);
        assertThat(desk.err()).contains(file().toString());
        assertThat(file()).hasContent("{\"format\":1,");
    }

    @Test
    void a_vault_that_can_not_be_written_is_named_and_keeps_its_content() throws IOException {
        assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.OK);
        byte[] before = Files.readAllBytes(file());
        Files.createDirectory(folder.resolve("phone.json.new"));
        Files.createFile(folder.resolve("phone.json.new").resolve("in the way"));
        assertThat(desk.run("status")).isEqualTo(ExitCode.VAULT_UNWRITABLE);
        assertThat(desk.err()).contains(file().toString());
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void a_report_that_does_not_fit_on_the_disk_is_told() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        assertThat(desk.run("fleet", "--phones", "1", "--for", "PT0S", "--report", full.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(desk.err()).contains("can't be written");
    }

    @Test
    void a_vault_that_is_a_file_is_told() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        assertThat(desk.run("--vault", notAFolder.toString(), "activate", DOCTOR))
                .isEqualTo(ExitCode.VAULT_UNWRITABLE);
    }

    @Test
    void a_phone_that_is_open_elsewhere_is_told() {
        assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.OK);
        try (var open = new FileVault(folder).open("phone")) {
            assertThat(open.read()).isPresent();
            assertThat(desk.run("status")).isEqualTo(ExitCode.IN_USE);
        }
        assertThat(desk.run("status")).isEqualTo(ExitCode.OK);
    }

    @Test
    void in_french_the_words_are_french() {
        assertThat(desk.run("--lang", "fr", "status")).isEqualTo(ExitCode.NOT_ACTIVATED);
        assertThat(desk.err()).contains("n'a pas de e-CPS active");
    }

    @Test
    void the_help_of_each_command_teaches_by_examples() {
        for (String command :
                Arrays.asList("activate", "status", "watch", "approve", "decline", "delete", "fleet", "completion")) {
            assertThat(desk.run(command, "--help")).isEqualTo(ExitCode.OK);
            assertThat(desk.out()).contains("Examples:", "ecps-phone");
        }
    }

    @Test
    void the_completion_knows_commands_and_options() {
        assertThat(desk.run("completion")).isEqualTo(ExitCode.OK);
        assertThat(desk.out()).contains("fleet", "--number-from-sandbox", "complete -F");
    }
}
