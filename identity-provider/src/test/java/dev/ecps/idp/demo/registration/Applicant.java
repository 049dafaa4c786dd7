package dev.ecps.idp.demo.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.walk.TestBrowser;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who comes to the eRPPS portal by FranceConnect. */
final class Applicant {
    static final String ROOT = "/demo/erpps/franceconnect";
    static final String DOSSIER = ROOT + "/dossier";
    static final byte[] PDF = "%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    final TestBrowser browser;

    Applicant() {
        this(new TestBrowser());
    }

    Applicant(TestBrowser browser) {
        this.browser = browser;
    }

    /** Nobody has this name. */
    static Map<String, String> newcomer() {
        var letters = new StringBuilder("ESSAI-");
        ThreadLocalRandom.current().ints(12, 'A', 'Z' + 1).forEach(letter -> letters.append((char) letter));
        return Map.of(
                "given_name", "Line Rose",
                "family_name", letters.toString(),
                "gender", "female",
                "birthdate", "1994-05-06",
                "birthcountry", "99100",
                "birthplace", "33063",
                "email", "line.essai@exemple.test");
    }

    /** Logs in at FranceConnect and looks at the dossier. */
    Response enter(Map<String, String> identity) {
        var asked = browser.get(ROOT + "/espace");
        var interaction = browser.follow(asked).header("Location");
        browser.post(interaction + "/fournisseur", Map.of("fournisseur", "sante"));
        browser.post(interaction + "/identite", identity);
        var back = browser.follow(browser.post(interaction + "/consentement", Map.of()));
        while (back.statusCode() == 302) back = browser.follow(back);
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo(DOSSIER);
        return look();
    }

    Response enter(String person) {
        return enter(Map.of("person", person));
    }

    Response look() {
        return browser.get(DOSSIER);
    }

    String proof() {
        return look().htmlPath().getString("**.find { it.@name == 'proof' }.@value");
    }

    /** Everything a newcomer types. */
    static Map<String, String> form(String... others) {
        var form = new HashMap<>(Map.of(
                "way", "rpps",
                "profession", "70",
                "diploma", "Diplôme d'État de masseur-kinésithérapeute",
                "diplomaPlace", "Institut de Modèle-Ville",
                "diplomaDate", "2017-06-30",
                "mail", "line.essai@exemple.test",
                "mobile", "06 39 98 99 42",
                "street", "3 rue de l'Essai",
                "postalCode", "33000",
                "town", "BORDEAUX"));
        for (int i = 0; i < others.length; i += 2) form.put(others[i], others[i + 1]);
        return form;
    }

    Response register(Map<String, String> form) {
        return register(form, proof(), PDF, PDF);
    }

    /** @param diploma not sent if it is empty */
    Response register(Map<String, String> form, String proof, byte[] diploma, byte[] activity) {
        var request = given().redirects()
                .follow(false)
                .cookies(browser.cookies())
                .header("Accept-Language", "fr")
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .defaultCharsetForContentType("UTF-8", "multipart/form-data")))
                .multiPart("proof", proof);
        if (diploma.length > 0) request.multiPart("diplomaPaper", "diplome.pdf", diploma);
        if (activity.length > 0) request.multiPart("activityPaper", "contrat.pdf", activity);
        form.forEach((field, value) -> request.multiPart(new io.restassured.builder.MultiPartSpecBuilder(value)
                .controlName(field)
                .charset("UTF-8")
                .build()));
        return request.post(DOSSIER + "/enregistrement");
    }

    Response post(String step, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.putIfAbsent("proof", proof());
        return browser.post(DOSSIER + "/" + step, all);
    }
}
