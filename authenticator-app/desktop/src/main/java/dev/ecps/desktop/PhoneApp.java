package dev.ecps.desktop;

import dev.ecps.desktop.controls.PhoneFrame;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Theme;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.problem.PhoneException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX application: one window, one phone. */
public final class PhoneApp extends Application {
    private static final double MARGIN = 22;

    private final Launch launch = Launch.from(System.getProperties());
    private final Texts texts = new Texts(Locale.getDefault());
    private final ExecutorService background = Executors.newCachedThreadPool(PhoneApp::daemon);
    private final StackPane desk = new StackPane();
    private @Nullable Navigator navigator;

    @Override
    public void start(Stage stage) {
        Theme.use();
        desk.getStyleClass().add("desk");
        var scene = new Scene(desk);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle("e-CPS – " + launch.phone());
        stage.setResizable(false);
        switchOn(null);
        stage.show();
    }

    /** Closing the window switches the phone off. */
    @Override
    public void stop() {
        if (navigator != null) navigator.close();
        background.shutdownNow();
    }

    private void switchOn(@Nullable URI provider) {
        try {
            PhoneSimulator phone = new PhoneBox(launch).open(provider);
            navigator = new Navigator(phone, texts, background, Platform::runLater, this::moveTo);
            put(navigator.frame());
            navigator.showCurrent();
        } catch (PhoneException e) {
            System.err.println(e.getMessage());
            put(BrokenPhone.frame(launch.phone(), e, texts));
        }
    }

    private void moveTo(URI provider) {
        if (navigator != null) navigator.close();
        switchOn(provider);
    }

    private void put(PhoneFrame phone) {
        desk.getChildren().setAll(fitted(phone));
    }

    /** The phone, smaller if this screen is too low for it. */
    private static Parent fitted(PhoneFrame phone) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        double titleBar = 40;
        double scale = Math.min(1, (room.getHeight() - titleBar) / (PhoneFrame.HEIGHT + 2 * MARGIN));
        phone.setScaleX(scale);
        phone.setScaleY(scale);
        // A group takes the scale into its size.
        return new Group(phone);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "phone-window");
        thread.setDaemon(true);
        return thread;
    }
}
