package dev.ecps.idp.ecps.practitioner;

import java.util.Locale;

/**
 * What is special about a practitioner, in a short sentence for the lists that people choose from.
 *
 * @param french shown by default
 * @param english shown to whoever asks for English
 */
public record Situation(String french, String english) {
    /** Somebody who came from a file of the user's own. */
    public static final Situation IMPORTED = new Situation("importé", "imported");

    /** The sentence in the language of the locale, French for any language but English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }
}
