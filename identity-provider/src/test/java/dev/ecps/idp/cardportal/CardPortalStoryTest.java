package dev.ecps.idp.cardportal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.demo.Someone;
import dev.ecps.idp.demo.Surfer;
import dev.ecps.idp.ecps.card.Card;
import dev.ecps.idp.ecps.card.CardBench;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.wire.NationalId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From « I lost my card » to the codes of the next one. */
@QuarkusTest
class CardPortalStoryTest {
    /** Made up for each test, so that nobody else's cards change. */
    private Someone holder;

    @TestHTTPResource("/ma-cps")
    URI landing;

    @Inject
    Cards cards;

    @Inject
    CardBench bench;

    @Inject
    TravellingClock clock;

    private final Surfer browser = new Surfer();

    @BeforeEach
    void somebody() {
        holder = new Someone(given().contentType("application/json")
                .body(Map.of("count", 1, "profession", "60"))
                .post("/sandbox/api/practitioners")
                .then()
                .statusCode(201)
                .extract()
                .path("practitioners[0].nationalId"));
    }

    @AfterEach
    void tidy() {
        clock.comeBack();
        holder.answersNobody();
        cards.of(id()).forEach(card -> bench.remove(card.number()));
        given().delete("/sandbox/api/practitioners/" + holder.nationalId());
    }

    private NationalId id() {
        return new NationalId(holder.nationalId());
    }

    private URI page(String path) {
        return landing.resolve("/ma-cps" + path);
    }

    private Surfer.Page logIn() {
        holder.answers("approve");
        return holder.logsIn(browser, page("/espace"));
    }

    private Surfer.Page send(Surfer.Page from, String form, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("proof", proof(from));
        return browser.follow(browser.post(page("/espace/" + form), all));
    }

    private static String proof(Surfer.Page page) {
        return page.body().replaceAll("(?s).*?name=\"proof\" value=\"([^\"]+)\".*", "$1");
    }

    private Card only() {
        return cards.of(id()).get(0);
    }

    @Test
    void the_front_door_is_open_and_leads_to_Pro_Sante_Connect() {
        assertThat(browser.get(landing).body()).contains("Portail de commande", "identifier avec Pro Santé Connect");
        assertThat(browser.follow(browser.get(page("/espace"))).uri()).hasPath("/login");
    }

    @Test
    void a_card_is_ordered_followed_lost_and_ordered_again() {
        var none = logIn();
        assertThat(none.body()).contains("Vous n’avez pas encore de carte");
        var ordered = send(none, "commande", Map.of());
        assertThat(ordered.body()).contains("Votre carte est commandée.", "Réception prévue le", "commandée");
        assertThat(ordered.body()).doesNotContain("id=\"order\"");

        bench.deliver(only().number());
        var there = browser.get(page("/espace"));
        assertThat(there.body()).contains("utilisable", "Redemander mes codes");

        var lacking = send(there, "opposition", Map.of("card", only().number().value()));
        assertThat(lacking.status()).isEqualTo(422);
        assertThat(lacking.body()).contains("Indiquez s’il s’agit d’une perte ou d’un vol.");
        assertThat(only().usable()).isTrue();

        var lost = send(lacking, "opposition", Map.of("card", only().number().value(), "reason", "LOST"));
        assertThat(lost.body()).contains("Votre carte est en opposition.", "id=\"order\"");
        assertThat(send(lost, "commande", Map.of()).body()).contains("Votre carte est commandée.");
        assertThat(cards.of(id())).hasSize(2);
    }

    @Test
    void codes_are_asked_for_again_and_a_replacement_is_ordered() {
        cards.order(id());
        bench.deliver(only().number());
        var there = logIn();
        var asked = send(there, "codes", Map.of("card", only().number().value()));
        assertThat(asked.body()).contains("De nouveaux codes vous sont envoyés");
        assertThat(send(asked, "codes", Map.of("card", only().number().value())).body())
                .contains("Un courrier est déjà en route");
        assertThat(send(asked, "remplacement", Map.of()).body()).contains("Votre carte est commandée.");
        clock.advance(Duration.ofDays(20));
        assertThat(cards.of(id()).stream().map(card -> card.state().wireName())).containsExactly("usable", "replaced");
    }

    @Test
    void nobody_reaches_the_card_of_somebody_else() {
        var there = logIn();
        var foreign = cards.ofHolder(new NationalId("899700001011")).orElseThrow();
        var fields = Map.of("card", foreign.number().value(), "reason", "LOST");
        assertThat(send(there, "opposition", fields).body()).contains("rien n’a été déclaré");
        assertThat(send(there, "codes", fields).body()).contains("Un courrier est déjà en route");
        assertThat(cards.find(foreign.number()).orElseThrow().usable()).isTrue();
    }

    @Test
    void a_form_without_the_proof_of_this_session_changes_nothing() {
        logIn();
        assertThat(browser.post(page("/espace/commande"), Map.of("proof", "x")).status())
                .isEqualTo(403);
        assertThat(cards.of(id())).isEmpty();
    }

    @Test
    void who_is_not_logged_in_orders_nothing() {
        assertThat(browser.follow(browser.post(page("/espace/commande"), Map.of()))
                        .uri())
                .hasPath("/login");
        assertThat(cards.of(id())).isEmpty();
    }
}
