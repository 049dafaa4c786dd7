package dev.ecps.desktop.controls;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The sentences of the screens, French unless the person or the system prefers English. */
public final class Texts {
    /** The languages the phone speaks, the first one being its mother tongue. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final String BUNDLE = "dev.ecps.desktop.messages";

    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.FRENCH);

    /** @param preferred any locale; what is not English is answered in French */
    public Texts(Locale preferred) {
        language.set(spoken(preferred));
    }

    /** The language in use, one of {@link #LANGUAGES}. Screens built before a change keep theirs. */
    public ObjectProperty<Locale> language() {
        return language;
    }

    /**
     * The sentence under this key.
     *
     * @param arguments fill the places {@code {0}}, {@code {1}}… of the sentence
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), language.get()).format(arguments);
    }

    /** The sentence under this key, in the language of the moment. */
    public StringBinding live(String key) {
        return Bindings.createStringBinding(() -> get(key), language);
    }

    private ResourceBundle bundle() {
        // Without the fallback to the system's locale: French is the root bundle.
        return ResourceBundle.getBundle(
                BUNDLE, language.get(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Locale spoken(Locale preferred) {
        boolean english = preferred.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? Locale.ENGLISH : Locale.FRENCH;
    }
}
