package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneTexts;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the commands say, in English or French; the phone's own words come from {@link PhoneTexts}. */
final class Sentences {
    private static final String BUNDLE = "dev.ecps.phone.cli.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    Sentences(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    boolean knows(String key) {
        return bundle.containsKey(key);
    }

    PhoneTexts phoneTexts() {
        return PhoneTexts.in(locale);
    }
}
