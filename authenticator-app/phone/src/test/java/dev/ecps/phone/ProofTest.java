package dev.ecps.phone;

import static dev.ecps.phone.TestPhones.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import dev.ecps.phone.activation.ActivatedPhone;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProofTest {
    private final StandInProvider provider = new StandInProvider();
    private final PhoneSimulator phone = TestPhones.at(provider).open();
    private final ActivatedPhone active = TestPhones.activated(phone);

    @AfterEach
    void switchOff() {
        phone.close();
        provider.close();
    }

    private JWSObject last() {
        return provider.proofs.seen.get(provider.proofs.seen.size() - 1);
    }

    @Test
    void registration_is_signed_under_the_thumbprint_and_all_else_under_the_device() {
        String thumbprint = provider.proofs.seen.get(0).getHeader().getKeyID();
        assertThat(Base64.getUrlDecoder().decode(thumbprint)).hasSize(32);
        active.status();
        assertThat(last().getHeader().getKeyID()).isEqualTo(active.device().value());
        assertThat(last().getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(last().getHeader().getType().getType()).isEqualTo("ecps-proof+jwt");
    }

    @Test
    void a_proof_names_method_path_time_and_body_and_nothing_else() {
        provider.ask("one", "SARA");
        active.prompts().get(0).unlock(PIN);
        Map<String, Object> claims = last().getPayload().toJSONObject();
        String body = provider.bodies.get(provider.bodies.size() - 1);
        assertThat(claims).containsOnlyKeys("htm", "htu", "iat", "jti", "bth");
        assertThat(claims).containsEntry("htm", "POST").containsEntry("iat", provider.now.getEpochSecond());
        assertThat(claims).containsEntry("htu", "/ecps/challenges/one-0123456789abcdef/unlock");
        assertThat(claims).containsEntry("bth", hash(body));
    }

    @Test
    void a_request_without_body_is_signed_over_nothing() {
        active.status();
        assertThat(last().getPayload().toJSONObject()).containsEntry("bth", hash(""));
    }

    @Test
    void no_id_is_used_twice_and_each_has_sixteen_bytes() {
        Set<Object> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            active.status();
            Object id = last().getPayload().toJSONObject().get("jti");
            assertThat(ids.add(id)).isTrue();
            assertThat(Base64.getUrlDecoder().decode(id.toString())).hasSize(16);
        }
    }

    private static String hash(String body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ProofCheck.sha256(body.getBytes()));
    }
}
