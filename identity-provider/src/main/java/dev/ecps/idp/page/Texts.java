package dev.ecps.idp.page;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the pages in one language. French is the default, English the alternative. */
@TemplateData
public final class Texts {
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Texts FRENCH = new Texts(Locale.FRENCH);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    /** Header of a request whose visitor chose this language by a page's link, put there by {@link ChosenLanguage}. */
    static final String CHOSEN = "ecps-chosen-language";

    /** What headers were found to ask for: browsers send few different ones, and each is long to read. */
    private static final Map<String, Locale> ACCEPTED = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 500;
    private static final int LONGEST_REMEMBERED = 100;

    private final ResourceBundle bundle;
    private final Locale locale;
    /** Texts without blanks, ready: most of a page, and each would be parsed anew for every visitor. */
    private final Map<String, String> ready = new ConcurrentHashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("texts", locale, NO_FALLBACK);
    }

    /** In English if the locale is English, else in French. */
    public static Texts in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    /**
     * In the language somebody asks for: what the visitor chose by a link, else what the relying party asks for, else
     * what the browser prefers.
     *
     * @param headers tell what was chosen, and what the browser prefers ({@code Accept-Language})
     * @param uiLocales what the relying party asks for, blank-separated language tags (OpenID Connect Core §3.1.2.1)
     */
    public static Texts of(HttpHeaders headers, Optional<String> uiLocales) {
        return in(Optional.ofNullable(headers.getHeaderString(CHOSEN))
                .or(() -> uiLocales)
                .flatMap(Texts::known)
                .orElseGet(() -> accepted(headers)));
    }

    static Optional<Locale> known(String uiLocales) {
        return List.of(uiLocales.split(" ")).stream()
                .map(Locale::forLanguageTag)
                .filter(tag ->
                        LANGUAGES.stream().anyMatch(known -> known.getLanguage().equals(tag.getLanguage())))
                .findFirst();
    }

    private static Locale accepted(HttpHeaders headers) {
        var header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) return Locale.FRENCH;
        var known = ACCEPTED.get(header);
        return known != null ? known : remembered(header, accepted(header));
    }

    private static Locale remembered(String header, Locale locale) {
        if (header.length() <= LONGEST_REMEMBERED && ACCEPTED.size() < MOST_REMEMBERED) ACCEPTED.put(header, locale);
        return locale;
    }

    /** A header that is no list of languages asks for none. */
    private static Locale accepted(String header) {
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(header), LANGUAGES))
                    .orElse(Locale.FRENCH);
        } catch (IllegalArgumentException malformed) {
            return Locale.FRENCH;
        }
    }

    /** {@code fr} or {@code en}, for the page's {@code lang}. */
    public String lang() {
        return locale.getLanguage();
    }

    /** The text of this key. A missing key is a defect, and fails. */
    public String get(String key) {
        return ready.computeIfAbsent(key, missing -> get(missing, new Object[0]));
    }

    /** The text of this key with its blanks filled in, as {@link MessageFormat} does. */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
