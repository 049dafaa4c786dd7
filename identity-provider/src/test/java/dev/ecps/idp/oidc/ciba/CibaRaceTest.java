package dev.ecps.idp.oidc.ciba;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.SIX_SITES;
import static dev.ecps.idp.walk.RelyingParty.decide;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.challenge.PhoneAnswers;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.wire.TwoDigits;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once, for one practitioner and one client. */
@QuarkusTest
class CibaRaceTest {
    private static final int MANY = 24;

    @Inject
    Devices devices;

    @Inject
    LoginChallenges challenges;

    @Inject
    PhoneAnswers phones;

    private RelyingParty sara;

    @BeforeEach
    void prepare() {
        sara = RelyingParty.named("SARA");
        devices.register(new NewDevice(SIX_SITES, "{}", "verifier", "phone", false));
    }

    /** What waits on it waits for nobody. */
    @AfterEach
    void takeThePhoneAway() {
        devices.activeOf(SIX_SITES).ifPresent(device -> devices.delete(device.id()));
    }

    private static String error(Response answer) {
        return answer.statusCode() == 200 ? "tokens" : answer.path("error");
    }

    @Test
    void each_of_many_parallel_requests_ends_with_the_answer_that_was_given_to_it() throws Exception {
        var logins =
                Races.of(MANY, i -> () -> sara.ciba(SIX_SITES, TwoDigits.of(i).value()));
        var phone = devices.activeOf(SIX_SITES).orElseThrow();
        var waiting = challenges.pendingOn(phone.id());
        assertThat(waiting).hasSize(MANY);
        Races.of(MANY, i -> () -> {
            var asked = waiting.get(i);
            int number = Integer.parseInt(asked.shown().value());
            return switch (number % 3) {
                case 0 -> phones.answer(phone, asked.id(), asked.shown(), new PinEvidence.VouchedBySandbox());
                case 1 -> phones.decline(phone, asked.id());
                default -> asked;
            };
        });
        var answers = Races.of(MANY, i -> () -> error(sara.poll(logins.get(i))));
        var expected = IntStream.range(0, MANY)
                .mapToObj(i -> i % 3 == 0 ? "tokens" : i % 3 == 1 ? "access_denied" : "authorization_pending");
        assertThat(answers).containsExactlyElementsOf(expected.toList());
        assertThat(challenges.pendingOn(phone.id())).hasSize(MANY / 3);
    }

    @Test
    void of_many_racing_polls_one_gets_the_tokens() throws Exception {
        for (int round = 0; round < 5; round++) {
            var login = sara.ciba(SIX_SITES, "42");
            decide(login, "allow").then().statusCode(204);
            var answers = Races.of(8, i -> () -> error(sara.poll(login)));
            assertThat(answers).filteredOn("tokens"::equals).hasSize(1);
            assertThat(answers).filteredOn("invalid_grant"::equals).hasSize(7);
        }
    }

    @Test
    void parallel_logins_have_tokens_of_their_own() throws Exception {
        var sessions = Races.of(MANY, i -> () -> {
            var login = sara.ciba(SIX_SITES, "42");
            decide(login, "allow").then().statusCode(204);
            return SignedJWT.parse(sara.poll(login).<String>path("id_token"))
                    .getJWTClaimsSet()
                    .getStringClaim("sid");
        });
        assertThat(sessions).doesNotHaveDuplicates();
    }

    @Test
    void of_many_racing_verdicts_one_counts() throws Exception {
        var login = sara.ciba(SIX_SITES, "42");
        var statuses = Races.of(
                8, i -> () -> decide(login, i % 2 == 0 ? "allow" : "deny").statusCode());
        assertThat(statuses).filteredOn(status -> status == 204).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }
}
