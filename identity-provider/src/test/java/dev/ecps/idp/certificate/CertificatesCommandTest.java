package dev.ecps.idp.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ecps.idp.time.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesCommandTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new CertificatesCommand(clock, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments));
    }

    private X509Certificate certificate(String name) throws IOException {
        return Pem.certificates(folder.resolve(name + ".pem")).get(0);
    }

    @Test
    void it_writes_an_authority_a_server_and_a_client() throws Exception {
        assertThat(run("--out", folder.toString())).isZero();

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "ca.pem",
                            "ca-key.pem",
                            "server.pem",
                            "server-key.pem",
                            "demo-client.pem",
                            "demo-client-key.pem",
                            "demo-client.p12");
        }
        assertThat(out.toString(UTF_8)).contains("CN=demo-client,OU=399999999900017,O=TEST SIMULATEUR E-CPS,C=FR");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void what_is_there_is_kept_and_told_so() throws Exception {
        run("--out", folder.toString());
        assertThat(out.toString(UTF_8)).doesNotContain("(kept)");
        run("--out", folder.toString(), "--client", "second");
        assertThat(out.toString(UTF_8).lines().filter(line -> line.endsWith("(kept)")))
                .hasSize(2)
                .anyMatch(line -> line.contains("ca.pem"))
                .anyMatch(line -> line.contains("server.pem"));
    }

    @Test
    void a_client_certificate_is_an_organisation_s_for_clients_only() throws Exception {
        run("--out", folder.toString(), "--client", "my-app");
        var client = certificate("my-app");
        client.verify(certificate("ca").getPublicKey());
        assertThat(client.getSubjectX500Principal().getName())
                .isEqualTo("CN=my-app,OU=399999999900017,O=TEST SIMULATEUR E-CPS,C=FR");
        assertThat(client.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(client.getBasicConstraints()).isEqualTo(-1);
        assertThat(client.getNotBefore().toInstant()).isBefore(clock.instant());
        assertThat(client.getNotAfter().toInstant()).isEqualTo(clock.instant().plus(Duration.ofDays(825)));
    }

    @Test
    void a_card_has_two_certificates_of_another_authority() throws Exception {
        assertThat(run("--out", folder.toString(), "--card", "30B0000191/CDET00001=9970123456"))
                .isZero();
        for (var use : List.of("auth", "sign")) {
            var certificate = certificate("card-9970123456-" + use);
            certificate.verify(certificate("ca-persons").getPublicKey());
            assertThat(certificate.getSubjectX500Principal().getName()).startsWith("CN=30B0000191/CDET00001,");
            assertThat(folder.resolve("card-9970123456-" + use + ".p12")).isRegularFile();
        }
        assertThat(folder.resolve("demo-client.pem")).doesNotExist();
        assertThat(run("--out", folder.toString(), "--card", "30B0000191/CDET00001=9970123456"))
                .isEqualTo(1);
        assertThat(run("--out", folder.toString(), "--card", "899700001011")).isEqualTo(2);
        assertThat(run("--out", folder.toString(), "--client", "card-x")).isEqualTo(2);
    }

    @Test
    void the_server_certificate_is_for_this_machine() throws Exception {
        run("--out", folder.toString());
        var server = certificate("server");
        assertThat(server.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1))))
                .hasSize(3)
                .contains("localhost", "127.0.0.1");
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    void the_bundle_opens_with_the_documented_password_and_holds_key_and_authority() throws Exception {
        run("--out", folder.toString(), "--client", "my-app");
        var bundle = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(folder.resolve("my-app.p12"))) {
            bundle.load(file, "changeit".toCharArray());
        }
        assertThat(bundle.getKey("my-app", "changeit".toCharArray())).isNotNull();
        assertThat(bundle.getCertificateChain("my-app")).containsExactly(certificate("my-app"), certificate("ca"));
    }

    @Test
    void keys_are_for_their_owner_alone() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        run("--out", folder.toString());
        for (var name : List.of("ca-key.pem", "server-key.pem", "demo-client-key.pem", "demo-client.p12")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_further_client_has_the_same_authority() throws Exception {
        run("--out", folder.toString(), "--client", "first");
        var authority = certificate("ca");
        var server = certificate("server");
        assertThat(run("--out", folder.toString(), "--client", "second", "--client", "third"))
                .isZero();
        assertThat(certificate("ca")).isEqualTo(authority);
        assertThat(certificate("server")).isEqualTo(server);
        certificate("second").verify(authority.getPublicKey());
        certificate("third").verify(authority.getPublicKey());
    }

    @Test
    void a_client_that_is_there_is_not_overwritten() throws Exception {
        run("--out", folder.toString());
        var before = certificate("demo-client");
        assertThat(run("--out", folder.toString())).isEqualTo(1);
        assertThat(certificate("demo-client")).isEqualTo(before);
        assertThat(err.toString(UTF_8)).contains("demo-client").contains("--force");
    }

    @Test
    void force_begins_anew() throws Exception {
        run("--out", folder.toString());
        var authority = certificate("ca");
        assertThat(run("--out", folder.toString(), "--force")).isZero();
        assertThat(certificate("ca")).isNotEqualTo(authority);
        var renewed = certificate("demo-client");
        renewed.verify(certificate("ca").getPublicKey());
        assertThatThrownBy(() -> renewed.verify(authority.getPublicKey())).isNotNull();
    }

    @Test
    void help_is_told_and_nothing_written() {
        assertThat(run("--out", folder.toString(), "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--client NAME").contains("changeit");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--client x",
                "--out",
                "--out --force",
                "--out x --client",
                "--out x --what",
                "--out x y",
                "--out x --client ../x",
                "--out x --client ca",
                "--out x --client server",
                "--out x --client ca-key",
                "--out x --client .hidden"
            })
    void what_is_not_understood_is_told_with_the_usage(String line) {
        var arguments = line.isEmpty() ? new String[0] : line.split(" ");
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage: certificates --out FOLDER");
    }

    @Test
    void a_folder_that_can_not_be_made_is_told() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThat(run("--out", file.resolve("below").toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("Could not write");
    }

    @Test
    void an_authority_whose_key_is_another_s_is_told() throws Exception {
        run("--out", folder.toString());
        Files.copy(
                folder.resolve("server-key.pem"),
                folder.resolve("ca-key.pem"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("--out", folder.toString(), "--client", "other")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("is not the key of");
    }
}
