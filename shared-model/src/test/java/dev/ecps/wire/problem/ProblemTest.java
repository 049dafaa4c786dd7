package dev.ecps.wire.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void it_travels_as_RFC_9457_says_without_empty_members() throws Exception {
        var problem =
                Problem.of(ProblemType.SMS_CODE_WRONG, "Type the code again.").withTriesLeft(2);
        assertThat(json.readTree(json.writeValueAsString(problem))).isEqualTo(json.readTree("""
                        {"type":"urn:ecps:problem:sms-code-wrong","title":"Wrong code","status":422,
                         "detail":"Type the code again.","triesLeft":2}"""));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void each_type_is_read_back_from_its_uri(ProblemType type) {
        assertThat(ProblemType.ofUri(type.uri())).isEqualTo(type);
    }

    @Test
    void a_type_of_a_newer_provider_is_an_internal_error_to_this_phone() {
        assertThat(ProblemType.ofUri("urn:ecps:problem:from-the-future")).isEqualTo(ProblemType.INTERNAL);
    }
}
