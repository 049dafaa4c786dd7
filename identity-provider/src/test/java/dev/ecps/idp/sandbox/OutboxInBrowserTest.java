package dev.ecps.idp.sandbox;

import static dev.ecps.idp.messaging.TestMessages.activationMail;
import static dev.ecps.idp.messaging.TestMessages.codeSms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.browser.Browser;
import dev.ecps.idp.messaging.Messages;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.QrCodes;
import dev.ecps.idp.messaging.TestMessages;
import dev.ecps.phone.PhoneSimulator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

@QuarkusTest
class OutboxInBrowserTest {
    private static Browser browser;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @TestHTTPResource("/sandbox/outbox")
    String page;

    @BeforeAll
    static void start() {
        browser = Browser.headless("fr");
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void openEmpty() {
        outbox.empty();
        browser.open(page);
        browser.await("#live.on");
    }

    @Test
    void messages_appear_and_disappear_without_a_reload() throws Exception {
        messages.send(codeSms("0612345678", "111111"));
        assertThat(browser.await("#texts article .bubble").getText()).contains("111111");
        messages.send(codeSms("0612345678", "222222"));
        // The newest first; its text is there before it has faded in
        browser.await(page -> page.findElements(By.cssSelector("#texts article .bubble")).stream()
                .map(bubble -> bubble.getAttribute("textContent").replaceAll("\\D", ""))
                .toList()
                .equals(List.of("222222", "111111")));
        outbox.empty();
        assertThat(browser.await("#texts .empty").getText()).isEqualTo("Aucun SMS pour le moment.");
    }

    @Test
    void the_QR_code_of_a_mail_can_be_scanned_from_the_screen() throws Exception {
        messages.send(activationMail("helene@exemple.fr"));
        var frame = browser.await("#mails iframe");
        browser.driver().switchTo().frame(frame);
        var picture = browser.await("img");
        browser.await(page -> picture.getSize().getWidth() > 200);
        assertThat(QrCodes.read(picture.getScreenshotAs(OutputType.BYTES))).isEqualTo(TestMessages.LINK);
        browser.driver().switchTo().defaultContent();
    }

    @Test
    void the_messages_of_an_activation_are_pleasant_to_look_at() {
        var provider = URI.create(page).resolve("/");
        try (var phone = PhoneSimulator.at(provider).named("picture").open()) {
            var scanning = phone.requestActivation("899700001011").confirm();
            scanning.scan(phone.outbox().lastMail().activationLink()).sendSms();
        }
        browser.await("#texts article .bubble");
        browser.await(shown -> shown.findElements(By.cssSelector("article")).stream()
                .allMatch(article -> article.getCssValue("opacity").equals("1")));
        var mail = browser.await("#mails iframe");
        browser.await(shown -> mail.getSize().getHeight() > 400);
        browser.picture("outbox", 1_100);
    }

    @Test
    void a_screen_reader_is_told_of_a_new_message() throws Exception {
        messages.send(activationMail("helene@exemple.fr"));
        browser.await(page -> page.findElement(By.cssSelector("[aria-live=polite]"))
                .getAttribute("textContent")
                .equals("Nouveau courriel pour helene@exemple.fr : Activez votre e-CPS dès aujourd’hui"));
    }

    @Test
    void a_code_is_copied_by_a_button() throws Exception {
        messages.send(codeSms("0612345678", "424242"));
        var button = browser.await("#texts button");
        assertThat(button.getText()).isEqualTo("Copier le code");
        button.click();
        browser.await(page -> button.getText().equals("Copié")
                || "424242".equals(browser.script("return getSelection().toString()")));
    }

    @Test
    void everything_is_deleted_by_a_button() throws Exception {
        messages.send(codeSms("0612345678", "424242"));
        browser.await("#texts article");
        browser.await("form[method=post] button").click();
        browser.await("#texts .empty");
        assertThat(outbox.newestFirst()).isEmpty();
    }

    @Test
    void the_page_breaks_no_rule_of_its_own_content_security_policy() throws Exception {
        messages.send(activationMail("helene@exemple.fr"));
        browser.await("#mails iframe");
        assertThat(browser.driver().manage().logs().get("browser").getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .isEmpty();
    }
}
