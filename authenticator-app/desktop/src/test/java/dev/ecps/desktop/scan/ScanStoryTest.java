package dev.ecps.desktop.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.desktop.Bench;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Theme;
import dev.ecps.phone.activation.AwaitingSms;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The ways of a QR code into the phone, with a real file and a real clipboard. */
@ExtendWith(ApplicationExtension.class)
class ScanStoryTest {
    private final Bench bench = new Bench();
    private final Texts texts = new Texts(Locale.FRENCH);
    private final ScanViewModel model =
            ScanViewModel.ofMail(bench.awaitingScan(), new QrReader(), bench.calls, bench.handedOver::add);

    @TempDir
    private Path folder;

    private ScanView view;

    @Start
    void open(Stage stage) {
        Theme.use();
        view = new ScanView(model, new ScreenCapture(), texts, "scan.link", () -> bench.handedOver.add("back"));
        var scene = new Scene(view, 370, 720);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void switchOff() {
        bench.close();
    }

    /** The screen in memory of these tests can't be read: see {@link ScreenCaptureTest} for one that can. */
    @Test
    void from_a_screen_that_is_shown_to_nobody() {
        press("scan-screen");

        assertThat(hint()).contains("Ce système n'autorise pas la lecture de l'écran");
    }

    @Test
    void from_a_file() throws IOException {
        File file = folder.resolve("mél d'activation.png").toFile();
        ImageIO.write(DrawnQr.of(bench.provider.link(), 300), "png", file);

        onFx(() -> view.readFile(file));

        assertThat(bench.last()).containsInstanceOf(AwaitingSms.class);
    }

    @Test
    void from_a_file_that_is_no_image() throws IOException {
        Path file = Files.writeString(folder.resolve("code.png"), "not an image");

        onFx(() -> view.readFile(file.toFile()));

        assertThat(hint()).contains("pas une image lisible");
    }

    @Test
    void from_an_image_in_the_clipboard() {
        copy(content -> content.putImage(code()));

        press("scan-clipboard");

        assertThat(bench.last()).containsInstanceOf(AwaitingSms.class);
    }

    @Test
    void from_a_file_in_the_clipboard() throws IOException {
        File file = folder.resolve("code.png").toFile();
        ImageIO.write(DrawnQr.of(bench.provider.link(), 300), "png", file);
        copy(content -> content.putFiles(List.of(file)));

        press("scan-clipboard");

        assertThat(bench.last()).containsInstanceOf(AwaitingSms.class);
    }

    @Test
    void from_a_link_in_the_clipboard() {
        copy(content -> content.putString(bench.provider.link()));

        press("scan-clipboard");

        assertThat(bench.last()).containsInstanceOf(AwaitingSms.class);
    }

    @Test
    void from_an_empty_clipboard() {
        copy(content -> {});

        press("scan-clipboard");

        assertThat(hint()).contains("presse-papiers ne contient");
    }

    private Image code() {
        return SwingFXUtils.toFXImage(DrawnQr.of(bench.provider.link(), 300), null);
    }

    private void copy(java.util.function.Consumer<ClipboardContent> fill) {
        var content = new ClipboardContent();
        fill.accept(content);
        onFx(() -> Clipboard.getSystemClipboard().setContent(content));
    }

    private void press(String id) {
        onFx(((Button) view.lookup("#" + id))::fire);
    }

    private String hint() {
        return ((Label) view.lookup("#hint")).getText();
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }
}
