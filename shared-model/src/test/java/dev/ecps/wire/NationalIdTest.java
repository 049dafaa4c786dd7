package dev.ecps.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ecps.wire.NationalId.Flaw;
import dev.ecps.wire.NationalId.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalIdTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "899700001011, RPPS",
        "810009781080, RPPS",
        "0990000010, ADELI",
        "ANS20210107161422, EDIT",
        "30B0185195/CPET00001, STRUCTURE",
        "500000001815646/CPAT00045, STRUCTURE",
    })
    void the_prefix_tells_the_kind(String text, Kind kind) {
        assertThat(NationalId.of(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "«{0}» is refused: {1}")
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "99700001011, MISSING_PREFIX",
        "10009781080, MISSING_PREFIX",
        "990000010, MISSING_PREFIX",
        "8997000010, WRONG_LENGTH",
        "8997000010110, WRONG_LENGTH",
        "09900000100, MISSING_PREFIX",
        "012345678901, WRONG_LENGTH",
        "2997000010111, UNKNOWN_FORM",
        "jeanne, UNKNOWN_FORM",
        "<script>, UNKNOWN_FORM",
    })
    void what_is_no_identifier_is_refused_with_its_flaw(String text, Flaw flaw) {
        assertThat(NationalId.flawOfTyped(text)).contains(flaw);
        assertThatThrownBy(() -> NationalId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("blanks that people type are dropped")
    void blanks_are_dropped() {
        assertThat(NationalId.of(" 8 99700 001 011 ").value()).isEqualTo("899700001011");
    }

    @Test
    void its_text_form_never_shows_the_whole_identifier() {
        assertThat(NationalId.of("899700001011")).hasToString("NationalId[8…11]");
    }

    @Test
    void it_travels_as_plain_text() throws Exception {
        var json = new ObjectMapper();
        assertThat(json.writeValueAsString(NationalId.of("899700001011"))).isEqualTo("\"899700001011\"");
        assertThat(json.readValue("\"899700001011\"", NationalId.class)).isEqualTo(NationalId.of("899700001011"));
    }
}
