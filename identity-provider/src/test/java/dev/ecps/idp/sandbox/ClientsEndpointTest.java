package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClientsEndpointTest {
    private static final String CALLBACK = RelyingParty.CALLBACK;

    private static ValidatableResponse post(Object body) {
        return given().contentType("application/json")
                .body(body)
                .post("/sandbox/api/clients")
                .then();
    }

    private static void isProblem(ValidatableResponse response, int status, String type, String field) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecps:problem:" + type))
                .body("field", equalTo(field));
    }

    @Test
    void POST_of_redirect_uris_alone_returns_201_with_drawn_id_and_secret() {
        var registered = post(Map.of("redirect_uris", List.of(CALLBACK)))
                .statusCode(201)
                .body("redirect_uris", equalTo(List.of(CALLBACK)))
                .body("post_logout_redirect_uris", equalTo(List.of(CALLBACK)))
                .body("token_endpoint_auth_method", equalTo("client_secret_basic"))
                .body("grant_types", equalTo(List.of("authorization_code", "refresh_token")))
                .body("response_types", equalTo(List.of("code")))
                .body("client_secret_expires_at", equalTo(0))
                .extract();
        assertThat(registered.<String>path("client_id")).hasSize(43);
        assertThat(registered.<String>path("client_secret")).hasSize(43);
        assertThat(registered.<String>path("client_name")).isEqualTo(registered.path("client_id"));
    }

    @Test
    void POST_of_a_known_client_id_returns_201_and_replaces_the_client() {
        var first = Map.of("client_id", "replaced", "client_secret", "first", "redirect_uris", List.of(CALLBACK));
        var other = "http://localhost:9999/cb";
        post(first).statusCode(201);
        post(Map.of("client_id", "replaced", "client_secret", "second", "redirect_uris", List.of(other)))
                .statusCode(201)
                .body("client_secret", equalTo("second"));
        assertThat(new RelyingParty("replaced", "first").redeem("x").statusCode())
                .isEqualTo(401);
        assertThat(new RelyingParty("replaced", "second").redeem("x").statusCode())
                .isEqualTo(400);
        var sent = new TestBrowser().get(RelyingParty.address(new RelyingParty("replaced", "second").request()));
        assertThat(sent.asString()).contains("Invalid parameter: redirect_uri");
    }

    @Test
    void POST_of_a_configured_client_id_returns_409() {
        isProblem(
                post(Map.of("client_id", "demo-client", "redirect_uris", List.of(CALLBACK))),
                409,
                "conflict",
                "client_id");
    }

    @Test
    void POST_of_metadata_that_the_provider_does_not_know_returns_201() {
        post(Map.of("redirect_uris", List.of(CALLBACK), "logo_uri", "http://localhost/logo.png"))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | redirect_uris",
                "{} | redirect_uris",
                "{'redirect_uris':[]} | redirect_uris",
                "{'redirect_uris':null} | redirect_uris",
                "{'redirect_uris':'http://localhost/cb'} | redirect_uris",
                "{'redirect_uris':[null]} | redirect_uris",
                "{'redirect_uris':['']} | redirect_uris",
                "{'redirect_uris':['/callback']} | redirect_uris",
                "{'redirect_uris':['localhost:8081/callback']} | redirect_uris",
                "{'redirect_uris':['javascript:alert(1)']} | redirect_uris",
                "{'redirect_uris':['JavaScript://localhost/%0aalert(1)']} | redirect_uris",
                "{'redirect_uris':['data:text/html,x']} | redirect_uris",
                "{'redirect_uris':['//evil.example/cb']} | redirect_uris",
                "{'redirect_uris':['http:\\\\\\\\evil.example']} | redirect_uris",
                "{'redirect_uris':['http://localhost\\\\@evil.example/']} | redirect_uris",
                "{'redirect_uris':['http://localhost/cb\\r\\nSet-Cookie: x=y']} | redirect_uris",
                "{'redirect_uris':['http://loc\\u0430lhost/cb']} | redirect_uris",
                "{'redirect_uris':['http://localhost/é']} | redirect_uris",
                "{'redirect_uris':['http://localhost/cb#x']} | redirect_uris",
                "{'redirect_uris':['http://a:b@localhost/cb']} | redirect_uris",
                "{'redirect_uris':['http://localhost/a b']} | redirect_uris",
                "{'redirect_uris':['http://localhost/cb','http:///cb']} | redirect_uris",
                "{'redirect_uris':['http://localhost/cb'],'post_logout_redirect_uris':['x']} | post_logout_redirect_uris",
                "{'redirect_uris':['http://localhost/cb'],'client_id':''} | client_id",
                "{'redirect_uris':['http://localhost/cb'],'client_id':'a b'} | client_id",
                "{'redirect_uris':['http://localhost/cb'],'client_id':'é'} | client_id",
                "{'redirect_uris':['http://localhost/cb'],'client_secret':''} | client_secret",
                "{'redirect_uris':['http://localhost/cb'],'client_name':' '} | client_name",
                "{'redirect_uris':['http://localhost/cb'],'token_endpoint_auth_method':'none'} | token_endpoint_auth_method",
                "[] | body",
                "{ | body"
            })
    void POST_of_a_wrong_member_returns_400_about_it(String body, String field) {
        isProblem(post(body.replace('\'', '"')), 400, "invalid-request", field);
    }

    @Test
    void POST_of_too_many_or_too_long_URIs_returns_400() {
        var many = IntStream.rangeClosed(0, 50).mapToObj(i -> CALLBACK + i).toList();
        isProblem(post(Map.of("redirect_uris", many)), 400, "invalid-request", "redirect_uris");
        var longest = CALLBACK + "/" + "x".repeat(2_000);
        isProblem(post(Map.of("redirect_uris", List.of(longest))), 400, "invalid-request", "redirect_uris");
    }

    @Test
    void POST_of_more_URIs_than_can_be_kept_returns_400() {
        var wide = IntStream.range(0, 50)
                .mapToObj(i -> CALLBACK + "/" + i + "x".repeat(400))
                .toList();
        isProblem(post(Map.of("redirect_uris", wide)), 400, "invalid-request", "redirect_uris");
    }
}
