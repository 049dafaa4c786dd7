package dev.ecps.idp.sandbox;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;

/**
 * The words of the sandbox's pages in one language: French, or English for those who prefer it.
 *
 * @param language {@code fr} or {@code en}
 * @param all the words by their key
 */
record Words(String language, Map<String, String> all) {
    private static final String BUNDLE = "dev.ecps.idp.sandbox.messages";
    private static final String FRENCH = "fr";
    private static final List<String> LANGUAGES = List.of(FRENCH, "en");

    /**
     * @param uiLocales language tags with blanks between them, preferred first, as in OpenID Connect Core §3.1.2.1; goes
     *     before the header if it is not blank
     * @param acceptLanguage the header {@code Accept-Language} (RFC 9110 §12.5.4); blank if there is none
     */
    static Words of(String uiLocales, String acceptLanguage) {
        var wish = uiLocales.isBlank() ? acceptLanguage : uiLocales.strip().replaceAll("\\s+", ",");
        return in(preferred(wish));
    }

    private static String preferred(String wish) {
        try {
            var language = Locale.lookupTag(LanguageRange.parse(wish), LANGUAGES);
            return language == null ? FRENCH : language;
        } catch (IllegalArgumentException malformed) {
            return FRENCH;
        }
    }

    private static Words in(String language) {
        // Without fallback to the machine's language: French is the root bundle.
        var noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language), Words.class.getClassLoader(), noFallback);
        var all = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        return new Words(language, all);
    }

    String get(String key) {
        var word = all.get(key);
        if (word == null) throw new IllegalArgumentException("No word for " + key);
        return word;
    }

    /** With numbers, each of which may choose its words ({@link java.text.ChoiceFormat}). */
    String counted(String key, Object... numbers) {
        return new MessageFormat(get(key), Locale.forLanguageTag(language)).format(numbers);
    }

    String get(String key, Object... values) {
        return String.format(get(key), values);
    }
}
