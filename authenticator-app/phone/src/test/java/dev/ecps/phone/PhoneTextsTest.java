package dev.ecps.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.phone.PhoneTexts.Text;
import dev.ecps.phone.pin.PinFlaw;
import dev.ecps.phone.pin.PinRefused;
import dev.ecps.phone.problem.Awaited;
import dev.ecps.phone.problem.PhoneInUse;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.StepOver;
import dev.ecps.phone.problem.VaultDamaged;
import dev.ecps.phone.problem.VaultUnwritable;
import dev.ecps.phone.problem.WaitTimedOut;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneTextsTest {
    private static final Control NO_DEFAULT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private final PhoneTexts french = PhoneTexts.in(Locale.FRENCH);
    private final PhoneTexts english = PhoneTexts.in(Locale.ENGLISH);

    /** Whole sentences, in two languages, with no placeholder or doubled apostrophe left in them. */
    private static void assertSentences(Text french, Text english) {
        assertThat(french).isNotEqualTo(english);
        for (Text text : List.of(french, english)) {
            assertThat(text.title()).isNotBlank();
            assertThat(text.text()).isNotBlank();
            assertThat(text.title() + text.text()).doesNotContain("{", "''");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_sentences_in_both_languages(ProblemType type) {
        assertSentences(french.of(type), english.of(type));
    }

    @ParameterizedTest
    @EnumSource
    void every_flaw_of_a_pin_has_sentences_in_both_languages(PinFlaw flaw) {
        assertSentences(french.of(flaw), english.of(flaw));
        assertThat(french.of(new PinRefused(flaw))).isEqualTo(french.of(flaw));
    }

    @ParameterizedTest
    @EnumSource
    void every_flaw_of_an_identifier_has_sentences_of_its_own(NationalId.Flaw flaw) {
        Problem problem =
                Problem.of(ProblemType.NATIONAL_ID_NOT_RECOGNISED, "no").because(flaw);
        assertSentences(french.of(problem), english.of(problem));
        assertThat(french.of(problem).text())
                .isNotEqualTo(french.of(ProblemType.NATIONAL_ID_NOT_RECOGNISED).text());
    }

    @Test
    void what_goes_wrong_on_the_phone_has_sentences_in_both_languages() {
        var file = Path.of("alice.json");
        for (var failure : List.of(
                new ProviderUnreachable(URI.create("http://localhost:8080"), "refused", null),
                new VaultDamaged(file, "empty"),
                new VaultUnwritable(file, new IOException("full")),
                new PhoneInUse("alice", "here"),
                new WaitTimedOut(Awaited.MAIL, Duration.ofSeconds(3), null),
                new StepOver("over"))) {
            assertSentences(french.of(failure), english.of(failure));
        }
        assertThat(french.of(new VaultDamaged(file, "empty")).text()).contains("alice.json");
        assertSentences(french.clockHelp(), english.clockHelp());
        assertSentences(french.wrongContacts(), english.wrongContacts());
    }

    @Test
    void both_languages_have_the_same_keys() {
        ResourceBundle root = ResourceBundle.getBundle("dev.ecps.phone.messages", Locale.ROOT, NO_DEFAULT);
        ResourceBundle inEnglish = ResourceBundle.getBundle("dev.ecps.phone.messages", Locale.ENGLISH, NO_DEFAULT);
        for (String key : root.keySet()) {
            assertThat(inEnglish.getString(key)).as(key).isNotEqualTo(root.getString(key));
        }
        assertThat(root.keySet()).isEqualTo(inEnglish.keySet());
    }

    @Test
    void the_known_wording_is_used_as_it_is() {
        Problem noPrefix =
                Problem.of(ProblemType.NATIONAL_ID_NOT_RECOGNISED, "no").because(NationalId.Flaw.MISSING_PREFIX);
        assertThat(french.of(noPrefix))
                .isEqualTo(new Text(
                        "Identifiant RPPS non reconnu",
                        "Votre identifiant national doit être saisi préfixé de : 8 pour RPPS, 0 pour ADELI"));
        assertThat(french.of(noPrefix.because(NationalId.Flaw.WRONG_LENGTH)).text())
                .isEqualTo("Votre identifiant national doit être saisi complet (préfixe inclus) : "
                        + "12 chiffres pour RPPS, 10 chiffres pour ADELI");
        assertThat(french.clockHelp().text())
                .contains("une mauvaise configuration de l'heure sur votre téléphone. Consultez la FAQ e-CPS");
    }

    @Test
    void tries_left_are_counted_in_words() {
        Problem wrong = Problem.of(ProblemType.PIN_WRONG, "no");
        assertThat(french.of(wrong.withTriesLeft(2)).text()).endsWith("Il vous reste 2 essais.");
        assertThat(french.of(wrong.withTriesLeft(1)).text()).endsWith("Il vous reste 1 essai.");
        assertThat(english.of(wrong.withTriesLeft(0)).text()).endsWith("You have no try left.");
    }

    private enum NewCause {
        MOON_PHASE
    }

    @Test
    void a_cause_that_this_phone_does_not_know_leaves_the_general_sentence() {
        Problem problem = Problem.of(ProblemType.CONTACTS_MISSING, "no").because(NewCause.MOON_PHASE);
        assertThat(french.of(problem)).isEqualTo(french.of(ProblemType.CONTACTS_MISSING));
    }

    @Test
    void other_languages_are_answered_in_french_whatever_the_machine_speaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertThat(PhoneTexts.in(Locale.GERMAN).clockHelp()).isEqualTo(french.clockHelp());
        } finally {
            Locale.setDefault(before);
        }
    }
}
