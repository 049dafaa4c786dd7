package dev.ecps.desktop;

import dev.ecps.desktop.controls.*;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.*;
import javafx.scene.layout.*;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.*;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TmpTest {
    PhoneFrame f;

    @Start
    void open(Stage stage) {
        Theme.use();
        var t = new Texts(Locale.FRENCH);
        f = new PhoneFrame(
                new StatusBar("x", () -> Instant.EPOCH, ZoneId.of("UTC"), new SimpleBooleanProperty(true), t), t);
        var s = new Scene(new StackPane(f));
        Theme.dress(s);
        stage.setScene(s);
        stage.show();
        f.banner(new RequestBanner("e-CPS", "Dossier patient de démonstration souhaite se connecter", () -> {}));
    }

    @Test
    void x() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Thread.sleep(1000);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(1000, () -> {
            dump(f, "");
            return 1;
        });
    }

    void dump(Node n, String in) {
        System.out.println(in + n.getClass().getSimpleName() + n.getStyleClass() + " "
                + n.getLayoutBounds().getWidth() + "x" + n.getLayoutBounds().getHeight() + " y=" + n.getLayoutY()
                + " ty=" + n.getTranslateY() + " pref=" + n.prefHeight(-1) + " min=" + n.minHeight(-1) + " max="
                + n.maxHeight(-1) + " bg="
                + (n instanceof Region r
                        ? r.getBackground() == null
                                ? null
                                : r.getBackground().getFills().stream()
                                        .map(x -> x.getFill())
                                        .toList()
                        : ""));
        if (n instanceof Parent p) p.getChildrenUnmodifiable().forEach(c -> dump(c, in + "  "));
    }
}
