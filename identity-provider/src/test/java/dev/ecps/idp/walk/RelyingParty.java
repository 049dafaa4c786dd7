package dev.ecps.idp.walk;

import static io.restassured.RestAssured.given;

import dev.ecps.idp.oidc.protocol.Paths;
import dev.ecps.wire.NationalId;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A relying party that is registered with the provider under test.
 *
 * @param id its {@code client_id}
 * @param secret its {@code client_secret}
 * @param callback its redirect URI
 */
public record RelyingParty(String id, String secret, String callback) {
    public static final String CALLBACK = "http://localhost:8081/callback";
    public static final String STATE = "état & co+";
    public static final String NONCE = "n-0S6_WzA2Mj";

    public RelyingParty(String id, String secret) {
        this(id, secret, CALLBACK);
    }

    /** @param name what the phone shows */
    public static RelyingParty named(String name) {
        return named(name, CALLBACK);
    }

    /** Its users come back to this address. */
    public static RelyingParty named(String name, String callback) {
        return registered(Map.of("client_name", name, "redirect_uris", List.of(callback)), callback);
    }

    /** It wants to hear of logouts: {@code backchannel_logout_uri} or {@code frontchannel_logout_uri}. */
    public static RelyingParty hearing(String name, String member, String uri) {
        return hearing(name, CALLBACK, member, uri);
    }

    /** The same; its users come back to this address. */
    public static RelyingParty hearing(String name, String callback, String member, String uri) {
        return registered(Map.of("client_name", name, "redirect_uris", List.of(callback), member, uri), callback);
    }

    /** With this metadata (RFC 7591). */
    public static RelyingParty registered(Map<String, Object> metadata, String callback) {
        var answer = given().contentType("application/json")
                .body(metadata)
                .post("/sandbox/api/clients")
                .then()
                .statusCode(201)
                .extract();
        return new RelyingParty(answer.path("client_id"), answer.path("client_secret"), callback);
    }

    /** The provider forgets it. */
    public void unregister() {
        given().delete("/sandbox/api/clients/" + id).then().statusCode(204);
    }

    /** Somebody registers under its id. */
    public RelyingParty registeredAnew() {
        return registered(Map.of("client_id", id, "client_name", "heir", "redirect_uris", List.of(callback)), callback);
    }

    /** The authorization request that nearly every relying party sends. */
    public Map<String, String> request() {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", id);
        request.put("redirect_uri", callback);
        request.put("scope", "openid scope_all");
        request.put("acr_values", "eidas1");
        request.put("state", STATE);
        request.put("nonce", NONCE);
        return request;
    }

    /** {@link #request} with one parameter set otherwise. */
    public Map<String, String> request(String name, String value) {
        var request = request();
        request.put(name, value);
        return request;
    }

    /** Where the relying party sends the browser. */
    public static String address(Map<String, String> request) {
        return Paths.AUTHORIZATION + "?" + query(request);
    }

    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Calls the token endpoint with {@code client_secret_basic}. */
    public Response token(Map<String, String> form) {
        return given().auth().preemptive().basic(id, secret).formParams(form).post(Paths.TOKEN);
    }

    /** Redeems a code as it should be done. */
    public Response redeem(String code) {
        var form = codeForm(code);
        form.put("redirect_uri", callback);
        return token(form);
    }

    public static LinkedHashMap<String, String> codeForm(String code) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", CALLBACK);
        return form;
    }

    public Response refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    public static Response userinfo(String accessToken) {
        return given().header("Authorization", "Bearer " + accessToken).get(Paths.USERINFO);
    }

    /** Begins a login over the back channel. */
    public Response ciba(Map<String, String> form) {
        return given().auth().preemptive().basic(id, secret).formParams(form).post(Paths.BACKCHANNEL_AUTHENTICATION);
    }

    /** What nearly every relying party sends there. */
    public static LinkedHashMap<String, String> cibaForm(NationalId who, String bindingMessage) {
        var form = new LinkedHashMap<String, String>();
        form.put("scope", "openid scope_all");
        form.put("acr_values", "eidas1");
        form.put("login_hint", who.value());
        form.put("binding_message", bindingMessage);
        form.put("channel", "MOBILE");
        return form;
    }

    /** Begins a login over the back channel, and returns its {@code auth_req_id}. */
    public String ciba(NationalId who, String bindingMessage) {
        return ciba(cibaForm(who, bindingMessage))
                .then()
                .statusCode(200)
                .extract()
                .path("auth_req_id");
    }

    /** Polls for the tokens of such a login. */
    public Response poll(String authReqId) {
        return token(Map.of("grant_type", "urn:openid:params:grant-type:ciba", "auth_req_id", authReqId));
    }

    /** The sandbox answers such a login: {@code allow} or {@code deny}. */
    public static Response decide(String authReqId, String action) {
        return given().queryParam("action", action).post("/sandbox/api/ciba/" + authReqId);
    }
}
