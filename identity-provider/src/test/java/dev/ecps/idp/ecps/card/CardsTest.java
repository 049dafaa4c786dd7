package dev.ecps.idp.ecps.card;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.ADELI_ONLY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.DIRECTOR;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NAMESAKE;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.NOBODY;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.OSTEOPATH;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.OVERSEAS;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STAFF;
import static dev.ecps.idp.ecps.practitioner.TestPractitioners.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.card.CardState.Blocked;
import dev.ecps.idp.ecps.card.CardState.Delivered;
import dev.ecps.idp.ecps.card.CardState.Expired;
import dev.ecps.idp.ecps.card.CardState.Opposed;
import dev.ecps.idp.ecps.card.CardState.Ordered;
import dev.ecps.idp.ecps.card.CardState.Replaced;
import dev.ecps.idp.ecps.card.CardState.Usable;
import dev.ecps.idp.ecps.card.Cards.Ordering;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.PostalAddresses;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.idp.messaging.Recipient;
import dev.ecps.idp.storage.Storage;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a card, with the clock moved. */
@QuarkusTest
class CardsTest {
    private static final NationalId HOLDER = OVERSEAS;

    @Inject
    Cards cards;

    @Inject
    CardBench bench;

    @Inject
    CardRows rows;

    @Inject
    CardRenewal renewal;

    @Inject
    CardConfig config;

    @Inject
    Outbox outbox;

    @Inject
    PostalAddresses addresses;

    @Inject
    Storage storage;

    @Inject
    TravellingClock clock;

    /** They get their first card back at the next round. */
    @AfterEach
    void tidy() {
        clock.comeBack();
        addresses.save(HOLDER, PostalAddress.NONE);
        rows.deleteOf(List.of(HOLDER.value()));
        made(HOLDER);
    }

    private Card made(NationalId holder) {
        return bench.make(holder, CardKind.CPS, config.environment(), Optional.empty());
    }

    private Card fresh() {
        rows.deleteOf(List.of(HOLDER.value()));
        return made(HOLDER);
    }

    private Card ordered() {
        rows.deleteOf(List.of(HOLDER.value()));
        return ((Ordering.Placed) cards.order(HOLDER)).card();
    }

    private CardState state(Card card) {
        return cards.find(card.number()).orElseThrow().state();
    }

    private List<OutboxMessage> letters() {
        return outbox.newestFirst(new Recipient(HOLDER.value()));
    }

    @ParameterizedTest(name = "{0} has a {1}")
    @CsvSource({
        "899700001011, CPS",
        "899700001102, CPF",
        "30B0000190/CPET00001, CPE",
        "30B0000191/CDET00001, CDE",
        "500000119200015/CPAT00045, CPA",
        "0990000010, CPS",
        "0990000044, CPS",
        "ANS20210107161422, CPS",
        "899700001318, CPS"
    })
    void shipped_people_have_their_card_from_the_start_and_it_is_good(String holder, CardKind kind) {
        var card = cards.ofHolder(new NationalId(holder)).orElseThrow();
        assertThat(card.kind()).isEqualTo(kind);
        assertThat(card.usable()).isTrue();
        assertThat(cards.check(card.number(), "1234")).isEqualTo(new CodeCheck.Right());
    }

    @ParameterizedTest
    @CsvSource({"899700001243", "899700001250", "899700001136", "899700001342"})
    void who_is_registered_by_RPPS_plus_or_has_no_health_profession_has_none(String holder) {
        assertThat(cards.of(new NationalId(holder))).isEmpty();
        assertThat(cards.order(new NationalId(holder))).isEqualTo(new Ordering.NoCardForThem());
    }

    @Test
    void nobody_orders_a_card_for_nobody() {
        assertThat(cards.order(NOBODY)).isEqualTo(new Ordering.NoCardForThem());
        assertThat(cards.order(OSTEOPATH)).isEqualTo(new Ordering.NoCardForThem());
    }

    @Test
    void some_shipped_cards_are_good_for_nothing() {
        assertThat(stateOf("899700009154")).isEqualTo(new Blocked(3));
        assertThat(stateOf("899700009162")).isInstanceOf(Expired.class);
        assertThat(stateOf("899700009188")).isInstanceOf(Opposed.class);
        assertThat(cards.ofHolder(new NationalId("899700009170")).orElseThrow().environment())
                .isEqualTo(Card.Environment.REAL);
    }

    private CardState stateOf(String holder) {
        return cards.ofHolder(new NationalId(holder)).orElseThrow().state();
    }

