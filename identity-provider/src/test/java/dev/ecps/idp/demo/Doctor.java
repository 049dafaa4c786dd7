package dev.ecps.idp.demo;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/** A practitioner of the directory, whose phone the sandbox answers for. */
final class Doctor {
    static final String NATIONAL_ID = "899700001011";
    private static final String ANSWER = "/sandbox/api/practitioners/" + NATIONAL_ID + "/answer";

    private Doctor() {}

    /** With the key that a provider with public names asks for; the others do not mind it. */
    private static RequestSpecification sandbox() {
        return given().header("X-Sandbox-Key", PublicHosts.KEY);
    }

    static void answers(String answer) {
        sandbox()
                .contentType("application/json")
                .body(Map.of("answer", answer))
                .put(ANSWER)
                .then()
                .statusCode(200);
    }

    static void answersNobody() {
        sandbox().delete(ANSWER);
    }

    /** From the login page's first question to what comes after it. */
    static Surfer.Page identifies(Surfer browser, Surfer.Page login) {
        var form = Map.of("id", login.proof(), "nationalId", NATIONAL_ID);
        return browser.get(browser.post(login.uri().resolve("/login"), form).target());
    }

    /** What the number page waits for: it waits as its script does, unless the phone was faster than the browser. */
    static Surfer.Page whenAnswered(Surfer browser, Surfer.Page number) {
        if (number.leadsOn()) return number;
        var state = URI.create(number.uri().toString().replace("/login?", "/login/state?"));
        var word = "waiting";
        while (word.contains("waiting")) word = browser.get(state).body();
        return browser.get(number.uri());
    }
}
