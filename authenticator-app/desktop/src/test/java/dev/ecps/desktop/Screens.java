package dev.ecps.desktop;

import static org.assertj.core.api.Assertions.fail;

import dev.ecps.desktop.controls.PhoneFrame;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Theme;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.vault.MemoryVault;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** A real window of the phone in a screen in memory, and the hands and eyes to use it. */
final class Screens implements AutoCloseable {
    private static final File PICTURES = new File("target/pictures");
    private static final int PATIENCE_SECONDS = 10;

    private final Robot hand;
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
        this.hand = new Robot();
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
                () -> found(page)
                        .filter(node -> node.getOpacity() == 1 && node.getTranslateY() == 0)
                        .isPresent());
        return calm();
    }

    /** Lets everything happen that waits for the JavaFX thread. */
    private Screens calm() {
        WaitForAsyncUtils.waitForFxEvents(2);
        return this;
    }

    private Optional<Node> found(String id) {
        return Optional.ofNullable(stage.getScene().lookup("#" + id)).filter(Node::isVisible);
    }

    /** Waits until a text with this id says this. */
    Screens says(String id, String sentence) {
        await("#" + id + " says " + sentence, () -> text(id).contains(sentence));
        return this;
    }

    /** What a text or field says at this moment. */
    String text(String id) {
        Node node = found(id).orElse(null);
        if (node instanceof Labeled labeled) return labeled.getText();
        return node instanceof TextInputControl field ? field.getText() : "";
    }

    /** Moves the mouse onto a node and clicks: what covers it would get the click. */
    Screens press(String id) {
        await(
                "#" + id + " can be pressed",
                () -> found(id).filter(node -> !node.isDisabled()).isPresent());
        onFx(() -> {
            Node node = found(id).orElseThrow();
            Bounds place = node.localToScreen(node.getBoundsInLocal());
            hand.mouseMove(place.getCenterX(), place.getCenterY());
            hand.mouseClick(MouseButton.PRIMARY);
            return true;
        });
        return calm();
    }

    /** Types into the field that has the focus, over what is selected. */
    Screens type(String text) {
        await("a field has the focus", () -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        onFx(() -> {
            ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text);
            return true;
        });
        return this;
    }

    /** Types over what a field holds. */
    Screens retype(String id, String text) {
        press(id);
        onFx(() -> {
            ((TextInputControl) found(id).orElseThrow()).selectAll();
            return true;
        });
        return type(text);
    }

    /** Strikes keys of the keyboard. */
    Screens strike(KeyCode... keys) {
        for (KeyCode key : keys) {
            onFx(() -> {
                hand.keyType(key);
                return true;
            });
            calm();
        }
        return this;
    }

    Screens typePin(String digits) {
        digits.chars().forEach(digit -> press("pin-key-" + (char) digit));
        return this;
    }

    /** The home of an e-CPS with the password 4821, activated without the screens. */
    Screens activated(String link) {
        phone().requestActivation(ProviderDouble.DOCTOR)
                .confirm()
                .scan(link)
                .sendSms()
                .enter(ProviderDouble.CODE)
                .choose(Pin.of("4821"));
        return reshow().shows("home");
    }

    /** Keeps a picture of the window in {@code target/pictures}. */
    Screens picture(String name) {
        calm();
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

    /** Shows the page of the step where the phone stands, as a restart does. */
    Screens reshow() {
        onFx(() -> {
            navigator.showCurrent();
            return true;
        });
        return calm();
    }

    /** Gives a node the focus. */
    Screens focus(String id) {
        onFx(() -> {
            found(id).orElseThrow().requestFocus();
            return true;
        });
        return this;
    }

    /** Scrolls the page to its end if need be, so that a node can be pressed. */
    Screens bringIntoView(String id) {
        onFx(() -> {
            var scroll = (ScrollPane) stage.getScene().lookup(".page > .scroll-pane");
            scroll.setVvalue(1);
            return true;
        });
        return shows(id);
    }

    /** Puts another phone on the desk. */
    void put(PhoneFrame other) {
        onFx(() -> desk.getChildren().setAll(other));
    }

    /** What all labels say that a style sheet would select like this. */
    List<String> texts(String selector) {
        return stage.getScene().getRoot().lookupAll(selector).stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    /** The node that the keyboard works on. */
    String focused() {
        return onFx(() -> stage.getScene().getFocusOwner().getId());
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
