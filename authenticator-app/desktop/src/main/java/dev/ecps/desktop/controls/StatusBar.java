package dev.ecps.desktop.controls;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The strip on top of the phone: its own clock, which may be wrong, its name, and whether it may notify. */
public final class StatusBar extends HBox {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final Label time = new Label();
    private final Supplier<Instant> clock;
    private final ZoneId zone;

    /**
     * @param name the phone's name
     * @param clock the phone's own time
     * @param zone where the phone is
     * @param notifying whether the phone may notify
     */
    public StatusBar(
            String name, Supplier<Instant> clock, ZoneId zone, ObservableValue<Boolean> notifying, Texts texts) {
        this.clock = clock;
        this.zone = zone;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER);
        time.setId("clock");
        time.getStyleClass().add("clock");
        var phone = new Label(name);
        phone.setId("phone-name");
        getChildren().addAll(time, spring(), phone, spring(), silence(notifying, texts), signal(), battery());
        showTime();
        Ticks.whileShown(this, this::showTime);
    }

    /** Reads the clock again, at once. */
    public void showTime() {
        String now = HOURS.format(clock.get().atZone(zone));
        time.setText(now);
        time.setAccessibleText(now);
    }

    private static Node silence(ObservableValue<Boolean> notifying, Texts texts) {
        var label = new Label();
        label.setId("silent");
        label.setGraphic(Icon.BELL_OFF.drawn(15));
        label.accessibleTextProperty().bind(texts.live("status.silent"));
        label.visibleProperty().bind(notifying.map(may -> !may));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Node signal() {
        var bars = new HBox();
        bars.getStyleClass().add("signal");
        bars.setAlignment(Pos.BOTTOM_CENTER);
        for (int height = 4; height <= 10; height += 2) {
            var bar = new Region();
            bar.getStyleClass().add("signal-bar");
            bar.setMinSize(2.5, height);
            bar.setMaxSize(2.5, height);
            bars.getChildren().add(bar);
        }
        bars.setMaxHeight(10);
        return bars;
    }

    private static Node battery() {
        var level = new Region();
        level.getStyleClass().add("battery-level");
        var battery = new HBox(level);
        battery.getStyleClass().add("battery");
        return battery;
    }

    private static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
