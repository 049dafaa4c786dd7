package dev.ecps.idp.story.guide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import dev.ecps.idp.browser.Browser;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.pin.Pin;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.AnswerTaken.Outcome;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Point;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Somebody's desk: a computer with a browser, the phones beside it, and the sandbox for what takes days elsewhere. */
final class Desk implements AutoCloseable {
    static final Pin PIN = Pin.of("4821");
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI provider;
    private final Browser browser = Browser.headless("fr");
    private final List<PhoneSimulator> phones = new ArrayList<>();
    private final List<String> batches = new ArrayList<>();
    private final List<String> newcomers = new ArrayList<>();
    private final List<Runnable> tidying = new ArrayList<>();

    Desk(URI provider) {
        this.provider = provider;
    }

    /** Somebody who was made up for this story, and leaves with it. */
    record Person(String nationalId, String familyName, String mail) {}

    /** @param profession its code: {@code 10} for a doctor, {@code 60} for a nurse */
    Person invent(String profession) {
        var made = post("/sandbox/api/practitioners", Map.of("count", 1, "profession", profession));
        batches.add(made.getString("batch"));
        return new Person(
                made.getString("practitioners[0].nationalId"),
                made.getString("practitioners[0].familyName"),
                made.getString("practitioners[0].mail"));
    }

    /** What the sandbox answers, or a relying party's test would be told. */
    JsonPath post(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(lessThan(300))
                .extract()
                .jsonPath();
    }

    /** Jumps over a wait. */
    Desk wait(Duration time) {
        post("/sandbox/api/time", Map.of("advance", time.toString()));
        return this;
    }

    PhoneSimulator phone(String name) {
        var phone = PhoneSimulator.at(provider).named(name).open();
        phones.add(phone);
        return phone;
    }

    Desk open(String path) {
        browser.open(provider.resolve(path).toString());
        return this;
    }

    Desk click(String selector) {
        return pressed(browser.await(selector));
    }

    /** Presses the button, or follows the link, that is called so. */
    Desk press(String name) {
        return pressed(browser.await(driver -> driver.findElements(By.cssSelector("button, a, summary")).stream()
                .filter(WebElement::isDisplayed)
                .filter(element -> element.getText().strip().startsWith(name))
                .findFirst()
                .orElse(null)));
    }

    /** Where it leads to another page, that one is there afterwards: nothing that follows cuts the way short. */
    private Desk pressed(WebElement element) {
        var leadsAway = leadsAway(element);
        var page = browser.driver().findElement(By.tagName("html"));
        element.click();
        if (leadsAway) browser.await(driver -> isGone(page));
        return this;
    }

    private static boolean leadsAway(WebElement element) {
        var target = element.getDomAttribute("target");
        return switch (element.getTagName()) {
            case "button" -> "submit".equals(element.getDomProperty("type"));
            case "a" ->
                target == null
                        && !String.valueOf(element.getDomAttribute("href")).contains("#");
            default -> false;
        };
    }

    private static boolean isGone(WebElement page) {
        try {
            page.getTagName();
            return false;
        } catch (WebDriverException gone) {
            return true;
        }
    }

    /** In the place of what stands there. */
    Desk type(String selector, String text) {
        var field = browser.await(selector);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    Desk choose(String selector, String value) {
        new Select(browser.await(selector)).selectByValue(value);
        return this;
    }

    String text(String selector) {
        return browser.await(driver -> browser.shown(selector).getText());
    }

    /** Waits until the page says so. */
    Desk sees(String words) {
        try {
            browser.await(driver -> text("body").contains(words));
        } catch (TimeoutException never) {
            throw new AssertionError("The page does not say « " + words + " » but: " + text("body"), never);
        }
        return this;
    }

    Desk seesNothingOf(String words) {
        assertThat(text("body")).doesNotContain(words);
        return this;
    }

    /** What the QR code on the computer's screen says. */
    String scanScreen() {
        return browser.await(driver -> qr(((TakesScreenshot) driver).getScreenshotAs(OutputType.BYTES)));
    }

    private static @Nullable String qr(byte[] picture) {
        try {
            var light = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
            var found = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(light)));
            return found[0].getText();
        } catch (NotFoundException noneYet) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phone after the whole activation by mail and SMS. */
    ActivatedPhone activate(PhoneSimulator phone, Person who) {
        var scanning = phone.requestActivation(who.nationalId()).confirm();
        return finish(scanning, phone, who);
    }

