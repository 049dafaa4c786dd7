package dev.ecps.desktop;

import static org.assertj.core.api.Assertions.fail;

import dev.ecps.desktop.controls.PhoneFrame;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Theme;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.vault.MemoryVault;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** A real window of the phone in a screen in memory, and the hands and eyes to use it. */
final class Screens implements AutoCloseable {
    private static final File PICTURES = new File("target/pictures");
    private static final int PATIENCE_SECONDS = 10;

    private final FxRobot hands = new FxRobot();
    private final Stage stage;
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final StackPane desk = new StackPane();
    private final Texts texts;
    private final MemoryVault vault = new MemoryVault();
    private final InstantSource clock = InstantSource.fixed(ProviderDouble.NOW);
    private Navigator navigator;

    /** To be called on the JavaFX thread. */
    Screens(Stage stage, URI provider, Locale language) {
        this.stage = stage;
        this.texts = new Texts(language);
        Theme.use();
        desk.getStyleClass().add("desk");
        var scene = new Scene(desk);
        Theme.dress(scene);
        stage.setScene(scene);
        switchOn(provider);
        stage.show();
    }

    private void switchOn(URI provider) {
        var phone = PhoneSimulator.at(provider)
                .named("alice")
                .vault(vault)
                .clock(clock)
                .open();
        navigator = new Navigator(phone, texts, background, Platform::runLater, this::moveTo);
        desk.getChildren().setAll(navigator.frame());
        navigator.showCurrent();
    }

    private void moveTo(URI provider) {
        navigator.close();
        switchOn(provider);
    }

    PhoneSimulator phone() {
        return navigator.phone();
    }

    /** Waits until this page is there, fully faded in, and calm. */
    Screens shows(String page) {
        await(
                page + " is shown",
                () -> hands.lookup("#" + page)
                        .tryQuery()
                        .filter(node -> node.getOpacity() == 1 && node.isVisible())
                        .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** Waits until a text with this id says this. */
    Screens says(String id, String sentence) {
        await("#" + id + " says " + sentence, () -> text(id).contains(sentence));
        return this;
    }

    /** What a text or field says at this moment. */
    String text(String id) {
        Node node = hands.lookup("#" + id).tryQuery().orElse(null);
        if (node instanceof Labeled labeled) return labeled.getText();
        return node instanceof TextInputControl field ? field.getText() : "";
    }

    Screens press(String id) {
        await(
                "#" + id + " can be pressed",
                () -> hands.lookup("#" + id)
                        .tryQuery()
                        .filter(node -> node.isVisible() && !node.isDisabled())
                        .isPresent());
        hands.clickOn("#" + id, Motion.DIRECT);
        return this;
    }

    Screens type(String text) {
        hands.write(text, 0);
        return this;
    }

    /** Types over what a field holds. */
    Screens retype(String id, String text) {
        press(id).strikeAll();
        return type(text);
    }

    private void strikeAll() {
        hands.push(KeyCode.CONTROL, KeyCode.A);
    }

    Screens strike(KeyCode... keys) {
        for (KeyCode key : keys) hands.type(key);
        return this;
    }

    Screens typePin(String digits) {
        digits.chars().forEach(digit -> press("pin-key-" + (char) digit));
        return this;
    }

    /** From the first page to the home, with the password 4821. */
    Screens activate(String link) {
        shows("start")
                .press("request")
                .shows("national-id")
                .type(ProviderDouble.DOCTOR)
                .press("continue");
        shows("contacts").press("send").shows("mail-sent").press("continue");
        shows("scan").press("link-field").type(link).press("use-link");
        shows("by-sms").press("by-sms-send").shows("sms-code").says("code-field", ProviderDouble.CODE);
        press("continue")
                .shows("choose-pin")
                .typePin("4821")
                .says("choose-headline", "onfirm")
                .typePin("4821");
        return shows("activated").press("done").shows("home");
    }

    /** Keeps a picture of the window in {@code target/pictures}. */
    Screens picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage seen = onFx(() -> stage.getScene().snapshot(null));
        PICTURES.mkdirs();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(seen, null), "png", new File(PICTURES, name + ".png"));
        } catch (IOException e) {
            fail(e);
        }
        return this;
    }

    <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, task);
    }

    FxRobot hands() {
        return hands;
    }

    Texts texts() {
        return texts;
    }

    PhoneFrame frame() {
        return navigator.frame();
    }

    void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            picture("failed");
            fail("not in " + PATIENCE_SECONDS + " s: " + what);
        }
    }

    @Override
    public void close() {
        onFx(() -> {
            navigator.close();
            return true;
        });
        background.shutdownNow();
    }
}
