package dev.ecps.desktop.home;

import dev.ecps.desktop.controls.Icon;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.wire.device.Holder;
import dev.ecps.wire.device.RegisteredDevice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The e-CPS in the shape of a card: holder, profession, national identifier, expiry. */
final class EcpsCard extends VBox {
    private static final Duration SOON = Duration.ofDays(30);

    private final Texts texts;
    private final ZoneId zone;
    private final Label name = label("card-name", "name");
    private final Label profession = label("card-profession", "profession");
    private final Label identifier = label("card-id", "value");
    private final Label expiry = label("card-expiry", "value");
    private final Label state = label("card-state", "caption");
    private final InstantSource clock;

    /** @param clock tells whether the e-CPS has expired, or is about to */
    EcpsCard(ObservableValue<RegisteredDevice> device, Texts texts, ZoneId zone, InstantSource clock) {
        this.clock = clock;
        this.texts = texts;
        this.zone = zone;
        name.setWrapText(true);
        profession.setWrapText(true);
        setId("ecps-card");
        getStyleClass().add("ecps-card");
        setAccessibleRole(AccessibleRole.TEXT);
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        getChildren().addAll(brand(), spring, name, profession, gap(), foot());
        device.addListener((property, before, now) -> show(now));
        show(device.getValue());
    }

    private void show(RegisteredDevice device) {
        Holder holder = device.holder();
        name.setText(holder.givenName() + " " + holder.familyName());
        profession.setText(holder.profession());
        identifier.setText(holder.nationalId().value());
        expiry.setText(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.language().get())
                .format(device.expiresAt().atZone(zone)));
        state.setText(texts.get(stateKey(device)));
        setAccessibleText(texts.get(
                        "home.card.spoken",
                        name.getText(),
                        profession.getText(),
                        identifier.getText(),
                        expiry.getText())
                + ", " + state.getText());
    }

    private String stateKey(RegisteredDevice device) {
        Instant now = clock.instant();
        if (!now.isBefore(device.expiresAt())) return "home.state.expired";
        if (device.pinTriesLeft() == 0) return "home.state.blocked";
        boolean soon = now.plus(SOON).isAfter(device.expiresAt());
        return soon ? "home.state.soon" : "home.state.active";
    }

    private Node brand() {
        var brand = label("card-brand", "brand");
        brand.setText(texts.get("home.card"));
        var kind = label("card-kind", "caption");
        kind.setText(texts.get("home.card.kind"));
        var words = new VBox(brand, kind, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words, Icon.SHIELD.drawn(38));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node foot() {
        var left = new VBox(2, caption("home.id"), identifier);
        var right = new VBox(2, caption("home.expires"), expiry);
        HBox.setHgrow(left, Priority.ALWAYS);
        return new HBox(left, right);
    }

    private Label caption(String key) {
        var caption = new Label(texts.get(key));
        caption.getStyleClass().add("caption");
        return caption;
    }

    private static Node gap() {
        var gap = new Region();
        gap.setMinHeight(12);
        return gap;
    }

    private static Label label(String id, String look) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(look);
        return label;
    }
}
