package dev.ecps.phone.cli;

import static dev.ecps.phone.cli.ProviderDouble.DOCTOR;
import static dev.ecps.phone.cli.ProviderDouble.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.phone.vault.FileVault;
import dev.ecps.phone.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command, with each thing that can be wrong around it: its code, its words, and the vault as it was. */
@Timeout(120)
class FaultsTest {
    /** The commands that use a phone or a provider; {@code half} is a phone in the middle of its activation. */
    private static final List<String> COMMANDS = List.of(
            "--phone half activate " + DOCTOR,
            "status",
            "approve --number " + RIGHT + " --wait PT0S",
            "decline --wait PT0S",
            "watch --decline --count 1 --for PT10S",
            "delete --yes",
            "fleet --keep --phones 1 --for PT10S");

    @TempDir
    Path folder;

    private final ProviderDouble provider = new ProviderDouble();
    private final List<Vault.Drawer> openElsewhere = new ArrayList<>();
    private Desk desk;

    /** Something that is wrong around a command, which can't help it. */
    enum Fault {
        NOBODY_THERE(ExitCode.UNREACHABLE, "http://127.0.0.1", "--provider") {
            @Override
            void strike(FaultsTest at) {
                at.provider.close();
            }
        },
        CONNECTION_LOST(ExitCode.UNREACHABLE, "http://127.0.0.1", "try again") {
            @Override
            void strike(FaultsTest at) {
                at.provider.cutOff = true;
            }
        },
        SOMETHING_ELSE_THERE(ExitCode.UNREACHABLE, "http://127.0.0.1", "--provider") {
            @Override
            void strike(FaultsTest at) {
                at.provider.somethingElse = true;
            }
        },
        FILE_DAMAGED(ExitCode.VAULT_DAMAGED, ".json", "put a copy back") {
            @Override
            void strike(FaultsTest at) throws IOException {
                for (Path file : at.files()) Files.writeString(file, "{\"format\":1,");
            }
        },
        DISK_FULL(ExitCode.VAULT_UNWRITABLE, ".json", "Make room") {
            /** There is no room where the new content would be written. */
            @Override
            void strike(FaultsTest at) throws IOException {
                for (Path file : at.files()) Files.createDirectories(Path.of(file + ".new", "in the way"));
            }
        },
        OPEN_ELSEWHERE(ExitCode.IN_USE, "open elsewhere", "Close") {
            @Override
            void strike(FaultsTest at) throws IOException {
                var vault = new FileVault(at.folder);
                for (Path file : at.files()) {
                    String name = file.getFileName().toString().replace(".json", "");
                    at.openElsewhere.add(vault.open(name));
                }
            }
        };

        final ExitCode code;
        final String what;
        final String remedy;

        Fault(ExitCode code, String what, String remedy) {
            this.code = code;
            this.what = what;
            this.remedy = remedy;
        }

        abstract void strike(FaultsTest at) throws IOException;
    }

    static Stream<Arguments> each_command_with_each_fault() {
        return COMMANDS.stream().flatMap(line -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(line, fault)));
    }

    @BeforeEach
    void sitDown() {
        desk = new Desk(provider.address(), folder);
        desk.environment.put("ECPS_PIN", "4826");
    }

    /** The phone that this line is about. */
    private void keepPhoneFor(String line) {
        if (line.startsWith("fleet")) {
            assertThat(run("fleet --keep --phones 1 --create bulk --for PT0.5S"))
                    .isEqualTo(ExitCode.OK);
        } else if (line.contains("half")) {
            provider.failNextAtStep = 3;
            assertThat(run(line)).isEqualTo(ExitCode.UNREACHABLE);
        } else {
            assertThat(run("activate " + DOCTOR)).isEqualTo(ExitCode.OK);
            provider.ask("SARA");
        }
    }

    @AfterEach
    void getUp() {
        openElsewhere.forEach(Vault.Drawer::close);
        provider.close();
    }

    private ExitCode run(String line) {
        return desk.run(line.split(" "));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private Map<Path, String> vault() throws IOException {
        return files().stream().collect(Collectors.toMap(file -> file, FaultsTest::content));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("each_command_with_each_fault")
    void is_told_with_what_to_do_and_its_code_and_leaves_the_vault_as_it_was(String line, Fault fault)
            throws IOException {
        keepPhoneFor(line);
        fault.strike(this);
        var before = vault();

        assertThat(run(line)).as(desk.all()).isEqualTo(fault.code);

        assertThat(desk.err()).contains(fault.what, fault.remedy).doesNotContain("Exception", "\tat ", "4826");
        assertThat(vault()).hasSize(1).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve --number " + RIGHT,
                "watch --approve --count 1 --for PT30S",
                "--json watch --approve --count 2 --for PT30S"
            })
    void a_wrong_pin_is_told_once_with_the_tries_left(String line) throws IOException {
        keepPhoneFor(line);
        provider.ask("Logiciel");
        desk.environment.put("ECPS_PIN", "5802");
        var before = vault();

        assertThat(run(line)).as(desk.all()).isEqualTo(ExitCode.WRONG_PIN);

        assertThat(desk.all()).contains("2 tries left").doesNotContain("1 try left", "5802");
        assertThat(vault()).isEqualTo(before);
    }

    @Test
    void a_fleet_with_a_wrong_pin_says_so_and_keeps_its_phones() throws IOException {
        keepPhoneFor("fleet");
        provider.ask("SARA");
        var before = vault();

        assertThat(run("fleet --keep --phones 1 --for PT3S --pin 5802"))
                .as(desk.all())
                .isEqualTo(ExitCode.FAILED);

        assertThat(desk.out()).contains("1 × PIN_WRONG. ", "--pin");
        assertThat(vault()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99700001011", "8997000010111", "moi", "8-99700001011"})
    void a_wrong_identifier_is_told_and_nothing_is_kept(String identifier) throws IOException {
        keepPhoneFor("status");
        var before = vault();

        assertThat(run("--phone new activate " + identifier)).isEqualTo(ExitCode.REFUSED);

        assertThat(desk.err()).containsIgnoringCase("identifi").doesNotContain("Exception");
        assertThat(vault()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "approve --number " + RIGHT, "decline", "watch --for PT10S"})
    void an_e_CPS_that_is_over_is_told_and_kept_until_it_is_deleted(String line) throws IOException {
        keepPhoneFor(line);
        provider.phones.clear();
        var before = vault();

        assertThat(run(line)).isEqualTo(ExitCode.GONE);

        assertThat(desk.err()).contains("delete --yes");
        assertThat(vault()).isEqualTo(before);
        assertThat(run("delete --yes")).isEqualTo(ExitCode.OK);
    }

    @Test
    void an_answer_that_fails_while_the_phone_watches_is_the_end_s_code() {
        keepPhoneFor("watch");
        provider.sandboxOpen = false;
        assertThat(run("watch --approve --count 1 --for PT30S")).isEqualTo(ExitCode.INPUT_NEEDED);
        assertThat(desk.err()).contains("--sandbox-key");
    }
}