    ActivatedPhone finish(AwaitingScan scanning, PhoneSimulator phone, Person who) {
        var sms = scanning.scan(phone.outbox().awaitMail(who.mail(), PATIENCE).activationLink())
                .sendSms();
        return sms.enter(sms.awaitCode(PATIENCE)).choose(PIN, PIN);
    }

    /** Types the identifier on the login page, and on the phone the PIN and the number that the page shows. */
    Desk logIn(String identifier, ActivatedPhone phone, String service) {
        return identify(identifier).approve(phone, service);
    }

    Desk identify(String identifier) {
        return type("#nationalId", identifier).click("form .button.wide");
    }

    /** Puts the latest card of this holder into the reader beside the browser. */
    Desk insertCard(String holder) {
        given().delete("/sandbox/api/readers/bureau");
        return open("/lecteur")
                .type("#other", holder)
                .click("form[action$='/insert'] .button")
                .sees("Retirer la carte");
    }

    /** On the login page: the tab of the card, and the code that the page then asks for. */
    Desk logInByCard(String code) {
        return press("Carte CPS")
                .press("SE CONNECTER AVEC MA CARTE")
                .type("#code", code)
                .press("VALIDER");
    }

    /** Writes a date as its field keeps it, whatever the browser's language. */
    Desk date(String selector, LocalDate day) {
        browser.await(selector);
        browser.script("document.querySelector('" + selector + "').value = '" + day + "'");
        return this;
    }

    String value(String selector) {
        return String.valueOf(browser.await(selector).getDomProperty("value"));
    }

    String address() {
        return String.valueOf(browser.driver().getCurrentUrl());
    }

    /** What the sandbox knows. */
    JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Changes a made-up identity in the directory, at once. */
    Desk change(Person who, Consumer<Map<String, Object>> change) {
        var path = "/sandbox/api/practitioners/" + who.nationalId();
        Map<String, Object> identity = get(path).getMap("");
        change.accept(identity);
        given().contentType(ContentType.JSON).body(identity).put(path).then().statusCode(200);
        return this;
    }

    /** The operator opens what this person asks, told by name or number, and validates it. */
    Desk validate(String who) {
        open("/operateur?state=submitted");
        browser.await(driver -> driver.findElements(By.xpath("//tr[contains(., '" + who + "')]//a")).stream()
                        .findFirst()
                        .orElse(null))
                .click();
        return press("Valider la demande").sees("Validée");
    }

    /** A file for a form. */
    Desk attach(String selector, String file) {
        browser.await(selector).sendKeys(file);
        return this;
    }

    /** Somebody who got a number within the story; leaves with it. */
    Person meet(Person newcomer) {
        newcomers.add(newcomer.nationalId());
        return newcomer;
    }

    /** What is behind an address for who is logged in here. */
    byte[] download(String path) {
        var cookies = browser.driver().manage().getCookies().stream()
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue));
        return given().cookies(cookies)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    Desk approve(ActivatedPhone phone, String service) {
        var shown = new TwoDigits(text("#number"));
        var prompt = phone.awaitPrompt(PATIENCE);
        assertThat(prompt.service()).isEqualTo(service);
        assertThat(prompt.unlock(PIN).pick(shown)).isEqualTo(Outcome.APPROVED);
        return this;
    }

    /** Another card of theirs, which leaves with the story. */
    String makeCard(String holder) {
        var number = post("/sandbox/api/cards", Map.of("nationalId", holder)).getString("number");
        afterwards(() -> given().delete("/sandbox/api/cards/" + number));
        return number;
    }

    /** What is done when the desk is left, once the clock is back. */
    Desk afterwards(Runnable tidy) {
        tidying.add(tidy);
        return this;
    }

    /** The first answer that a form offers. */
    Desk chooseFirst(String selector) {
        new Select(browser.await(selector)).selectByIndex(1);
        return this;
    }

    /** Where it begins on the page, in pixels from the top left. */
    Point place(String selector) {
        return browser.await(selector).getLocation();
    }

    @Override
    public void close() {
        phones.forEach(PhoneSimulator::close);
        browser.close();
        given().delete("/sandbox/api/time");
        given().delete("/sandbox/api/readers/bureau");
        newcomers.forEach(this::leaves);
        tidying.forEach(Runnable::run);
        batches.forEach(batch -> given().queryParam("batch", batch).delete("/sandbox/api/practitioners"));
    }

    private void leaves(String newcomer) {
        List<String> cards = get("/sandbox/api/cards?nationalId=" + newcomer).getList("number");
        cards.forEach(card -> given().delete("/sandbox/api/cards/" + card));
        given().delete("/sandbox/api/practitioners/" + newcomer);
    }
}
