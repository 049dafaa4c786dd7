package dev.ecps.idp.https;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.DIRECTOR;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.LONG_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ecps.idp.certificate.CardHolder;
import dev.ecps.idp.certificate.Issued;
import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardBench;
import dev.ecps.idp.ecps.card.CardKind;
import dev.ecps.idp.ecps.card.CardState;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card as a TLS client certificate, over real sockets. */
@QuarkusTest
@TestProfile(HttpsVisit.Strict.class)
class CardCertificateTest extends HttpsVisit {
    private static final String CHALLENGE =
            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    @Inject
    Cards cards;

    @Inject
    CardBench bench;

    private Card card;

    @BeforeEach
    void make() {
        card = bench.make(LONG_NAME, CardKind.CPS, Card.Environment.TEST, Optional.empty());
    }

    @AfterEach
    void forget() {
        bench.remove(card.number());
    }

    private CardHolder holder(NationalId who) {
        return new CardHolder(who.value(), card.number().value());
    }

    private Issued authentication(NationalId who) throws IOException {
        return FOLDER.persons(clock.instant()).issue(holder(who).authentication(clock.instant()));
    }

    private HttpResponse<String> logIn(TlsClient client) throws Exception {
        var begun = client.get(RelyingParty.address(new RelyingParty("secret-app", "s3cret").request()) + CHALLENGE);
        var cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var id = Login.query(URI.create(begun.headers().firstValue("Location").orElseThrow()))
                .get("id");
        return client.post("/login/card", Map.of("id", id), "Cookie", cookie);
    }

    private TlsClient showing(Issued identity) throws Exception {
        return TlsClient.showing(port(), FOLDER, identity);
    }

    @Test
    void logs_its_holder_in_without_a_reader_and_the_session_says_CARD() throws Exception {
        var answer = logIn(showing(authentication(LONG_NAME)));
        assertThat(answer.statusCode()).isEqualTo(303);
        var code = Login.code(URI.create(answer.headers().firstValue("Location").orElseThrow()));
        var form = RelyingParty.codeForm(code);
        form.put("code_verifier", VERIFIER);
        var tokens = new RelyingParty("secret-app", "s3cret").token(form);
        assertThat(tokens.statusCode()).isEqualTo(200);
        var userinfo = RelyingParty.userinfo(tokens.path("access_token"));
        assertThat(userinfo.<String>path("authMode")).isEqualTo("CARD");
        assertThat(userinfo.<String>path("SubjectNameID")).isEqualTo(LONG_NAME.value());
    }

    @Test
    void of_an_opposed_card_is_refused() throws Exception {
        cards.oppose(card.number(), CardState.Reason.STOLEN);
        var answer = logIn(showing(authentication(LONG_NAME)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("en opposition");
    }

    @Test
    void of_a_blocked_or_expired_card_is_refused() throws Exception {
        bench.block(card.number());
        assertThat(logIn(showing(authentication(LONG_NAME))).body()).contains("vérouillée");
        bench.expire(card.number());
        assertThat(logIn(showing(authentication(LONG_NAME))).body()).contains("Carte CPS expirée");
    }

    @Test
    void that_names_somebody_else_s_card_is_refused() throws Exception {
        var answer = logIn(showing(authentication(DIRECTOR)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("aucune carte connue");
    }

    @Test
    void an_organisation_s_certificate_is_no_card_s() throws Exception {
        var subject = holder(LONG_NAME).authentication(clock.instant());
        var answer = logIn(showing(authority().issue(subject)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Aucune carte n&#39;est insérée");
    }

    @Test
    void an_organisation_s_certificate_with_a_card_s_behind_it_is_no_card_s_either() throws Exception {
        var own = authority().issue(holder(LONG_NAME).authentication(clock.instant()));
        var known = authentication(LONG_NAME).certificate();
        var chain = Stream.concat(own.chain().stream(), Stream.of(known)).toList();
        var answer = logIn(showing(new Issued(own.key(), chain)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Aucune carte n&#39;est insérée");
    }

    @Test
    void a_card_s_certificate_is_no_relying_party_s_whatever_its_subject_says() throws Exception {
        var now = clock.instant();
        var order = order(
                now.minusSeconds(60), now.plusSeconds(600), org.bouncycastle.asn1.x509.KeyPurposeId.id_kp_clientAuth);
        isRecognised(showing(authority().issue(order)).post(Paths.TOKEN, form("client_id", "tls-app")));
        isUnproven(showing(FOLDER.persons(now).issue(order)).post(Paths.TOKEN, form("client_id", "tls-app")));
    }

    @Test
    void the_signature_certificate_opens_no_connection() throws Exception {
        var signature = FOLDER.persons(clock.instant()).issue(holder(LONG_NAME).signature(clock.instant()));
        assertThatThrownBy(() -> logIn(showing(signature))).isInstanceOf(IOException.class);
    }

    @Test
    void the_two_have_the_fields_of_the_real_ones() throws Exception {
        var certificate = authentication(LONG_NAME).certificate();
        assertThat(certificate.getSubjectX500Principal().getName())
                .startsWith("CN=" + LONG_NAME.value() + ",")
                .contains("O=TEST SIMULATEUR E-CPS");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2", "1.3.6.1.4.1.311.20.2.2");
        var names = certificate.getSubjectAlternativeNames();
        assertThat(names).hasSize(1);
        var principal = new String((byte[]) List.copyOf(names.iterator().next()).get(1), "ISO-8859-1");
        assertThat(principal).contains("8." + LONG_NAME.value().substring(1) + "@carte-cps.fr");
        assertThat(certificate.getIssuerX500Principal().getName()).contains("CN=AC DE TEST e-CPS PERSONNES");
    }
}
