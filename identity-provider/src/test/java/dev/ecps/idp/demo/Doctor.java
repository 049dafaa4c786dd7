package dev.ecps.idp.demo;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.Map;

/** A practitioner of the directory, whose phone the sandbox answers for. */
final class Doctor {
    static final String NATIONAL_ID = "899700001011";
    private static final String ANSWER = "/sandbox/api/practitioners/" + NATIONAL_ID + "/answer";

    private Doctor() {}

    static void answers(String answer) {
        given().contentType("application/json")
                .body(Map.of("answer", answer))
                .put(ANSWER)
                .then()
                .statusCode(200);
    }

    static void answersNobody() {
        given().delete(ANSWER);
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
