package dev.ecps.idp.walk;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A browser without a screen: keeps its cookies, and stops at each redirect so that a test can look at it. */
public final class TestBrowser {
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String language;

    public TestBrowser() {
        this("fr");
    }

    /** @param language its {@code Accept-Language} */
    public TestBrowser(String language) {
        this.language = language;
    }

    /** @param address with its query, percent-encoded as it should be sent */
    public Response get(String address) {
        return remember(request().urlEncodingEnabled(false).get(address));
    }

    public Response post(String path, Map<String, String> form) {
        return remember(request().formParams(form).post(path));
    }

    /** Goes where the response sends it, which must be a page of the provider. */
    public Response follow(Response response) {
        var location = URI.create(response.header("Location"));
        return get(location.getRawPath() + "?" + location.getRawQuery());
    }

    private RequestSpecification request() {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .header("Accept-Language", language)
                .header("Accept", "*/*");
    }

    private Response remember(Response response) {
        for (var cookie : response.getDetailedCookies()) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        }
        return response;
    }

    /** Keeps a cookie that no answer set. */
    public void keep(String name, String value) {
        cookies.put(name, value);
    }

    /** What it would send now. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }
}
