package dev.ecps.desktop;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Outage;
import dev.ecps.desktop.connection.OutageView;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.PhoneFrame;
import dev.ecps.desktop.controls.StatusBar;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.PhoneStep;
import dev.ecps.phone.problem.PhoneException;
import java.net.URI;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Composes the screens: which page follows which. The screens themselves don't know each other. */
final class Navigator implements AutoCloseable {
    private final PhoneSimulator phone;
    private final Texts texts;
    private final Calls calls;
    private final PhoneFrame frame;
    private final BooleanProperty notifying;
    private final Troubleshooting troubleshooting;
    private final ActivationPages activation;
    private final SettingsPages settings;
    private @Nullable Reception reception;

    /**
     * @param background takes calls that may block
     * @param screen runs tasks on the JavaFX thread
     * @param moveTo opens the phone again, at another provider
     */
    Navigator(PhoneSimulator phone, Texts texts, Executor background, Executor screen, Consumer<URI> moveTo) {
        this.phone = phone;
        this.texts = texts;
        this.notifying = new SimpleBooleanProperty(phone.notifications());
        this.frame = new PhoneFrame(
                new StatusBar(phone.name(), phone.clock()::instant, ZoneId.systemDefault(), notifying, texts), texts);
        this.troubleshooting = new Troubleshooting(this);
        this.calls = new Calls(background, screen, new Outage(), troubleshooting);
        this.activation = new ActivationPages(this);
        this.settings = new SettingsPages(this, moveTo);
        coverDuringOutages();
    }

    PhoneFrame frame() {
        return frame;
    }

    PhoneSimulator phone() {
        return phone;
    }

    Texts texts() {
        return texts;
    }

    Calls calls() {
        return calls;
    }

    /** Whether the status bar says that requests announce themselves. */
    BooleanProperty notifying() {
        return notifying;
    }

    PhoneTexts phoneTexts() {
        return PhoneTexts.in(texts.language().get());
    }

    void show(Page page) {
        frame.show(page);
    }

    /** Shows the page of a step. */
    void show(PhoneStep step) {
        frame.show(step.fold(activation));
    }

    /** Shows the page of the step where the phone stands. */
    void showCurrent() {
        show(phone.current());
    }

    /** Shows the first page of a phone without an e-CPS. */
    void showStart() {
        frame.show(activation.start());
    }

    /** Settings are entered from the home of an e-CPS, or from the first page: back there. */
    void leaveSettings() {
        if (phone.current() instanceof ActivatedPhone) showCurrent();
        else showStart();
    }

    void showSettings() {
        frame.show(settings.settings());
    }

    void showReader() {
        frame.show(settings.reader());
    }

    void askToDelete(ActivatedPhone active) {
        settings.askToDelete(active);
    }

    /** Forgets the activation or the e-CPS of this phone and shows the first page. */
    void startOver() {
        forgetReception();
        calls.line().call(phone::startOver, this::show, this::explain);
    }

    /** Shows a failure that no page is waiting for. */
    void explain(PhoneException failure) {
        frame.toast(calls.sentence(failure));
    }

    /** The home of this e-CPS; login requests arrive there as long as the phone keeps it. */
    Page homeOf(ActivatedPhone active) {
        if (reception == null || !reception.isFor(active)) {
            forgetReception();
            reception = new Reception(this, active);
        }
        return reception.home();
    }

    void forgetReception() {
        if (reception != null) reception.close();
        reception = null;
    }

    private void coverDuringOutages() {
        calls.outage().state().addListener((property, before, now) -> {
            if (now == Outage.State.NONE) frame.cover(null);
            else if (before == Outage.State.NONE) frame.cover(new OutageView(calls.outage(), texts));
        });
    }

    @Override
    public void close() {
        forgetReception();
        settings.close();
        phone.close();
    }
}
