package dev.ecps.idp.oidc.authorization;

import static dev.ecps.idp.walk.RelyingParty.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything is wrong with a request; its author mends what they are told, and is told the next row of the table. */
@QuarkusTest
class AuthorizationOrderTest {
    private final Map<String, String> request = new HashMap<>();
    private String repetition = "&nonce=again";
    private RelyingParty sara;

    @BeforeEach
    void everythingIsWrong() {
        sara = RelyingParty.named("SARA");
        request.putAll(sara.request());
        request.remove("response_type");
        request.putAll(Map.of(
                "client_id", "nobody",
                "max_age", "soon",
                "redirect_uri", "x",
                "response_mode", "x",
                "scope", "x",
                "code_challenge_method", "x",
                "prompt", "none"));
    }

    @Test
    void the_first_check_that_fails_decides() {
        isPage("Client not found.");
        request.put("client_id", sara.id());
        isPage("Invalid Request");
        request.put("max_age", "60");
        isPage("Invalid parameter: redirect_uri");
        request.put("redirect_uri", CALLBACK);
        isTold("invalid_request", "Missing parameter: response_type");
        request.put("response_type", "ticket");
        isTold("unsupported_response_type", "");
        request.put("response_type", "token");
        isTold("invalid_request", "Invalid parameter: response_mode");
        request.put("response_mode", "fragment");
        isTold(
                "unauthorized_client",
                "Client is not allowed to initiate browser login with given response_type."
                        + " Implicit flow is disabled for the client.");
        request.put("response_type", "code");
        isTold("invalid_request", "duplicated parameter");
        repetition = "";
        isTold("invalid_scope", "Invalid scopes: x");
        request.put("scope", "openid scope_all");
        isTold("invalid_request", "Missing parameter: code_challenge");
        request.put("code_challenge", "short");
        isTold("invalid_request", "Invalid parameter: code_challenge_method");
        request.put("code_challenge_method", "S256");
        isTold("invalid_request", "Invalid parameter: code_challenge");
        request.put("code_challenge", "a".repeat(43));
        isTold("login_required", "");
    }

    private Response send() {
        return new TestBrowser().get(RelyingParty.address(request) + repetition);
    }

    private void isPage(String message) {
        var page = send();
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.htmlPath().getString("**.find { it.@role == 'alert' }.text()"))
                .isEqualTo(message);
    }

    private void isTold(String error, String description) {
        var target = URI.create(send().header("Location"));
        var answer = Login.decoded(target.getRawQuery() == null ? target.getRawFragment() : target.getRawQuery());
        assertThat(answer).containsEntry("error", error);
        assertThat(answer.getOrDefault("error_description", "")).isEqualTo(description);
    }
}
