package dev.ecps.phone;

import dev.ecps.phone.pin.PinFlaw;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.Refused;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What a phone says to its holder when something did not work: French, or English. Each sentence says what happened and
 * what to do. Exact wordings come from the help pages of the real e-CPS where they are known.
 */
public final class PhoneTexts {
    private static final String BUNDLE = "dev.ecps.phone.messages";

    private final ResourceBundle texts;
    private final Locale locale;

    private PhoneTexts(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** English for English locales, French for all others, whatever this machine's own language is. */
    public static PhoneTexts in(Locale locale) {
        Control noDefaultLocale = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new PhoneTexts(ResourceBundle.getBundle(BUNDLE, locale, noDefaultLocale), locale);
    }

    /** A headline and what to do. */
    public record Text(String title, String text) {}

    /** For any failure of a call on the phone. */
    public Text of(PhoneException failure) {
        Text text = of(failure.textKey(), failure.textArguments());
        OptionalInt triesLeft = failure.triesLeft();
        if (triesLeft.isEmpty()) return text;
        return new Text(text.title(), text.text() + " " + format("problem.tries", List.of(triesLeft.getAsInt())));
    }

    /** For a refusal with its cause and its remaining tries. */
    public Text of(Problem problem) {
        return of(new Refused(problem));
    }

    /** For a refusal of which only the type is known. */
    public Text of(ProblemType type) {
        return of(Problem.of(type, type.title()));
    }

    /** For a PIN that can't be chosen. */
    public Text of(PinFlaw flaw) {
        return of("pin." + flaw.name(), List.of());
    }

    /** « Vos coordonnées sont incorrectes ? » */
    public Text wrongContacts() {
        return of("help.contacts", List.of());
    }

    /** Help for repeated failures: the phone's clock. */
    public Text clockHelp() {
        return of("help.clock", List.of());
    }

    private Text of(String key, List<Object> arguments) {
        String known = knownPartOf(key);
        return new Text(format(known + ".title", arguments), format(known + ".text", arguments));
    }

    /** A newer provider may name a cause that this phone does not know: then the sentences without cause serve. */
    private String knownPartOf(String key) {
        String known = key;
        while (!texts.containsKey(known + ".text")) known = known.substring(0, known.lastIndexOf('.'));
        return known;
    }

    private String format(String key, List<Object> arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments.toArray());
    }
}
