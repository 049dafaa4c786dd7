package dev.ecps.idp.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.card.CardFlaw;
import dev.ecps.idp.ecps.challenge.LoginChallenge.Reason;
import dev.ecps.idp.page.Texts;
import dev.ecps.wire.NationalId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginTextsTest {
    private final Texts french = Texts.in(Locale.FRENCH);

    @ParameterizedTest
    @EnumSource
    void each_refusal_has_a_text(Identification.Refusal refusal) {
        assertThat(french.get(refusal.key())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void each_reason_for_the_end_of_a_request_has_a_text(Reason reason) {
        assertThat(french.get(LoginViews.key(reason))).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void each_reason_why_a_card_does_not_log_in_has_a_text(CardRefusal refusal) {
        assertThat(french.get(refusal.key())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void each_flaw_of_a_card_is_a_refusal(CardFlaw flaw) {
        assertThat(CardRefusal.of(flaw)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void each_flaw_of_an_identifier_is_a_refusal(NationalId.Flaw flaw) {
        assertThat(Identification.Refusal.valueOf(flaw.name())).isNotNull();
    }
}
