package dev.ecps.idp.demo;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/**
 * Somebody of the directory, whose phone the sandbox answers for.
 *
 * @param nationalId with its prefix
 */
public record Someone(String nationalId) {
    public static final Someone DOCTOR = new Someone("899700001011");
    public static final Someone NURSE = new Someone("899700001037");
    public static final Someone STUDENT = new Someone("899700001102");
    public static final Someone STAFF = new Someone("30B0000190/CPET00001");
    public static final Someone ADELI = new Someone("0990000010");
    public static final Someone WITHOUT_EXERCISE = new Someone("899700001136");
    public static final Someone WITHOUT_ACTIVITY = new Someone("899700001128");
    public static final Someone SIX_SITES = new Someone("899700001284");

    private static final String ANSWER = "/sandbox/api/practitioners/{nationalId}/answer";

    /** With the key that a provider with public names asks for; the others do not mind it. */
    private static RequestSpecification sandbox() {
        return given().header("X-Sandbox-Key", PublicHosts.KEY);
    }

    public void answers(String answer) {
        sandbox()
                .contentType("application/json")
                .body(Map.of("answer", answer))
                .put(ANSWER, nationalId)
                .then()
                .statusCode(200);
    }

    public void answersNobody() {
        sandbox().delete(ANSWER, nationalId);
    }

    /** From the login page's first question to what comes after it. */
    public Surfer.Page identifies(Surfer browser, Surfer.Page login) {
        var form = Map.of("id", login.proof(), "nationalId", nationalId);
        return browser.get(browser.post(login.uri().resolve("/login"), form).target());
    }

    /** Asks for a page that only who is logged in sees, and logs in. */
    public Surfer.Page logsIn(Surfer browser, URI page) {
        return browser.follow(whenAnswered(browser, identifies(browser, browser.follow(browser.get(page)))));
    }

    /** What the number page waits for: it waits as its script does, unless the phone was faster than the browser. */
    public static Surfer.Page whenAnswered(Surfer browser, Surfer.Page number) {
        if (number.leadsOn()) return number;
        var state = URI.create(number.uri().toString().replace("/login?", "/login/state?"));
        var word = "waiting";
        while (word.contains("waiting")) word = browser.get(state).body();
        return browser.get(number.uri());
    }
}
