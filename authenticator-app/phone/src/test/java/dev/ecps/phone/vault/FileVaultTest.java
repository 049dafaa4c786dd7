package dev.ecps.phone.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ecps.phone.problem.PhoneInUse;
import dev.ecps.phone.problem.VaultDamaged;
import dev.ecps.phone.problem.VaultUnwritable;
import dev.ecps.phone.vault.Vault.Drawer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FileVaultTest {
    private static final Remembered FRESH = Remembered.fresh(URI.create("http://localhost:8080"));

    @TempDir
    Path temporary;

    private Path directory;
    private FileVault vault;
    private Path file;

    @BeforeEach
    void choosePlace() {
        directory = temporary.resolve("phones");
        vault = new FileVault(directory);
        file = vault.fileOf("alice");
    }

    @Test
    void what_was_written_is_read_again_after_closing() {
        try (Drawer drawer = vault.open("alice")) {
            assertThat(drawer.read()).isEmpty();
            drawer.write(FRESH.withNotifications(false));
        }
        try (Drawer drawer = vault.open("alice")) {
            assertThat(drawer.read()).hasValue(FRESH.withNotifications(false));
        }
    }

    @Test
    void only_the_owner_may_look() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        try (Drawer drawer = vault.open("alice")) {
            drawer.write(FRESH);
        }
        assertThat(permissions(directory)).isEqualTo("rwx------");
        try (var files = Files.list(directory)) {
            assertThat(files.map(FileVaultTest::permissions)).hasSize(2).containsOnly("rw-------");
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{}",
                "not json",
                "{\"format\":2,\"provider\":\"http://x\",\"notifications\":true,\"clockOffset\":\"PT0S\",\"place\":{\"step\":\"start\"}}",
                "{\"format\":1,\"provider\":\"http://x\",\"notifications\":true,\"clockOffset\":\"PT0S\",\"place\":{\"step\":\"moon\"}}",
                "{\"format\":1,\"provider\":\"http://x\",\"notifications\":true,\"clockOffset\":\"PT0S\",\"place\":{\"step\":\"scan\"}}",
                "{\"format\":1,\"provider\":\"http://x\",\"notifications\":true,\"clockOffset\":\"PT0S\","
                        + "\"place\":{\"step\":\"contacts\",\"opened\":{\"activation\":null}}}",
                "{\"format\":1,\"provider\":\"http://x\",\"notifications\":true,\"clockOffset\":\"PT0S\",\"place\":{\"step\":\"start\"}}}"
            })
    void a_damaged_file_is_named_and_left_as_it_is(String content) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(file, content);
        assertThatExceptionOfType(VaultDamaged.class)
                .isThrownBy(() -> Memory.open(vault, "alice", FRESH.provider()))
                .withMessageContaining(file.toString())
                .withMessageContaining("put a copy back");
        assertThat(file).hasContent(content);
    }

    @Test
    void a_damaged_key_is_a_damaged_file_and_is_not_quoted() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                file,
                "{\"format\":1,\"provider\":\"http://x\",\"notifications\":true,\"clockOffset\":\"PT0S\","
                        + "\"place\":{\"step\":\"active\",\"key\":{\"kty\":\"EC\",\"d\":\"topsecret\"}}}");
        assertThatExceptionOfType(VaultDamaged.class)
                .isThrownBy(() -> Memory.open(vault, "alice", FRESH.provider()))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("topsecret"))
                .withNoCause();
    }

    @Test
    void a_phone_with_a_damaged_file_can_be_opened_once_the_file_is_gone() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(file, "{");
        assertThatExceptionOfType(VaultDamaged.class).isThrownBy(() -> Memory.open(vault, "alice", FRESH.provider()));
        Files.delete(file);
        try (Memory memory = Memory.open(vault, "alice", FRESH.provider())) {
            assertThat(memory.now()).isEqualTo(FRESH);
        }
    }

    @Test
    void a_write_that_fails_keeps_the_old_content_and_did_not_happen() throws IOException {
        try (Memory memory = Memory.open(vault, "alice", FRESH.provider())) {
            memory.rewrite();
            String before = Files.readString(file);
            Path obstacle = Files.createDirectories(directory.resolve("alice.json.new/full"));
            assertThatExceptionOfType(VaultUnwritable.class)
                    .isThrownBy(() -> memory.change(now -> now.withNotifications(false)))
                    .withMessageContaining(file.toString());
            assertThat(file).hasContent(before);
            assertThat(memory.now().notifications()).isTrue();
            Files.delete(obstacle);
            memory.change(now -> now.withNotifications(false));
            assertThat(memory.now().notifications()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"format\":1,\"provider\":\"http://"})
    void a_content_that_was_half_written_when_the_phone_was_killed_does_no_harm(String half) throws IOException {
        try (Memory memory = Memory.open(vault, "alice", FRESH.provider())) {
            memory.change(now -> now.withNotifications(false));
        }
        Files.writeString(directory.resolve("alice.json.new"), half);
        try (Memory memory = Memory.open(vault, "alice", FRESH.provider())) {
            assertThat(memory.now().notifications()).isFalse();
            memory.change(now -> now.withNotifications(true));
        }
        try (Drawer drawer = vault.open("alice")) {
            assertThat(drawer.read()).hasValue(FRESH);
        }
        assertThat(directory.resolve("alice.json.new")).doesNotExist();
    }

    @Test
    void a_phone_open_in_this_process_can_not_be_opened_again_and_another_can() {
        try (Drawer alice = vault.open("alice");
                Drawer bob = new FileVault(directory).open("bob")) {
            assertThatExceptionOfType(PhoneInUse.class).isThrownBy(() -> new FileVault(directory).open("alice"));
        }
        vault.open("alice").close();
    }

    @Test
    void a_phone_open_in_another_process_can_not_be_opened() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('!');
            assertThatExceptionOfType(PhoneInUse.class).isThrownBy(() -> vault.open("alice"));
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        vault.open("alice").close();
    }

    /** Holds a phone open until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (Drawer drawer = new FileVault(Path.of(arguments[0])).open("alice")) {
                System.out.print('!');
                System.out.flush();
                System.in.read();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../alice", "a/b", "a\\b", ".hidden", "a.", "a ", "a\nb", "nul\0"})
    void a_name_can_not_lead_out_of_the_directory(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> vault.open(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "alice", "Téléphone d-Alice 2", "alice.phone_1"})
    void names_people_give_are_taken(String name) {
        vault.open(name).close();
        assertThat(vault.fileOf(name).getParent()).isEqualTo(directory.toAbsolutePath());
    }
}
