package dev.ecps.desktop.settings;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.phone.PhoneSimulator;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Notifications and clock. Each change is kept at once; one that can't be kept is taken back and explained. */
public final class SettingsViewModel {
    /** The clock may be this many minutes wrong, either way: one year. */
    public static final int MOST_MINUTES = 525_600;

    private final PhoneSimulator phone;
    private final Calls calls;
    private final Consumer<Boolean> notified;
    private final BooleanProperty notifications = new SimpleBooleanProperty();
    private final BooleanProperty clockAutomatic = new SimpleBooleanProperty();
    private final StringProperty clockMinutes = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper minutesWrong = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");

    /** @param notified is told when notifications are allowed or forbidden */
    public SettingsViewModel(PhoneSimulator phone, Calls calls, Consumer<Boolean> notified) {
        this.phone = phone;
        this.calls = calls;
        this.notified = notified;
        read();
        notifications.addListener((property, before, allowed) -> allow(allowed));
        clockAutomatic.addListener((property, before, automatic) -> {
            if (automatic) clockMinutes.set("0");
        });
        clockMinutes.addListener((property, before, minutes) -> setClock(minutes));
    }

    /** Whether login requests announce themselves. */
    public BooleanProperty notifications() {
        return notifications;
    }

    /** Whether the clock follows the provider's. */
    public BooleanProperty clockAutomatic() {
        return clockAutomatic;
    }

    /** How far the clock is ahead, in whole minutes, as typed; negative: behind. */
    public StringProperty clockMinutes() {
        return clockMinutes;
    }

    /** Whether what was typed is no such number of minutes. */
    public ReadOnlyBooleanProperty minutesWrong() {
        return minutesWrong.getReadOnlyProperty();
    }

    /** Why a change was not kept, or empty. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    private void read() {
        notifications.set(phone.notifications());
        clockAutomatic.set(phone.clock().isAutomatic());
        clockMinutes.set(String.valueOf(phone.clock().offset().toMinutes()));
    }

    private void allow(boolean allowed) {
        if (allowed == phone.notifications()) return;
        keep(() -> phone.notifications(allowed), () -> notified.accept(allowed));
    }

    private void setClock(String typed) {
        Optional<Duration> offset = minutes(typed);
        minutesWrong.set(offset.isEmpty());
        offset.filter(wanted -> !wanted.equals(phone.clock().offset()))
                .ifPresent(wanted -> keep(() -> phone.clock().offset(wanted), () -> {}));
    }

    private void keep(Runnable change, Runnable then) {
        flaw.set("");
        calls.line()
                .call(
                        () -> {
                            change.run();
                            return true;
                        },
                        kept -> then.run(),
                        failure -> {
                            read();
                            flaw.set(calls.sentence(failure));
                        });
    }

    private static Optional<Duration> minutes(String typed) {
        try {
            int minutes = Integer.parseInt(typed.strip());
            return Math.abs((long) minutes) <= MOST_MINUTES
                    ? Optional.of(Duration.ofMinutes(minutes))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
