package dev.ecps.desktop.settings;

import atlantafx.base.controls.ToggleSwitch;
import dev.ecps.desktop.controls.Buttons;
import dev.ecps.desktop.controls.Fields;
import dev.ecps.desktop.controls.Page;
import dev.ecps.desktop.controls.Texts;
import dev.ecps.desktop.controls.Words;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** « Paramètres ». */
public final class SettingsView extends Page {
    private final Texts texts;

    /**
     * @param account what « Compte » offers for this phone, from {@link AccountRows}
     * @param reader leads to the card reader
     */
    public SettingsView(
            SettingsViewModel model,
            ProviderViewModel provider,
            Node account,
            Texts texts,
            Runnable reader,
            Runnable back) {
        super("settings");
        this.texts = texts;
        title(texts.get("settings.title"), texts, back);
        var notifications = toggle("notifications", "settings.notifications.allow", model.notifications());
        body(
                Words.flaw(model.flaw()),
                group("settings.notifications", notifications, Words.note(texts.get("settings.notifications.note"))),
                group("settings.clock", clock(model)),
                group("settings.language", languages()),
                group(
                        "settings.reader",
                        Buttons.other("reader-open", texts.get("settings.reader.open"), reader),
                        Words.note(texts.get("settings.reader.note"))),
                group("settings.provider", provider(provider)),
                group("settings.account", account));
        startAt(notifications);
    }

    private Node group(String titleKey, Node... rows) {
        var card = new VBox(rows);
        card.getStyleClass().add("card");
        return new VBox(8, Words.section(texts.get(titleKey)), card);
    }

    private ToggleSwitch toggle(String id, String textKey, BooleanProperty on) {
        var toggle = new ToggleSwitch(texts.get(textKey));
        toggle.setId(id);
        toggle.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> switchBesideThumb(toggle, click));
        toggle.addEventHandler(KeyEvent.KEY_PRESSED, key -> switchByKey(toggle, key));
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    /** The thumb switches by itself; the text beside it should too. */
    private static void switchBesideThumb(ToggleSwitch toggle, MouseEvent click) {
        Node thumb = toggle.lookup(".thumb-area");
        boolean onThumb = thumb != null && thumb.contains(thumb.sceneToLocal(click.getSceneX(), click.getSceneY()));
        if (!onThumb) toggle.fire();
    }

    private static void switchByKey(ToggleSwitch toggle, KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE) toggle.fire();
    }

    private Node clock(SettingsViewModel model) {
        var minutes = Fields.text("clock-minutes", model.clockMinutes(), new ReadOnlyStringWrapper(""));
        var manual = new VBox(
                8,
                Fields.named(texts.get("settings.clock.minutes"), minutes),
                complaint("clock-flaw", "settings.clock.wrong", model.minutesWrong()));
        manual.disableProperty().bind(model.clockAutomatic());
        return new VBox(
                12,
                toggle("clock-automatic", "settings.clock.automatic", model.clockAutomatic()),
                manual,
                Words.note(texts.get("settings.clock.note")));
    }

    private Node languages() {
        var languages = new ComboBox<Locale>();
        languages.setId("language");
        languages.setMaxWidth(Double.MAX_VALUE);
        languages.getItems().setAll(Texts.LANGUAGES);
        languages.setConverter(new LanguageNames());
        languages.setAccessibleText(texts.get("settings.language"));
        languages.setValue(texts.language().get());
        languages.setOnAction(chosen -> texts.language().set(languages.getValue()));
        return languages;
    }

    private Node provider(ProviderViewModel provider) {
        var address = Fields.text("provider", provider.address(), new ReadOnlyStringWrapper(""));
        return new VBox(
                12,
                Fields.named(texts.get("settings.provider.field"), address),
                complaint("provider-flaw", "settings.provider.wrong", provider.wrong()),
                Buttons.other("provider-save", texts.get("settings.provider.save"), provider::save));
    }

    private Label complaint(String id, String key, ObservableValue<Boolean> shown) {
        var label = Words.flaw(shown.map(wrong -> wrong ? texts.get(key) : ""));
        label.setId(id);
        return label;
    }

    /** Each language by its own name. */
    private static final class LanguageNames extends StringConverter<Locale> {
        @Override
        public String toString(Locale language) {
            String name = language.getDisplayLanguage(language);
            return name.substring(0, 1).toUpperCase(language) + name.substring(1);
        }

        @Override
        public Locale fromString(String name) {
            throw new UnsupportedOperationException("languages are chosen, not typed");
        }
    }
}
