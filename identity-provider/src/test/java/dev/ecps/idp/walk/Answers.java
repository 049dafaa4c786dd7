package dev.ecps.idp.walk;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.restassured.response.Response;

/** What came over the wire, in the form that Nimbus' strict parsers take. */
public final class Answers {
    private Answers() {}

    public static HTTPResponse of(Response response) {
        var answer = new HTTPResponse(response.statusCode());
        response.headers().forEach(header -> answer.setHeader(header.getName(), header.getValue()));
        answer.setBody(response.asString());
        return answer;
    }
}
