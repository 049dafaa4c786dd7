package dev.ecps.idp.https;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.LogLines;
import dev.ecps.idp.certificate.CertificateAuthority;
import dev.ecps.idp.oidc.protocol.Paths;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who shows a client certificate at the https port. */
@QuarkusTest
@TestProfile(HttpsVisit.Strict.class)
class ClientCertificateTest extends HttpsVisit {
    @Nested
    class With_a_client_certificate {
        @Test
        void its_client_is_recognised() throws Exception {
            isRecognised(
                    TlsClient.withBundle(port(), FOLDER, "tls-app").post(Paths.TOKEN, form("client_id", "tls-app")));
        }

        @Test
        void a_client_must_still_say_who_it_is() throws Exception {
            var answer = TlsClient.withBundle(port(), FOLDER, "tls-app").post(Paths.TOKEN, WORTHLESS_CODE);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("invalid_client");
        }

        @Test
        void another_one_s_client_is_refused_and_the_log_names_both() throws Exception {
            try (var log = LogLines.of("dev.ecps.idp.oidc.client.ClientAuthentication")) {
                isUnproven(TlsClient.withBundle(port(), FOLDER, "demo-client")
                        .post(Paths.TOKEN, form("client_id", "tls-app")));
                assertThat(log.lines()).anyMatch(line -> line.contains("CN=demo-client") && line.contains(NAME));
            }
        }

        @Test
        void a_client_with_a_secret_still_needs_its_secret() throws Exception {
            isUnproven(
                    TlsClient.withBundle(port(), FOLDER, "tls-app").post(Paths.TOKEN, form("client_id", "secret-app")));
        }

        @Test
        void that_has_expired_there_is_no_connection() throws Exception {
            var now = Instant.now();
            isRefusedByTls(
                    authority(),
                    order(now.minus(2, ChronoUnit.DAYS), now.minus(1, ChronoUnit.DAYS), KeyPurposeId.id_kp_clientAuth),
                    "NotAfter");
        }

        @Test
        void that_is_not_valid_yet_there_is_no_connection() throws Exception {
            var now = Instant.now();
            isRefusedByTls(
                    authority(),
                    order(now.plus(1, ChronoUnit.DAYS), now.plus(2, ChronoUnit.DAYS), KeyPurposeId.id_kp_clientAuth),
                    "NotBefore");
        }

        @Test
        void of_another_authority_of_the_same_name_there_is_no_connection() throws Exception {
            var now = Instant.now();
            isRefusedByTls(
                    CertificateAuthority.made(now),
                    order(now.minusSeconds(60), now.plusSeconds(600), KeyPurposeId.id_kp_clientAuth),
                    "CN=tls-app");
        }

        @Test
        void that_is_a_server_s_there_is_no_connection() throws Exception {
            var now = Instant.now();
            isRefusedByTls(
                    authority(),
                    order(now.minusSeconds(60), now.plusSeconds(600), KeyPurposeId.id_kp_serverAuth),
                    "key usage");
        }
    }
}
