package dev.ecps.idp.sandbox.registry;

import static dev.ecps.idp.ecps.registry.TestWishes.contacts;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Applicant.Registered;
import dev.ecps.idp.ecps.registry.Outcome.Done;
import dev.ecps.idp.ecps.registry.RequestId;
import dev.ecps.idp.ecps.registry.Requests;
import dev.ecps.idp.ecps.registry.TestWishes;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorPageTest {
    private static final NationalId NURSE = new NationalId("899700500401");
    private static final Registered APPLICANT = new Registered(NURSE);

    @Inject
    Practitioners practitioners;

    @Inject
    Requests requests;

    private RequestId id;

    @BeforeEach
    void a_request_waits() {
        practitioners.save(TestWishes.nurse(NURSE));
        id = ((Done) requests.file(APPLICANT, contacts("neuve@exemple.test")))
                .request()
                .id();
        requests.submit(id, APPLICANT);
    }

    @AfterEach
    void nobody_is_left() {
        requests.withdraw(id, APPLICANT);
        practitioners.remove(NURSE);
    }

    private static String page(String path) {
        return given().header("Accept-Language", "fr")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse decided(String decision, String reason) {
        return given().redirects()
                .follow(false)
                .formParam("decision", decision)
                .formParam("reason", reason)
                .post("/operateur/demande/" + id)
                .then();
    }

    @Test
    void what_waits_is_listed_for_its_operator_only() {
        assertThat(page("/operateur")).contains("/operateur/demande/" + id, "ESSAI Lise");
        assertThat(page("/operateur?operator=ONI&state=submitted")).contains(id.value());
        assertThat(page("/operateur?operator=CNOM")).doesNotContain(id.value());
        assertThat(page("/operateur?operator=nobody&state=nothing&page=x")).contains(id.value());
    }

    @Test
    void what_is_asked_stands_beside_what_the_directory_says() {
        assertThat(page("/operateur/demande/" + id))
                .contains("lise.ancienne@exemple.test", "neuve@exemple.test", "Ordre national des infirmiers");
    }

    @Test
    void a_validation_leads_back_to_the_request_which_tells_when_it_is_in_force() {
        decided("validate", "").statusCode(303).header("Location", "/operateur/demande/" + id);
        assertThat(page("/operateur/demande/" + id)).contains("en vigueur le").doesNotContain("Valider la demande");
        decided("validate", "").statusCode(303).header("Location", "/operateur/demande/" + id + "?notice=late");
        assertThat(page("/operateur/demande/" + id + "?notice=late")).contains("plus rapide");
    }

    @Test
    void a_refusal_without_a_reason_says_so_and_one_that_is_too_long_is_not_lost() {
        assertThat(decided("refuse", "").statusCode(422).extract().asString()).contains("Indiquez pourquoi");
        var long1 = "x".repeat(1001);
        assertThat(decided("refuse", long1).statusCode(422).extract().asString())
                .contains(long1);
        decided("refuse", "Pièce manquante").statusCode(303);
        assertThat(page("/operateur/demande/" + id)).contains("Motif : Pièce manquante");
    }

    @Test
    void somebody_who_left_can_only_be_refused() {
        practitioners.remove(NURSE);
        decided("validate", "").statusCode(303).header("Location", "/operateur/demande/" + id + "?notice=gone");
        assertThat(page("/operateur/demande/" + id + "?notice=gone")).contains("n’est plus dans l’annuaire");
    }

    @Test
    void drafts_and_unknown_requests_are_not_there() {
        var draft = ((Done) requests.file(APPLICANT, contacts(""))).request().id();
        given().get("/operateur/demande/" + draft).then().statusCode(404);
        given().get("/operateur/demande/nothing").then().statusCode(404);
        requests.withdraw(draft, APPLICANT);
    }

    @Test
    void a_page_of_another_origin_decides_nothing_and_a_stranger_sees_nothing() {
        given().header("Origin", "http://evil.test")
                .formParam("decision", "validate")
                .post("/operateur/demande/" + id)
                .then()
                .statusCode(403);
        given().header("Host", "evil.test").get("/operateur").then().statusCode(403);
        given().header("Host", "evil.test").get("/edit").then().statusCode(403);
    }
}
