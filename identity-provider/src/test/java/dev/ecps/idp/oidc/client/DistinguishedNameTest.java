package dev.ecps.idp.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.idp.certificate.CertificateAuthority;
import dev.ecps.idp.certificate.Order;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinguishedNameTest {
    private static final DistinguishedName OURS =
            DistinguishedName.of("CN=my app,OU=399999999900017,O=Clinique \\C3\\89toile\\, Paris,C=FR");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=my app,OU=399999999900017,O=Clinique Étoile\\, Paris,C=FR",
                "cn=my app, ou=399999999900017, o=Clinique Étoile\\, Paris, c=FR",
                "CN = my app , OU = 399999999900017 , O = Clinique Étoile\\, Paris , C = FR",
                "2.5.4.3=my app,2.5.4.11=399999999900017,2.5.4.10=Clinique Étoile\\, Paris,2.5.4.6=FR",
                "C=FR,O=Clinique Étoile\\, Paris,OU=399999999900017,CN=my app",
                "C = FR, O = \"Clinique Étoile, Paris\", OU = 399999999900017, CN = my app"
            })
    void however_it_is_written_it_names_the_same_subject(String written) {
        assertThat(OURS.names(DistinguishedName.of(written))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=My app,OU=399999999900017,O=Clinique Étoile\\, Paris,C=FR",
                "CN=my  app,OU=399999999900017,O=Clinique Étoile\\, Paris,C=FR",
                "CN=my app2,OU=399999999900017,O=Clinique Étoile\\, Paris,C=FR",
                "CN=my app,OU=399999999900018,O=Clinique Étoile\\, Paris,C=FR",
                "OU=399999999900017,CN=my app,O=Clinique Étoile\\, Paris,C=FR",
                "CN=my app,OU=399999999900017,O=Clinique Étoile\\, Paris",
                "CN=my app,OU=399999999900017,O=Clinique Étoile\\, Paris,C=FR,C=FR",
                "CN=my app\\,OU=399999999900017,O=Clinique Étoile\\, Paris,C=FR",
                "CN=my app+OU=399999999900017,O=Clinique Étoile\\, Paris,C=FR",
                "CN=*,OU=399999999900017,O=Clinique Étoile\\, Paris,C=FR"
            })
    void another_value_part_or_order_names_another_subject(String written) {
        assertThat(OURS.names(DistinguishedName.of(written))).isFalse();
    }

    @Test
    void it_is_read_from_a_certificate() {
        var name = new X500Name("C=FR,O=Clinique Étoile\\, Paris,OU=399999999900017,CN=my app");
        var now = Instant.parse("2026-11-02T09:00:00Z");
        var order = new Order(name, List.of(KeyPurposeId.id_kp_clientAuth), List.of(), now, now.plusSeconds(60));
        var certificate = CertificateAuthority.made(now).issue(order).certificate();
        assertThat(OURS.names(DistinguishedName.of(certificate))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my app", "CN", "NOSUCH=x", "CN=a,,C=FR", "CN=#zz", "CN=\\"})
    void what_is_no_name_is_no_credential(String written) {
        assertThatThrownBy(() -> Credential.ofCertificate(written))
                .isInstanceOf(InvalidClient.class)
                .hasMessageContaining("RFC 4514");
    }
}
