package dev.ecps.idp.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.restassured.response.Response;
import java.util.Map;

/** What came over the wire, in the form that Nimbus' strict parsers take. */
public final class Answers {
    private Answers() {}

    public static HTTPResponse of(Response response) {
        var answer = new HTTPResponse(response.statusCode());
        response.headers().forEach(header -> answer.setHeader(header.getName(), header.getValue()));
        answer.setBody(response.asString());
        return answer;
    }

    /** A refusal in JSON (RFC 6749 §5.2), with nothing but these two members, and for no cache. */
    public static void isRefused(Response answer, int status, String error, String description) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.jsonPath().<String, String>getMap(""))
                .containsExactly(Map.entry("error", error), Map.entry("error_description", description));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
