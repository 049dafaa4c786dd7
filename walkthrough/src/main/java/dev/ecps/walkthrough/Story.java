package dev.ecps.walkthrough;

import static dev.ecps.walkthrough.Steps.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.sandbox.SandboxOutbox;
import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.problem.Failed;
import dev.ecps.testkit.sandbox.Sandbox;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.stream.Collectors;

/** The whole story without a screen: an e-CPS is activated, its holder logs in, the relying party learns who it is. */
final class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final NationalId DOCTOR = NationalId.of("899700001011");
    private static final Pin PIN = Pin.of("4826");

    private final URI provider;
    private final PrintStream out;
    private final Steps steps;

    Story(URI provider, PrintStream out, Steps steps) {
        this.provider = provider;
        this.out = out;
        this.steps = steps;
    }

    /** @throws Failed naming the step that failed */
    void play() {
        try (var phone = PhoneSimulator.at(provider).named("walkthrough").open()) {
            var ecps = activate(phone);
            var service = steps.take("relying party", () -> {
                var registered = RelyingParty.register(provider, "Logiciel de démonstration");
                return said(registered, "registered with client_id %s", registered.id());
            });
            var tokens = tokens(service, logIn(ecps, service));
            userinfo(service, tokens);
        }
    }

    private ActivatedPhone activate(PhoneSimulator phone) {
        var contacts = steps.take("identifier", () -> {
            var shown = phone.requestActivation(DOCTOR.value());
            return said(
                    shown,
                    "%s: « L'activation utilise ces informations » %s, %s",
                    DOCTOR.value(),
                    shown.contacts().mail(),
                    shown.contacts().phone());
        });
        var scanning = steps.take("mail", () -> said(contacts.confirm(), "sent, with a QR code"));
        var choosing = confirm(scanning);
        return steps.take("password", () -> {
            var active = choosing.choose(PIN, PIN);
            return said(
                    active,
                    "created and confirmed: the e-CPS of %s %s is active until %tF",
                    active.holder().givenName(),
                    active.holder().familyName(),
                    Date.from(active.lastKnown().expiresAt()));
        });
    }

    private ChoosingPin confirm(AwaitingScan scanning) {
        var awaitingSms = steps.take("QR code", () -> {
            var mail = SandboxOutbox.of(provider).awaitMail(Sandbox.of(provider).mailOf(DOCTOR.value()), PATIENCE);
            return said(scanning.scan(mail.activationLink()), "of the mail scanned");
        });
        var awaitingCode = steps.take("SMS", () -> said(awaitingSms.sendSms(), "asked for, « Par SMS »"));
        return steps.take("activation code", () -> {
            var code = awaitingCode.awaitCode(PATIENCE);
            return said(awaitingCode.enter(code), "read by the phone itself: %s", code);
        });
    }

    private AuthorizationCode logIn(ActivatedPhone ecps, RelyingParty service) {
        var browser = new Browser();
        steps.take("login page", () -> {
            browser.open(service.authorization());
            return said(
                    browser,
                    "opened by the relying party at %s",
                    browser.login().getPath());
        });
        var shown = steps.take("number", () -> {
            var number = browser.identify(DOCTOR.value());
            return said(number, "the page shows %s", number);
        });
        var prompt = steps.take("notification", () -> {
            var asked = ecps.awaitPrompt(PATIENCE);
            return said(asked, "« %s souhaite se connecter »", asked.service());
        });
        var numbers = steps.take("password", () -> {
            var three = prompt.unlock(PIN);
            var list = three.numbers().stream().map(TwoDigits::value).collect(Collectors.joining(", "));
            return said(three, "right: the phone offers %s", list);
        });
        steps.take("number matching", () -> {
            var outcome = numbers.pick(new TwoDigits(shown));
            if (outcome != Outcome.APPROVED) throw new Failed("The provider answered " + outcome);
            return said(outcome, "%s picked: approved", shown);
        });
        return steps.take("code", () -> {
            var code = service.code(browser.goOn());
            return said(code, "brought back by the browser");
        });
    }

    private OIDCTokens tokens(RelyingParty service, AuthorizationCode code) {
        return steps.take("tokens", () -> {
            var tokens = service.tokens(code);
            var claims = tokens.getIDToken().getJWTClaimsSet();
            return said(
                    tokens,
                    "access token (%d s), refresh token, valid ID token (%s, acr %s)",
                    tokens.getAccessToken().getLifetime(),
                    tokens.getIDToken().getHeader().getAlgorithm(),
                    claims.getStringClaim("acr"));
        });
    }

    private void userinfo(RelyingParty service, OIDCTokens tokens) {
        var userinfo = steps.take("userinfo", () -> {
            JsonNode answer = service.userinfo(tokens);
            var id = answer.path("SubjectNameID").asText();
            if (!id.equals(DOCTOR.value())) throw new Failed("It speaks of somebody else.");
            return said(
                    answer,
                    "%s %s",
                    answer.path("given_name").asText(),
                    answer.path("family_name").asText());
        });
        out.println(userinfo.toPrettyString());
    }
}
