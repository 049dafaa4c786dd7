package dev.ecps.idp.oidc.authorization;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client is unregistered while somebody logs in at it, and another registers under its id. */
@QuarkusTest
class ForgottenClientTest {
    private final TestBrowser browser = new TestBrowser();

    @AfterEach
    void noAnswer() {
        Login.noAnswer(STUDENT);
    }

    @Test
    void a_login_that_was_meant_for_it_gives_the_other_one_no_code() {
        var sara = RelyingParty.named("SARA");
        var login = Login.begin(browser, sara.request());
        Login.answer(STUDENT, "{\"answer\":\"approve\"}");
        assertThat(login.identify(STUDENT.value()).statusCode()).isEqualTo(303);
        login.awaitOver();
        sara.unregister();
        sara.registeredAnew();
        assertThat(login.look().header("Location")).isNull();
    }

    @Test
    void a_login_page_that_waits_for_an_identifier_takes_none() {
        var sara = RelyingParty.named("SARA");
        var login = Login.begin(browser, sara.request());
        Login.answer(STUDENT, "{\"answer\":\"ignore\"}");
        sara.unregister();
        sara.registeredAnew();
        assertThat(login.identify(STUDENT.value()).statusCode()).isGreaterThanOrEqualTo(400);
    }
}
