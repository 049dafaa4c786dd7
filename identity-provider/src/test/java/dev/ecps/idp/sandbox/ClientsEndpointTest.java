package dev.ecps.idp.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
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
    private static final String CLIENTS = "/sandbox/api/clients/";

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
                .body(
                        "grant_types",
                        equalTo(List.of("authorization_code", "refresh_token", "urn:openid:params:grant-type:ciba")))
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
                "{'redirect_uris':['http://localhost/cb'],'token_endpoint_auth_method':'client_secret_jwt'} | token_endpoint_auth_method",
                "{'redirect_uris':['http://localhost/cb'],'token_endpoint_auth_method':'tls_client_auth'} | tls_client_auth_subject_dn",
                "{'redirect_uris':['http://localhost/cb'],'tls_client_auth_subject_dn':'x'} | tls_client_auth_subject_dn",
                "{'redirect_uris':['http://localhost/cb'],'tls_client_auth_subject_dn':'CN=x','client_secret':'x'} | client_secret",
                "{'redirect_uris':['http://localhost/cb'],'tls_client_auth_subject_dn':'CN=x','jwks':{}} | jwks",
                "{'redirect_uris':['http://localhost/cb'],'token_endpoint_auth_method':'none','client_secret':'x'} | client_secret",
                "{'redirect_uris':['http://localhost/cb'],'token_endpoint_auth_method':'private_key_jwt'} | jwks",
                "{'redirect_uris':['http://localhost/cb'],'jwks':{'keys':[]}} | jwks",
                "{'redirect_uris':['http://localhost/cb'],'jwks':'x'} | jwks",
                "{'redirect_uris':['http://localhost/cb'],'jwks_uri':'http://localhost/jwks'} | jwks_uri",
                "{'redirect_uris':['http://localhost/cb'],'backchannel_logout_uri':'/back'} | backchannel_logout_uri",
                "{'redirect_uris':['http://localhost/cb'],'frontchannel_logout_uri':'http://localhost/f#x'} | frontchannel_logout_uri",
                "{'redirect_uris':['http://localhost/cb'],'ciba':'yes'} | ciba",
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

    private static ValidatableResponse put(String id, Object body) {
        return given().contentType("application/json")
                .body(body)
                .urlEncodingEnabled(false)
                .put(CLIENTS + id)
                .then();
    }

    @Test
    void POST_of_everything_returns_201_and_GET_returns_it_without_a_secret() {
        var everything = Map.of(
                "client_id", "everything",
                "client_secret", "s3cret",
                "client_name", "Tout",
                "redirect_uris", List.of(CALLBACK),
                "post_logout_redirect_uris", List.of("http://localhost:8081/bye"),
                "backchannel_logout_uri", "http://localhost:8081/back",
                "backchannel_logout_session_required", true,
                "frontchannel_logout_uri", "http://localhost:8081/front",
                "ciba", false);
        post(everything).statusCode(201).body("client_secret", equalTo("s3cret"));
        var got = given().get(CLIENTS + "everything").then().statusCode(200).extract();
        assertThat(got.asString()).doesNotContain("s3cret", "secret_expires");
        var members = got.jsonPath().<String, Object>getMap("");
        assertThat(members)
                .containsEntry("client_name", "Tout")
                .containsEntry("post_logout_redirect_uris", List.of("http://localhost:8081/bye"))
                .containsEntry("backchannel_logout_uri", "http://localhost:8081/back")
                .containsEntry("backchannel_logout_session_required", true)
                .containsEntry("frontchannel_logout_uri", "http://localhost:8081/front")
                .containsEntry("frontchannel_logout_session_required", false)
                .containsEntry("token_endpoint_auth_method", "client_secret_basic")
                .containsEntry("grant_types", List.of("authorization_code", "refresh_token"))
                .containsEntry("ciba", false)
                .containsEntry("configured", false);
    }

    @Test
    void POST_of_a_certificate_keys_or_neither_returns_201_without_a_secret() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        var jwks = new JWKSet(key.toPublicJWK()).toJSONObject();
        var redirects = List.of(CALLBACK);
        post(Map.of("redirect_uris", redirects, "tls_client_auth_subject_dn", "CN=my-app,C=FR"))
                .statusCode(201)
                .body("token_endpoint_auth_method", equalTo("tls_client_auth"))
                .body("tls_client_auth_subject_dn", equalTo("CN=my-app,C=FR"))
                .body("$", not(hasKey("client_secret")));
        post(Map.of("redirect_uris", redirects, "jwks", jwks))
                .statusCode(201)
                .body("token_endpoint_auth_method", equalTo("private_key_jwt"))
                .body("jwks.keys[0].kid", equalTo("one"));
        post(Map.of("redirect_uris", redirects, "token_endpoint_auth_method", "none"))
                .statusCode(201)
                .body("token_endpoint_auth_method", equalTo("none"));
    }

    @Test
    void POST_of_a_private_key_returns_400_and_does_not_repeat_it() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var jwks = new JWKSet(key).toJSONObject(false);
        var refused = post(Map.of("redirect_uris", List.of(CALLBACK), "jwks", jwks));
        isProblem(refused, 400, "invalid-request", "jwks");
        assertThat(refused.extract().asString())
                .doesNotContain(key.getD().toString())
                .contains("public");
    }

    @Test
    void GET_of_all_returns_200_with_those_of_the_configuration_among_them() {
        post(Map.of("client_id", "listed", "redirect_uris", List.of(CALLBACK))).statusCode(201);
        var all = given().get("/sandbox/api/clients").then().statusCode(200).extract();
        assertThat(all.jsonPath().<String>getList("client_id"))
                .contains("listed", "demo-client")
                .isSorted();
        assertThat(all.<Boolean>path("find { it.client_id == 'demo-client' }.configured"))
                .isTrue();
        assertThat(all.asString()).doesNotContain("client_secret\"", "demo-secret");
    }

    @Test
    void GET_of_an_unknown_client_returns_404() {
        isProblem(given().get(CLIENTS + "nobody").then(), 404, "not-found", "client_id");
    }

    @Test
    void PUT_of_a_new_client_id_returns_200_with_a_drawn_secret() {
        put("put-new", Map.of("redirect_uris", List.of(CALLBACK)))
                .statusCode(200)
                .body("client_id", equalTo("put-new"))
                .body("client_secret.size()", equalTo(43));
    }

    @Test
    void PUT_without_a_secret_returns_200_and_keeps_the_one_there_is() {
        put("put-again", Map.of("client_secret", "kept", "redirect_uris", List.of(CALLBACK)))
                .statusCode(200);
        put("put-again", Map.of("client_name", "Autre", "redirect_uris", List.of("http://localhost:9999/cb")))
                .statusCode(200)
                .body("client_name", equalTo("Autre"))
                .body("$", not(hasKey("client_secret")));
        assertThat(new RelyingParty("put-again", "kept").redeem("x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void PUT_under_another_client_id_than_the_body_s_returns_400() {
        isProblem(
                put("one-id", Map.of("client_id", "another-id", "redirect_uris", List.of(CALLBACK))),
                400,
                "invalid-request",
                "client_id");
    }

    @Test
    void DELETE_returns_204_and_the_client_is_forgotten() {
        put("short/lived", Map.of("client_secret", "s", "redirect_uris", List.of(CALLBACK)))
                .statusCode(200);
        assertThat(new RelyingParty("short/lived", "s").redeem("x").statusCode())
                .isEqualTo(400);
        given().urlEncodingEnabled(false).delete(CLIENTS + "short/lived").then().statusCode(204);
        assertThat(new RelyingParty("short/lived", "s").redeem("x").statusCode())
                .isEqualTo(401);
        isProblem(
                given().urlEncodingEnabled(false)
                        .delete(CLIENTS + "short/lived")
                        .then(),
                404,
                "not-found",
                "client_id");
    }

    @Test
    void PUT_and_DELETE_of_a_configured_client_return_409() {
        isProblem(put("demo-client", Map.of("redirect_uris", List.of(CALLBACK))), 409, "conflict", "client_id");
        isProblem(given().delete(CLIENTS + "demo-client").then(), 409, "conflict", "client_id");
    }
}
