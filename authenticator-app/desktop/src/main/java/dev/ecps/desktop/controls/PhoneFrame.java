package dev.ecps.desktop.controls;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The phone's body around its screen. From back to front: the page, what covers it (an outage), a toast, a banner.
 * The size is fixed: {@value #WIDTH} × {@value #HEIGHT} pixels.
 */
public final class PhoneFrame extends StackPane {
    /** Of the whole phone, in pixels. */
    public static final double WIDTH = 390;

    /** Of the whole phone, in pixels. */
    public static final double HEIGHT = 780;

    private static final double CORNER = 72;
    private static final double FAINT = 0.2;
    private static final Duration BLINK = Duration.millis(160);

    private final StackPane pages = new StackPane();
    private final StackPane cover = layer("cover", Pos.CENTER);
    private final StackPane banners = layer("banners", Pos.TOP_CENTER);
    private final Toast toast = new Toast();
    private @Nullable Page shown;

    public PhoneFrame(StatusBar status, Texts texts) {
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        var stack = new StackPane(pages, cover, toast, banners);
        StackPane.setAlignment(toast, Pos.TOP_CENTER);
        VBox.setVgrow(stack, Priority.ALWAYS);
        var screen = new VBox(status, stack, mention(texts));
        screen.getStyleClass().add("screen");
        screen.setClip(rounded(screen));
        var body = new StackPane(screen);
        body.getStyleClass().add("phone");
        getChildren().addAll(shadow(), body);
    }

    /** Replaces the page that is shown. */
    public void show(Page page) {
        shown = page;
        page.setOpacity(FAINT);
        pages.getChildren().setAll(page);
        fadeIn(page);
        focus(page);
    }

    private static void fadeIn(Page page) {
        // As a picture: the page with its shadows is drawn once, not once per frame.
        page.setCache(true);
        var fade = new FadeTransition(BLINK, page);
        fade.setFromValue(FAINT);
        fade.setToValue(1);
        fade.setOnFinished(over -> page.setCache(false));
        fade.play();
    }

    /** Lays something over the page, or takes it away. What is covered can't be operated. */
    public void cover(@Nullable Page over) {
        fill(cover, over);
        pages.setDisable(over != null);
        focus(over == null ? shown : over);
    }

    /** Lets a banner hang from the top, or takes it away. */
    public void banner(@Nullable Node banner) {
        fill(banners, banner);
    }

    /** Shows a short sentence for a while. */
    public void toast(String sentence) {
        toast.say(sentence);
    }

    private static void focus(@Nullable Page page) {
        if (page == null) return;
        Platform.runLater(() -> {
            // Styles make the skin of the scroll pane, and only the skin puts the body into the scene.
            page.applyCss();
            page.firstFocus().requestFocus();
        });
    }

    private static void fill(StackPane layer, @Nullable Node node) {
        if (node == null) layer.getChildren().clear();
        else layer.getChildren().setAll(node);
        layer.setVisible(node != null);
    }

    private static StackPane layer(String look, Pos alignment) {
        var layer = new StackPane();
        layer.getStyleClass().add(look);
        layer.setAlignment(alignment);
        layer.setPickOnBounds(false);
        layer.setVisible(false);
        return layer;
    }

    /** Apart from the body, so that it is not drawn anew whenever something changes on the screen. */
    private static Node shadow() {
        var shadow = new Region();
        shadow.getStyleClass().add("phone-shadow");
        shadow.setCache(true);
        return shadow;
    }

    private static Node mention(Texts texts) {
        var mention = new Label();
        mention.textProperty().bind(texts.live("unofficial"));
        mention.setId("unofficial");
        mention.getStyleClass().add("mention");
        mention.setMaxWidth(Double.MAX_VALUE);
        mention.setAlignment(Pos.CENTER);
        return mention;
    }

    private static Rectangle rounded(Region screen) {
        var shape = new Rectangle();
        shape.widthProperty().bind(screen.widthProperty());
        shape.heightProperty().bind(screen.heightProperty());
        shape.setArcWidth(CORNER);
        shape.setArcHeight(CORNER);
        return shape;
    }
}
