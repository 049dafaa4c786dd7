package dev.ecps.idp.ecps.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "francois.legrand@exemple.test, f*****d@exemple.test",
        "ab@exemple.test, a*****b@exemple.test",
        "a@exemple.test, a*****@exemple.test"
    })
    void a_mail_keeps_the_first_and_the_last_letter_and_its_domain(String mail, String masked) {
        assertThat(Masking.of(mail, "+33639980026").mail()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"+33639980026, *****26", "+33700000007, *****07"})
    void a_phone_number_keeps_its_last_two_digits(String mobile, String masked) {
        assertThat(Masking.of("a@exemple.test", mobile).phone()).isEqualTo(masked);
    }
}
