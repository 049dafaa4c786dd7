package dev.ecps.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.vault.FileVault;
import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.provider.ProviderProcess;
import dev.ecps.testkit.sandbox.Sandbox;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody pulls the provider's plug in the middle of a login. */
class RestartStoryTest {
    private static final String DOCTOR = "899700001011";
    private static final Pin PIN = Pin.of("4826");
    private static final Path APP = Path.of(System.getProperty("provider.app"));

    @TempDir
    Path folder;

    @Test
    void killing_the_provider_in_the_middle_of_a_login_loses_no_activated_ECPS() throws Exception {
        int port = ProviderProcess.freePort();
        var data = folder.resolve("data");
        var vault = new FileVault(folder.resolve("phones"));

        var first = ProviderProcess.start(APP, port, data, List.of());
        RelyingParty service;
        try (var phone =
                PhoneSimulator.at(first.address()).named("doctor").vault(vault).open()) {
            var ecps = activate(phone);
            service = RelyingParty.register(first.address(), "Logiciel");
            var browser = new Browser();
            browser.open(service.authorization());
            browser.identify(DOCTOR);
            assertThat(ecps.awaitPrompt(Duration.ofSeconds(20)).service()).isEqualTo("Logiciel");
        } finally {
            first.kill();
        }

        try (var second = ProviderProcess.start(APP, port, data, List.of());
                var phone = PhoneSimulator.at(second.address())
                        .named("doctor")
                        .vault(vault)
                        .open()) {
            assertThat(phone.current()).isInstanceOf(ActivatedPhone.class);
            assertThat(logIn((ActivatedPhone) phone.current(), service)).isEqualTo(DOCTOR);
        }
    }

    @Test
    void killing_the_provider_ends_no_session_and_forgets_no_used_refresh_token() throws Exception {
        int port = ProviderProcess.freePort();
        var data = folder.resolve("data");

        var first = ProviderProcess.start(APP, port, data, List.of());
        RelyingParty service;
        OIDCTokens used;
        OIDCTokens good;
        var browser = new Browser();
        try (var phone = PhoneSimulator.at(first.address())
                .named("doctor")
                .vault(new FileVault(folder.resolve("phones")))
                .open()) {
            var ecps = activate(phone);
            service = RelyingParty.register(first.address(), "Logiciel");
            used = tokens(ecps, service, browser);
            good = tokens(service.refresh(used));
        } finally {
            first.kill();
        }

        try (var second = ProviderProcess.start(APP, port, data, List.of())) {
            assertThat(second.address()).isEqualTo(first.address());
            assertThat(service.userinfo(good).path("SubjectNameID").asText()).isEqualTo(DOCTOR);
            assertThat(service.code(browser.passThrough(service.authorization())))
                    .isNotNull();
            var next = tokens(service.refresh(good));
            assertThat(refusal(service.refresh(used))).isEqualTo("Maximum allowed refresh token reuse exceeded");
            assertThat(refusal(service.refresh(next))).isEqualTo("Session doesn't have required client");
        }
    }

    private static OIDCTokens tokens(TokenResponse answer) {
        assertThat(answer.indicatesSuccess()).isTrue();
        return ((OIDCTokenResponse) answer).getOIDCTokens();
    }

    private static String refusal(TokenResponse answer) {
        return answer.toErrorResponse().getErrorObject().getDescription();
    }

    private static ActivatedPhone activate(PhoneSimulator phone) throws Exception {
        var scanning = phone.requestActivation(DOCTOR).confirm();
        var address = Sandbox.of(phone.provider()).mailOf(DOCTOR);
        var mail = phone.outbox().awaitMail(address, Duration.ofSeconds(20));
        var code = scanning.scan(mail.activationLink()).sendSms();
        return code.enter(code.awaitCode(Duration.ofSeconds(20))).choose(PIN, PIN);
    }

    private static String logIn(ActivatedPhone ecps, RelyingParty service) throws Exception {
        return service.userinfo(tokens(ecps, service, new Browser()))
                .path("SubjectNameID")
                .asText();
    }

    private static OIDCTokens tokens(ActivatedPhone ecps, RelyingParty service, Browser browser) throws Exception {
        browser.open(service.authorization());
        var shown = browser.identify(DOCTOR);
        var outcome = ecps.awaitPrompt(Duration.ofSeconds(20)).unlock(PIN).pick(new TwoDigits(shown));
        assertThat(outcome).isEqualTo(Outcome.APPROVED);
        return service.tokens(service.code(browser.goOn()));
    }
}
