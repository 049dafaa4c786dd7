package dev.ecps.desktop;

import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.reader.ReaderView;
import dev.ecps.desktop.reader.ReaderViewModel;
import dev.ecps.desktop.settings.AccountRows;
import dev.ecps.desktop.settings.DeleteView;
import dev.ecps.desktop.settings.DeleteViewModel;
import dev.ecps.desktop.settings.ProviderViewModel;
import dev.ecps.desktop.settings.SettingsView;
import dev.ecps.desktop.settings.SettingsViewModel;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.activation.PhoneStep;
import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;

/** The settings, and what they lead to. */
final class SettingsPages implements AutoCloseable {
    private final Navigator navigator;
    private final Consumer<URI> moveTo;
    private final ChangeListener<Locale> relabel = (property, before, now) -> relabelled();

    SettingsPages(Navigator navigator, Consumer<URI> moveTo) {
        this.navigator = navigator;
        this.moveTo = moveTo;
        texts().language().addListener(relabel);
    }

    Page settings() {
        var phone = navigator.phone();
        var model = new SettingsViewModel(phone, navigator.calls(), navigator.notifying()::set);
        var provider = new ProviderViewModel(phone.provider(), moveTo);
        return new SettingsView(
                model, provider, account(phone.current()), texts(), navigator::showReader, navigator::leaveSettings);
    }

    /** The virtual card reader beside this phone. */
    Page reader() {
        var model = new ReaderViewModel(navigator.phone().reader(), navigator.calls());
        model.look();
        return new ReaderView(model, texts(), navigator::showSettings);
    }

    private Node account(PhoneStep step) {
        if (step instanceof NotActivated) return AccountRows.none(texts());
        if (step instanceof ActivatedPhone active) return AccountRows.activated(texts(), () -> askToDelete(active));
        return AccountRows.activating(texts(), navigator::startOver);
    }

    /** « Supprimer ma e-CPS »: asks once more. */
    void askToDelete(ActivatedPhone active) {
        var model = new DeleteViewModel(active, navigator.calls(), this::deleted);
        navigator.show(new DeleteView(model, texts(), navigator::showSettings));
    }

    private void deleted(NotActivated step) {
        navigator.forgetReception();
        navigator.show(step);
        navigator.frame().toast(texts().get("settings.deleted"));
    }

    /** Pages keep the language they were made in: the one with the switch is made again. */
    private void relabelled() {
        navigator.showSettings();
    }

    @Override
    public void close() {
        texts().language().removeListener(relabel);
    }

    private Texts texts() {
        return navigator.texts();
    }
}
