package dev.ecps.idp.https;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.idp.LogLines;
import dev.ecps.idp.certificate.CertificateAuthority;
import dev.ecps.idp.certificate.CertificateFolder;
import dev.ecps.idp.certificate.CertificatesCommand;
import dev.ecps.idp.certificate.Order;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.RelyingParty;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Callers of the https port, with test certificates. */
class HttpsVisit {
    static final String ISSUER = "https://localhost:8443" + Paths.REALM;
    static final String NAME = "CN=tls-app,OU=399999999900017,O=TEST SIMULATEUR E-CPS,C=FR";

    static final Map<String, String> WORTHLESS_CODE =
            Map.of("grant_type", "authorization_code", "code", "x", "redirect_uri", RelyingParty.CALLBACK);

    static final CertificateFolder FOLDER = new CertificateFolder(Strict.FOLDER);

    public static class Strict implements QuarkusTestProfile {
        static final Path FOLDER =
                Path.of("target", "https-test-" + ProcessHandle.current().pid()).toAbsolutePath();

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ecps.https.port",
                    "0",
                    "ecps.https.folder",
                    FOLDER.toString(),
                    "ecps.issuer",
                    ISSUER,
                    "ecps.profile",
                    "strict");
        }
    }

    @Inject
    HttpServer server;

    @Inject
    InstantSource clock;

    @BeforeAll
    static void makeClientCertificates() {
        if (Files.exists(FOLDER.bundleFile("tls-app"))) return;
        var command = new CertificatesCommand(InstantSource.system(), System.out, System.err);
        assertThat(command.run(
                        List.of("--out", Strict.FOLDER.toString(), "--client", "tls-app", "--client", "demo-client")))
                .isZero();
    }

    @BeforeEach
    void register() {
        register(Map.of("client_id", "tls-app", "tls_client_auth_subject_dn", NAME));
        register(Map.of("client_id", "secret-app", "client_secret", "s3cret"));
    }

    static void register(Map<String, ?> members) {
        var body = new HashMap<String, Object>(members);
        body.put("redirect_uris", List.of(RelyingParty.CALLBACK));
        given().contentType("application/json")
                .body(body)
                .post("/sandbox/api/clients")
                .then()
                .statusCode(201);
    }

    static Map<String, String> form(String... more) {
        var form = new HashMap<>(WORTHLESS_CODE);
        for (int i = 0; i < more.length; i += 2) form.put(more[i], more[i + 1]);
        return form;
    }

    int port() {
        return server.getSecurePort();
    }

    /** The client was recognised; its code is worth nothing. */
    static void isRecognised(HttpResponse<String> answer) {
        assertThat(answer.body()).contains("invalid_grant");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    static void isUnproven(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("unauthorized_client")
                .contains("Invalid client or Invalid client credentials");
    }

    CertificateAuthority authority() throws IOException {
        return FOLDER.authority(Instant.now());
    }

    static Order order(Instant from, Instant until, KeyPurposeId purpose) {
        return new Order(
                new X500Name("C=FR,O=TEST SIMULATEUR E-CPS,OU=399999999900017,CN=tls-app"),
                List.of(purpose),
                List.of(),
                from,
                until);
    }

    void isRefusedByTls(CertificateAuthority issuer, Order order, String why) throws Exception {
        var client = TlsClient.showing(port(), FOLDER, issuer.issue(order));
        try (var log = LogLines.of(ClientTrust.class)) {
            assertThatThrownBy(() -> client.post(Paths.TOKEN, form("client_id", "tls-app")))
                    .isInstanceOf(IOException.class);
            assertThat(log.lines()).anyMatch(line -> line.contains("is refused") && line.contains(why));
        }
    }
}