    @Test
    void an_ordered_card_arrives_after_five_working_days_and_its_codes_a_day_later() {
        var card = ordered();
        assertThat(state(card)).isEqualTo(new Ordered(card.deliveredAt()));
        assertThat(card.deliveredAt()).isEqualTo(WorkingDays.after(card.orderedAt(), 5));
        outbox.empty();
        clock.advance(Duration.between(clock.instant(), card.deliveredAt()));
        assertThat(state(card)).isInstanceOf(Delivered.class);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(OutboxMessage.Kind.LETTER);
            assertThat(letter.subject()).contains(card.number().value());
            assertThat(letter.codes()).isEmpty();
        });
        clock.advance(Duration.ofHours(24));
        assertThat(state(card)).isEqualTo(new Usable(3));
        var codes = letters().get(0).codes();
        assertThat(cards.check(card.number(), codes.get(0))).isEqualTo(new CodeCheck.Right());
    }

    @Test
    void one_journey_brings_both_letters_and_further_ones_bring_none() {
        ordered();
        outbox.empty();
        clock.advance(Duration.ofDays(20));
        clock.advance(Duration.ofDays(1));
        assertThat(letters()).hasSize(2);
    }

    @Test
    void a_clock_that_comes_back_finds_the_card_on_its_way_again() {
        var card = ordered();
        clock.advance(Duration.ofDays(20));
        clock.comeBack();
        assertThat(state(card)).isInstanceOf(Ordered.class);
    }

    @Test
    void letters_go_to_the_correspondence_address_of_whoever_has_told_one_and_else_to_the_place_of_practice() {
        ordered();
        outbox.empty();
        clock.advance(Duration.ofDays(20));
        assertThat(letters()).allSatisfy(letter -> assertThat(letter.text()).doesNotContain("5 allée des Essais"));
        clock.comeBack();
        addresses.save(HOLDER, new PostalAddress("5 allée des Essais", "Bât. B", "31000", "Toulouse"));
        ordered();
        outbox.empty();
        clock.advance(Duration.ofDays(20));
        assertThat(letters())
                .hasSize(2)
                .allSatisfy(
                        letter -> assertThat(letter.text()).contains("\nBât. B\n5 allée des Essais\n31000 Toulouse\n"));
    }

    @Test
    void the_codes_are_in_the_letter_and_nowhere_in_the_database() {
        var card = ordered();
        outbox.empty();
        clock.advance(Duration.ofDays(20));
        var codes = letters().get(0).codes();
        var stored = storage.read(handle -> handle.createQuery("select * from card where number = :number")
                .bind("number", card.number().value())
                .mapToMap()
                .one());
        assertThat(stored.get("holder_code").toString()).hasSize(43);
        assertThat(stored.values().stream().map(String::valueOf)).doesNotContain(codes.get(0), codes.get(1));
    }

    @Test
    void three_wrong_codes_block_it_and_the_unblock_code_opens_it_again() {
        var card = fresh();
        assertThat(cards.check(card.number(), "0000")).isEqualTo(new CodeCheck.Wrong(2));
        assertThat(cards.check(card.number(), "0000")).isEqualTo(new CodeCheck.Wrong(1));
        assertThat(cards.check(card.number(), "0000")).isEqualTo(new CodeCheck.Refused(new Blocked(3)));
        assertThat(cards.check(card.number(), "1234")).isEqualTo(new CodeCheck.Refused(new Blocked(3)));
        assertThat(cards.unblock(card.number(), "87654321")).isEqualTo(new CodeCheck.Wrong(2));
        assertThat(cards.unblock(card.number(), "12345678")).isEqualTo(new CodeCheck.Right());
        assertThat(cards.check(card.number(), "1234")).isEqualTo(new CodeCheck.Right());
    }

    @Test
    void a_right_code_forgives_wrong_ones_before() {
        var card = fresh();
        cards.check(card.number(), "0000");
        cards.check(card.number(), "1234");
        assertThat(cards.check(card.number(), "0000")).isEqualTo(new CodeCheck.Wrong(2));
    }

    @Test
    void three_wrong_unblock_codes_leave_only_another_card() {
        var card = fresh();
        bench.block(card.number());
        for (int i = 0; i < 3; i++) cards.unblock(card.number(), "00000000");
        assertThat(cards.unblock(card.number(), "12345678")).isEqualTo(new CodeCheck.Refused(new Blocked(0)));
    }

    @Test
    void racing_guesses_never_get_more_than_three_tries() throws Exception {
        for (int round = 0; round < 5; round++) {
            var card = fresh();
            var outcomes = Races.of(8, i -> () -> cards.check(card.number(), "000" + i));
            assertThat(outcomes.stream().filter(CodeCheck.Wrong.class::isInstance))
                    .hasSize(2);
            assertThat(state(card)).isEqualTo(new Blocked(3));
        }
    }

    @Test
    void a_lost_card_is_opposed_for_ever_and_another_can_be_ordered() {
        var card = fresh();
        assertThat(cards.oppose(card.number(), CardState.Reason.STOLEN)).isTrue();
        assertThat(cards.oppose(card.number(), CardState.Reason.LOST)).isFalse();
        assertThat(cards.check(card.number(), "1234")).isInstanceOf(CodeCheck.Refused.class);
        assertThat(cards.order(HOLDER)).isInstanceOf(Ordering.Placed.class);
    }

    @Test
    void a_second_card_is_not_ordered_beside_a_good_one() {
        var card = fresh();
        assertThat(cards.order(HOLDER)).isEqualTo(new Ordering.OneAlready(card));
    }

    @Test
    void of_racing_orders_one_is_placed() throws Exception {
        rows.deleteOf(List.of(HOLDER.value()));
        var outcomes = Races.of(6, i -> () -> cards.order(HOLDER));
        assertThat(outcomes.stream().filter(Ordering.Placed.class::isInstance)).hasSize(1);
    }

    @Test
    void a_replaced_card_is_good_until_the_codes_of_the_next_arrive() {
        var card = fresh();
        var next = ((Ordering.Placed) cards.replace(HOLDER)).card();
        assertThat(cards.replace(HOLDER)).isInstanceOf(Ordering.OneAlready.class);
        clock.advance(Duration.between(clock.instant(), next.deliveredAt()));
        assertThat(state(card)).isInstanceOf(Usable.class);
        clock.advance(Duration.ofHours(24));
        assertThat(state(card)).isInstanceOf(Replaced.class);
        assertThat(state(next)).isInstanceOf(Usable.class);
    }

    @Test
    void a_next_card_that_is_lost_on_its_way_replaces_nothing() {
        var card = fresh();
        var next = ((Ordering.Placed) cards.replace(HOLDER)).card();
        assertThat(cards.oppose(next.number(), CardState.Reason.LOST)).isTrue();
        clock.advance(Duration.ofDays(20));
        assertThat(state(card)).isInstanceOf(Usable.class);
        assertThat(state(next)).isInstanceOf(Opposed.class);
        clock.advance(Duration.ofDays(1_060));
        assertThat(cards.ofHolder(HOLDER).orElseThrow().usable()).isTrue();
    }

    @Test
    void codes_that_are_asked_for_again_arrive_a_day_later_and_the_old_ones_end_then() {
        var card = fresh();
        outbox.empty();
        assertThat(cards.askCodes(card.number())).isTrue();
        assertThat(cards.askCodes(card.number())).isFalse();
        assertThat(cards.check(card.number(), "1234")).isEqualTo(new CodeCheck.Right());
        clock.advance(Duration.ofHours(24));
        var code = letters().get(0).codes().get(0);
        assertThat(cards.check(card.number(), code)).isEqualTo(new CodeCheck.Right());
    }

    @Test
    void a_card_is_renewed_by_itself_before_its_three_years_are_over() {
        var card = fresh();
        outbox.empty();
        clock.advance(Duration.between(clock.instant(), card.expiresAt()).minusDays(30));
        var renewed = cards.ofHolder(HOLDER).orElseThrow();
        assertThat(renewed.number()).isNotEqualTo(card.number());
        assertThat(renewed.usable()).isTrue();
        assertThat(state(card)).isInstanceOf(Replaced.class);
        assertThat(letters()).hasSize(2);
        clock.comeBack();
        assertThat(cards.ofHolder(HOLDER).orElseThrow().number()).isEqualTo(card.number());
    }

    @Test
    void after_ten_years_somebody_has_one_good_card_and_letters_about_that_one() {
        fresh();
        outbox.empty();
        clock.advance(Duration.ofDays(3_653));
        assertThat(cards.of(HOLDER).stream().filter(Card::usable)).hasSize(1);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void a_holder_who_asks_for_another_card_while_it_is_renewed_gets_one() throws Exception {
        for (int i = 0; i < 20; i++) {
            var card = fresh();
            var now = clock.instant();
            var soon = now.plus(Duration.ofDays(1));
            rows.deliver(card.number().value(), card.deliveredAt(), card.codesAt(), soon);
            Races.of(2, runner -> () -> {
                if (runner == 0) cards.replace(HOLDER);
                else renewal.perform(now);
                return runner;
            });
            assertThat(cards.of(HOLDER)).as("round " + i).hasSize(2);
        }
    }

    @Test
    void a_card_whose_holder_has_left_hides_no_renewal_that_is_to_come() {
        made(NOBODY);
        try {
            fresh();
            clock.advance(Duration.ofDays(1_200));
            assertThat(renewal.next(clock.instant()))
                    .hasValueSatisfying(next -> assertThat(next.at()).isAfter(clock.instant()));
        } finally {
            rows.deleteOf(List.of(NOBODY.value()));
        }
    }

    @Test
    void a_card_that_was_made_to_expire_is_not_renewed() {
        var card = fresh();
        bench.expire(card.number());
        clock.advance(Duration.ofDays(1_200));
        assertThat(cards.of(HOLDER))
                .singleElement()
                .satisfies(it -> assertThat(it.state()).isInstanceOf(Expired.class));
    }

    @Test
    void the_kinds_are_those_of_students_staff_and_directors() {
        assertThat(List.of(STUDENT, STAFF, DIRECTOR, ADELI_ONLY, NAMESAKE))
                .map(id -> cards.ofHolder(id).orElseThrow().kind())
                .containsExactly(CardKind.CPF, CardKind.CPE, CardKind.CDE, CardKind.CPS, CardKind.CPS);
    }
}
