package dev.ecps.idp.sandbox.editor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.TestPractitioners;
import dev.ecps.idp.ecps.practitioner.directory.Extract;
import dev.ecps.idp.ecps.registry.TestWishes;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditPageTest {
    private static final NationalId NEW = new NationalId("899700500500");
    private static final Pattern INPUT = Pattern.compile("<input [^>]*?name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    @Inject
    Practitioners practitioners;

    @AfterEach
    void nobody_is_left() {
        practitioners.remove(NEW);
    }

    private static String page(String path) {
        return given().header("Accept-Language", "fr")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The fields of the form of identities as a browser would send them, without the small forms of the page. */
    private static Map<String, String> fields(String page) {
        var form = page.substring(page.indexOf("action=\"/edit/identity\""));
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(
                form.contains("action=\"/edit/remove\"")
                        ? form.substring(0, form.indexOf("action=\"/edit/remove\""))
                        : form);
        while (inputs.find()) {
            fields.put(
                    inputs.group(1),
                    inputs.group(2)
                            .replace("&#39;", "'")
                            .replace("&quot;", "\"")
                            .replace("&amp;", "&"));
        }
        return fields;
    }

    private static ValidatableResponse posted(Map<String, String> fields, String button) {
        return given().redirects()
                .follow(false)
                .header("Accept-Language", "fr")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .formParam("do", button)
                .post("/edit/identity")
                .then();
    }

    private static Map<String, String> formOf(NationalId id) {
        return fields(page("/edit/identity?id=" + id.value()));
    }

    @Test
    void the_list_finds_people_and_leads_to_them() {
        assertThat(page("/edit")).contains("/edit/identity?id=899700001011", "Nouvelle identité");
        assertThat(page("/edit?name=generaliste")).contains("899700001029").doesNotContain("899700001011");
        assertThat(page("/edit?name=zzzz")).contains("Aucune identité");
    }

    @Test
    void a_form_that_is_saved_as_it_is_changes_nothing() {
        for (var id : new NationalId[] {
            TestPractitioners.CABINET_AND_HOSPITAL, TestPractitioners.STAFF, TestPractitioners.ACCENTS,
            TestPractitioners.TWO_PROFESSIONS, TestPractitioners.WITHOUT_EXERCISE, TestPractitioners.THREE_GIVEN_NAMES
        }) {
            var before = practitioners.find(id);
            posted(formOf(id), "save").statusCode(303);
            assertThat(practitioners.find(id)).isEqualTo(before);
        }
    }

    @Test
    void an_identity_is_made_with_an_activity_that_a_button_adds_and_one_that_a_button_removes() {
        var fields = fields(page("/edit/new?kind=edit"));
        assertThat(fields.get("nationalId")).matches("ANS\\d{14}");
        fields.put("nationalId", NEW.value());
        fields.put("FAMILY_NAME", "NOUVELLE");
        fields.put("GIVEN_NAMES", "Anne, Marie");
        fields = fields(posted(fields, "add-exercise").statusCode(200).extract().asString());
        fields.put("e0.PROFESSION", "60");
        fields = fields(
                posted(fields, "add-activity-0").statusCode(200).extract().asString());
        fields.put("e0.a0.LEGAL_NAME", "PREMIER");
        fields = fields(
                posted(fields, "add-activity-0").statusCode(200).extract().asString());
        fields.put("e0.a1.LEGAL_NAME", "SECOND");
        fields = fields(
                posted(fields, "remove-activity-0-0").statusCode(200).extract().asString());
        assertThat(practitioners.find(NEW)).isEmpty();
        posted(fields, "save").statusCode(303);
        var person = practitioners.find(NEW).orElseThrow();
        assertThat(person.givenNames()).containsExactly("Anne", "Marie");
        assertThat(person.profession()).isEqualTo("Infirmier");
        assertThat(person.exercises().get(0).activities())
                .extracting(activity -> activity.structure().legalName())
                .containsExactly("SECOND");
    }

    @Test
    void each_field_that_is_wrong_says_so_and_nothing_typed_is_lost() {
        practitioners.save(TestWishes.nurse(NEW));
        var fields = formOf(NEW);
        fields.put("FAMILY_NAME", "");
        fields.put("BIRTH_DATE", "31/02/1980");
        fields.put("e0.EXERCISE_FAMILY_NAME", "a|b");
        fields.put("address.town", "Quelque Part");
        var answer = posted(fields, "save").statusCode(422).extract().asString();
        assertThat(answer)
                .contains(
                        "id=\"FAMILY_NAME-error\"", "id=\"BIRTH_DATE-error\"", "id=\"e0-EXERCISE_FAMILY_NAME-error\"");
        assertThat(fields(answer))
                .containsAllEntriesOf(Map.of(
                        "BIRTH_DATE", "31/02/1980", "e0.EXERCISE_FAMILY_NAME", "a|b", "address.town", "Quelque Part"));
        assertThat(practitioners.find(NEW).orElseThrow().familyName()).isEqualTo("ESSAI");
    }

    @Test
    void an_edit_over_somebody_elses_edit_is_told_and_not_lost() {
        practitioners.save(TestWishes.nurse(NEW));
        var mine = formOf(NEW);
        var theirs = formOf(NEW);
        theirs.put("FAMILY_NAME", "LEUR");
        posted(theirs, "save").statusCode(303);
        mine.put("FAMILY_NAME", "MIEN");
        var answer = posted(mine, "save").statusCode(422).extract().asString();
        assertThat(answer).contains("quelqu’un a modifié cette identité");
        assertThat(fields(answer)).containsEntry("FAMILY_NAME", "MIEN");
        assertThat(practitioners.find(NEW).orElseThrow().familyName()).isEqualTo("LEUR");
        practitioners.remove(NEW);
        assertThat(posted(mine, "save").statusCode(422).extract().asString()).contains("a supprimé cette identité");
        assertThat(practitioners.find(NEW)).isEmpty();
    }

    @Test
    void a_new_identity_takes_nobodys_place() {
        var fields = fields(page("/edit/new?kind=rpps&from=899700001029"));
        assertThat(fields).containsEntry("FAMILY_NAME", "GENERALISTE");
        assertThat(fields.get("nationalId")).matches("8997\\d{8}").isNotEqualTo("899700001029");
        assertThat(fields.get("OTHER_IDS")).isEqualTo(fields.get("nationalId") + ",RPPS,1");
        fields.put("nationalId", "899700001011");
        assertThat(posted(fields, "save").statusCode(422).extract().asString()).contains("déjà cet identifiant");
        fields.put("nationalId", "12");
        assertThat(posted(fields, "save").statusCode(422).extract().asString()).contains("pas un identifiant national");
    }

    @Test
    void a_form_has_a_limited_number_of_activities_and_says_so() {
        practitioners.save(TestWishes.nurse(NEW));
        var fields = formOf(NEW);
        for (int a = 0; a < 25; a++) fields.put("e0.a" + a + ".LEGAL_NAME", "L" + a);
        assertThat(posted(fields, "add-activity-0").statusCode(200).extract().asString())
                .contains("25 activités au plus");
        posted(fields, "save").statusCode(303);
        assertThat(practitioners.find(NEW).orElseThrow().activityCount()).isEqualTo(25);
    }

    @Test
    void an_identity_is_removed_and_unknown_ones_are_not_there() {
        practitioners.save(TestWishes.nurse(NEW));
        given().redirects()
                .follow(false)
                .formParam("id", NEW.value())
                .post("/edit/remove")
                .then()
                .statusCode(303);
        assertThat(practitioners.find(NEW)).isEmpty();
        given().get("/edit/identity?id=" + NEW.value()).then().statusCode(404);
        given().get("/edit/identity?id=x").then().statusCode(404);
        given().get("/edit/identity").then().statusCode(404);
    }

    @Test
    void lines_and_JSON_of_one_identity_are_read_again() {
        practitioners.save(TestWishes.nurse(NEW));
        var lines = page("/edit/lines?id=" + NEW.value());
        assertThat(lines).startsWith(Extract.header());
        var json = page("/sandbox/api/practitioners/" + NEW.value());
        practitioners.remove(NEW);
        imported("lignes.txt", lines).statusCode(200);
        assertThat(practitioners.find(NEW).orElseThrow().familyName()).isEqualTo("ESSAI");
        practitioners.remove(NEW);
        imported("une.json", json).statusCode(200);
        assertThat(practitioners.find(NEW)).contains(TestWishes.nurse(NEW));
    }

    private static ValidatableResponse imported(String name, String text) {
        return given().header("Accept-Language", "fr")
                .multiPart("file", name, text.getBytes(StandardCharsets.UTF_8))
                .post("/edit/import")
                .then();
    }

    @Test
    void a_file_of_another_kind_is_refused_and_says_why() {
        assertThat(imported("x.txt", "nothing").statusCode(422).extract().asString())
                .contains("Rien n’a été importé", "no header");
        assertThat(imported("x.json", "{\"familyName\":\"X\"}")
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("national identifier");
        imported("x.txt", "").statusCode(422);
        assertThat(imported("x.txt", Extract.header() + "\nbroken\n")
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("lignes refusées : 1", "line 2");
    }
}
