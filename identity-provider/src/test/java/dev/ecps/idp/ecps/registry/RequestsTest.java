package dev.ecps.idp.ecps.registry;

import static dev.ecps.idp.ecps.registry.TestWishes.contacts;
import static dev.ecps.idp.ecps.registry.TestWishes.first;
import static dev.ecps.idp.ecps.registry.TestWishes.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.Races;
import dev.ecps.idp.ecps.card.CardKind;
import dev.ecps.idp.ecps.card.CardState;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.practitioner.PostalAddresses;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Applicant.Outside;
import dev.ecps.idp.ecps.registry.Applicant.Registered;
import dev.ecps.idp.ecps.registry.Outcome.AlreadyAsked;
import dev.ecps.idp.ecps.registry.Outcome.Done;
import dev.ecps.idp.ecps.registry.Outcome.Faulty;
import dev.ecps.idp.ecps.registry.Outcome.Gone;
import dev.ecps.idp.ecps.registry.Outcome.NotCompetent;
import dev.ecps.idp.ecps.registry.Outcome.NotNow;
import dev.ecps.idp.ecps.registry.Outcome.TooMany;
import dev.ecps.idp.ecps.registry.Outcome.Unknown;
import dev.ecps.idp.ecps.registry.Request.Draft;
import dev.ecps.idp.ecps.registry.Request.Effective;
import dev.ecps.idp.ecps.registry.Request.Refused;
import dev.ecps.idp.ecps.registry.Request.Submitted;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.ecps.registry.Request.Withdrawn;
import dev.ecps.idp.ecps.registry.wish.EndOfActivity;
import dev.ecps.idp.ecps.registry.wish.ExerciseName;
import dev.ecps.idp.ecps.registry.wish.NewProfession;
import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.ecps.registry.wish.Place;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.idp.messaging.Outbox;
import dev.ecps.idp.messaging.OutboxMessage;
import dev.ecps.idp.time.TravellingClock;
import dev.ecps.wire.NationalId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestsTest {
    private static final NationalId LISE = new NationalId("899700500104");
    private static final Applicant NURSE = new Registered(LISE);
    private static final Duration WAIT = Duration.ofHours(48);
    private static final String OLD_MAIL = "lise.ancienne@exemple.test";

    @Inject
    Requests requests;

    @Inject
    Practitioners practitioners;

    @Inject
    PostalAddresses addresses;

    @Inject
    Cards cards;

    @Inject
    TravellingClock clock;

    @Inject
    Outbox outbox;

    private final List<NationalId> people = new ArrayList<>(List.of(LISE));

    @BeforeEach
    void a_nurse_is_there() {
        practitioners.save(TestWishes.nurse(LISE));
        // A test before may have left requests of hers
        requests.of(NURSE).forEach(request -> requests.withdraw(request.id(), NURSE));
    }

    @AfterEach
    void nobody_is_left() {
        people.forEach(practitioners::remove);
        clock.advance(Duration.ofDays(1000));
        clock.comeBack();
    }

    private Applicant stranger() {
        return new Outside("https://fc.test", UUID.randomUUID().toString());
    }

    private static Request done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).request();
    }

    private RequestId submitted(Applicant applicant, Wish wish) {
        var draft = done(requests.file(applicant, wish));
        return done(requests.submit(draft.id(), applicant)).id();
    }

    private RequestId validated(Wish wish) {
        var id = submitted(NURSE, wish);
        done(requests.validate(id, Operator.ONI));
        return id;
    }

    private Practitioner lise() {
        return practitioners.find(LISE).orElseThrow();
    }

    private Request now(RequestId id) {
        return requests.find(id).orElseThrow();
    }

    private List<String> subjectsTo(String mail) {
        return outbox.newestFirst().stream()
                .filter(message -> message.to().equals(mail))
                .map(OutboxMessage::subject)
                .toList();
    }

    @Nested
    class A_draft {
        @Test
        void may_be_unfinished_and_is_taken_up_again() {
            var id = done(requests.file(NURSE, contacts(""))).id();
            assertThat(done(requests.amend(id, NURSE, contacts("not a mail")))).isInstanceOf(Draft.class);
            assertThat(requests.of(NURSE).get(0).wish()).isEqualTo(contacts("not a mail"));
            assertThat(requests.submit(id, NURSE))
                    .isInstanceOfSatisfying(
                            Faulty.class,
                            faulty -> assertThat(faulty.faults())
                                    .containsExactly(java.util.Map.entry("mail", "registry.fault.mail")));
            assertThat(now(id)).isInstanceOf(Draft.class);
            requests.amend(id, NURSE, contacts("lise@exemple.test"));
            assertThat(done(requests.submit(id, NURSE))).isInstanceOf(Submitted.class);
            assertThat(requests.amend(id, NURSE, contacts("other@exemple.test")))
                    .isInstanceOf(NotNow.class);
        }

        @Test
        void of_another_is_nobodys_business() {
            var id = done(requests.file(NURSE, contacts("lise@exemple.test"))).id();
            var other = new Registered(new NationalId("899700001045"));
            assertThat(requests.find(id, other)).isEmpty();
            assertThat(requests.submit(id, other)).isInstanceOf(Unknown.class);
            assertThat(requests.amend(id, other, contacts("x@exemple.test"))).isInstanceOf(Unknown.class);
            assertThat(requests.withdraw(id, other)).isInstanceOf(Unknown.class);
            assertThat(requests.find(id, NURSE)).isPresent();
        }

        @Test
        void is_not_among_those_that_operators_see() {
            var id = done(requests.file(NURSE, contacts("lise@exemple.test"))).id();
            assertThat(requests.page(RequestFilter.ALL, 0, 1000))
                    .extracting(Request::id)
                    .doesNotContain(id);
            assertThat(requests.validate(id, Operator.ONI)).isInstanceOf(NotNow.class);
        }

        @Test
        void holds_no_text_of_any_length() {
            assertThat(requests.file(NURSE, contacts("x".repeat(251)))).isInstanceOf(Faulty.class);
        }

        @Test
        void is_one_of_twenty_at_most() {
            Applicant hoarder = stranger();
            for (int i = 0; i < 20; i++) done(requests.file(hoarder, first("ESSAI", "28", false)));
            assertThat(requests.file(hoarder, first("ESSAI", "28", false))).isEqualTo(new TooMany(20));
        }

        @Test
        void is_remembered_by_its_latest_amendments_only() {
            var id = done(requests.file(NURSE, contacts(""))).id();
            for (int i = 0; i < 50; i++) requests.amend(id, NURSE, contacts("m" + i + "@exemple.test"));
            assertThat(now(id).wish()).isEqualTo(contacts("m49@exemple.test"));
            assertThat(now(id).frame().history()).hasSizeLessThan(13);
        }
    }

    @Nested
    class Contact_data {
        @Test
        void are_in_force_48_hours_after_the_validation_and_each_step_is_told() {
            var mail = "lise." + UUID.randomUUID() + "@exemple.test";
            var id = validated(contacts(mail));
            assertThat(now(id))
                    .isInstanceOfSatisfying(
                            Validated.class,
                            validated -> assertThat(validated.effectiveAt())
                                    .isEqualTo(validated.frame().changedAt().plus(WAIT)));
            clock.advance(WAIT.minusMinutes(1));
            assertThat(lise().contacts().mail()).isEqualTo(OLD_MAIL);
            clock.advance(Duration.ofMinutes(1));
            assertThat(lise().contacts().mail()).isEqualTo(mail);
            assertThat(addresses.of(LISE)).contains(TestWishes.HOME);
            assertThat(now(id)).isInstanceOf(Effective.class);
            assertThat(subjectsTo(OLD_MAIL))
                    .contains("RPPS : votre demande est validée", "RPPS : votre demande a été transmise");
            assertThat(subjectsTo(mail)).containsExactly("RPPS : votre demande est en vigueur");
        }

        @Test
        void that_were_changed_twice_are_those_that_were_validated_last() {
            var one = submitted(NURSE, contacts("one@exemple.test"));
            var two = submitted(NURSE, contacts("two@exemple.test"));
            requests.validate(two, Operator.ONI);
            clock.advance(Duration.ofHours(1));
            requests.validate(one, Operator.ONI);
            clock.advance(WAIT.minusHours(1));
            assertThat(lise().contacts().mail()).isEqualTo("two@exemple.test");
            clock.advance(Duration.ofHours(1));
            assertThat(lise().contacts().mail()).isEqualTo("one@exemple.test");
        }

        @Test
        void of_two_validated_at_once_are_all_applied_in_one_journey_the_last_one_staying() {
            var one = submitted(NURSE, contacts("one@exemple.test"));
            var two = submitted(NURSE, contacts("two@exemple.test"));
            requests.validate(one, Operator.ONI);
            requests.validate(two, Operator.ONI);
            clock.advance(Duration.ofDays(365));
            assertThat(lise().contacts().mail()).isEqualTo("two@exemple.test");
            assertThat(now(one)).isInstanceOf(Effective.class);
            assertThat(now(two)).isInstanceOf(Effective.class);
        }

        @Test
        void of_somebody_who_left_meanwhile_are_refused_and_change_nobody() {
            var waiting = submitted(NURSE, contacts("one@exemple.test"));
            var agreed = validated(contacts("two@exemple.test"));
            practitioners.remove(LISE);
            assertThat(requests.validate(waiting, Operator.ONI)).isInstanceOf(Gone.class);
            clock.advance(WAIT);
            assertThat(now(agreed)).isInstanceOf(Refused.class);
            assertThat(now(waiting)).isInstanceOf(Submitted.class);
        }
    }

    @Nested
    class An_operator {
        @Test
        void decides_about_the_profession_of_its_own() {
            var id = submitted(NURSE, contacts("lise@exemple.test"));
            assertThat(requests.validate(id, Operator.ARS)).isEqualTo(new NotCompetent(Operator.ONI));
            assertThat(requests.refuse(id, Operator.CNOM, "no")).isEqualTo(new NotCompetent(Operator.ONI));
            assertThat(now(id)).isInstanceOf(Submitted.class);
        }

        @Test
        void refuses_with_a_reason_which_the_applicant_reads() {
            var id = submitted(NURSE, contacts("lise@exemple.test"));
            assertThat(requests.refuse(id, Operator.ONI, " ")).isInstanceOf(Faulty.class);
            assertThat(requests.refuse(id, Operator.ONI, "x".repeat(1001))).isInstanceOf(Faulty.class);
            done(requests.refuse(id, Operator.ONI, "Pièce illisible"));
            assertThat(now(id))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo("Pièce illisible"));
            assertThat(outbox.newestFirst().get(0).text()).contains("Pièce illisible");
            clock.advance(WAIT);
            assertThat(lise().contacts().mail()).isEqualTo(OLD_MAIL);
        }

        @Test
        void comes_too_late_for_what_was_withdrawn() {
            var id = submitted(NURSE, contacts("lise@exemple.test"));
            assertThat(done(requests.withdraw(id, NURSE))).isInstanceOf(Withdrawn.class);
            assertThat(requests.validate(id, Operator.ONI)).isInstanceOf(NotNow.class);
        }
    }

    @Nested
    class Activities {
        @Test
        void begin_once_and_end() {
            var begun = validated(place("Cabinet des Essais"));
            clock.advance(WAIT);
            assertThat(now(begun)).isInstanceOf(Effective.class);
            var places = Place.of(lise());
            assertThat(places).hasSize(1);
            assertThat(places.get(0).activity().structure().legalName()).isEqualTo("CABINET DES ESSAIS");
            assertThat(places.get(0).activity().registrationAuthority()).isEqualTo("ONI/ONI/ONI");

            var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
            var ended = validated(
                    new EndOfActivity(places.get(0).ref(), today.plusDays(30).toString()));
            clock.advance(WAIT);
            assertThat(now(ended)).isInstanceOf(Validated.class);
            assertThat(Place.of(lise())).hasSize(1);
            clock.advance(Duration.ofDays(29));
            assertThat(now(ended)).isInstanceOf(Effective.class);
            assertThat(Place.of(lise())).isEmpty();
        }

        @Test
        void that_nobody_has_cannot_end() {
            var draft = done(requests.file(NURSE, new EndOfActivity("nothing", "2026-01-01")));
            assertThat(requests.submit(draft.id(), NURSE)).isInstanceOf(Faulty.class);
        }

        @Test
        void are_practised_under_another_name_and_with_another_profession() {
            validated(new ExerciseName("60", "D'Usage", "Lise-Anne"));
            var opticians = submitted(NURSE, new NewProfession("28", TestWishes.DIPLOMA));
            assertThat(requests.validate(opticians, Operator.ARS)).isInstanceOf(Done.class);
            clock.advance(WAIT);
            assertThat(lise().exercises())
                    .extracting(each -> each.professionCode() + each.familyName() + each.givenName())
                    .containsExactly("60D'USAGELise-Anne", "28ESSAILise");
        }
    }

    @Nested
    class A_first_registration {
        @Test
        void does_not_flood_an_address_that_a_stranger_typed() {
            var mail = "someone.else." + UUID.randomUUID() + "@exemple.test";
            for (int i = 0; i < 30; i++) submitAndWithdraw(mail);
            assertThat(subjectsTo(mail)).hasSize(20);
            clock.advance(Duration.ofHours(1));
            submitAndWithdraw(mail);
            assertThat(subjectsTo(mail)).hasSize(21);
        }

        private void submitAndWithdraw(String mail) {
            var stranger = stranger();
            var id = submitted(stranger, TestWishes.firstReachedBy(mail));
            assertThat(done(requests.withdraw(id, stranger))).isInstanceOf(Withdrawn.class);
        }

        @Test
        void allots_a_number_at_once_and_lists_the_person_after_48_hours() {
            Applicant anne = stranger();
            var id = submitted(anne, first("Nouvelle", "28", false));
            done(requests.validate(id, Operator.ARS));
            var number = now(id).frame().number().orElseThrow();
            people.add(number);
            assertThat(number.value()).matches("8997\\d{8}");
            assertThat(luhn(number.value().substring(1))).isTrue();
            clock.advance(Duration.ofSeconds(1));
            assertThat(outbox.newestFirst().get(0).codes())
                    .containsExactly(number.value().substring(1));
            clock.advance(WAIT.minusMinutes(1));
            assertThat(practitioners.find(number)).isEmpty();
            clock.advance(Duration.ofMinutes(1));
            var person = practitioners.find(number).orElseThrow();
            assertThat(person.familyName()).isEqualTo("NOUVELLE");
            assertThat(person.givenNames()).containsExactly("Anne", "Marie");
            assertThat(person.contacts().usableMail()).contains("anne.nouvelle@exemple.test");
            assertThat(person.profession()).isEqualTo("Opticien-lunetier");
            assertThat(now(id)).isInstanceOf(Effective.class);
        }

        @Test
        void in_training_has_a_CPF_ordered_by_itself() {
            var id = submitted(stranger(), TestWishes.inTraining(false));
            done(requests.validate(id, Operator.CNOM));
            var number = now(id).frame().number().orElseThrow();
            people.add(number);
            assertThat(cards.of(number)).isEmpty();
            clock.advance(WAIT);
            assertThat(practitioners.find(number).orElseThrow().exercises())
                    .allMatch(exercise -> exercise.categoryCode().equals("E"));
            assertThat(cards.of(number)).singleElement().satisfies(card -> {
                assertThat(card.kind()).isEqualTo(CardKind.CPF);
                assertThat(card.state()).isInstanceOf(CardState.Ordered.class);
            });
            cards.forgetOf(List.of(number));
        }

        @Test
        void in_training_is_not_one_by_RPPS_plus() {
            assertThat(TestWishes.inTraining(true)
                            .faults(LocalDate.of(2026, 1, 1), Optional.empty())
                            .byField())
                    .containsEntry("training", "registry.fault.choice");
        }

        @Test
        void by_RPPS_plus_has_three_moments() {
            Applicant anne = stranger();
            var id = submitted(anne, first("Plusieurs", "193", true));
            done(requests.validate(id, Operator.ARS));
            var number = now(id).frame().number().orElseThrow();
            people.add(number);
            var mails = subjectsTo("anne.nouvelle@exemple.test").size();
            clock.advance(Duration.ofHours(24));
            assertThat(subjectsTo("anne.nouvelle@exemple.test")).hasSize(mails + 1);
            assertThat(practitioners.find(number)).isEmpty();
            clock.advance(Duration.ofHours(24));
            assertThat(practitioners.find(number).orElseThrow().contacts().mail())
                    .isEmpty();
            clock.advance(Duration.ofHours(48));
            assertThat(practitioners.find(number).orElseThrow().contacts().mail())
                    .isNotEmpty();
            assertThat(now(id)).isInstanceOf(Effective.class);
        }

        @Test
        void is_asked_for_once() {
            Applicant anne = stranger();
            var first = submitted(anne, first("Nouvelle", "28", false));
            var again = done(requests.file(anne, first("Nouvelle", "28", false)));
            assertThat(requests.submit(again.id(), anne)).isInstanceOf(AlreadyAsked.class);
            done(requests.refuse(first, Operator.ARS, "no"));
            assertThat(requests.submit(again.id(), anne)).isInstanceOf(Done.class);
        }

        private boolean luhn(String digits) {
            return RppsNumbers.key(digits.substring(0, digits.length() - 1))
                    == digits.charAt(digits.length() - 1) - '0';
        }
    }

    @Nested
    class At_the_same_moment {
        @Test
        void one_of_many_operators_decides() throws Exception {
            for (int round = 0; round < 5; round++) {
                var id = submitted(NURSE, contacts("lise@exemple.test"));
                var outcomes = Races.of(
                        6,
                        i -> () -> i % 2 == 0
                                ? requests.validate(id, Operator.ONI)
                                : requests.refuse(id, Operator.ONI, "no"));
                assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
                assertThat(outcomes).filteredOn(NotNow.class::isInstance).hasSize(5);
                assertThat(now(id).frame().history()).hasSize(3);
            }
        }

        @Test
        void a_request_is_withdrawn_or_validated_and_never_both() throws Exception {
            for (int round = 0; round < 5; round++) {
                var id = submitted(NURSE, contacts("lise@exemple.test"));
                var outcomes = Races.of(
                        4, i -> () -> i % 2 == 0 ? requests.validate(id, Operator.ONI) : requests.withdraw(id, NURSE));
                assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
            }
        }

        @Test
        void a_person_is_removed_and_nothing_fails_or_comes_back() throws Exception {
            for (int round = 0; round < 5; round++) {
                practitioners.save(TestWishes.nurse(LISE));
                var id = validated(place("Cabinet " + round));
                var other = submitted(NURSE, contacts("lise@exemple.test"));
                Races.of(4, i -> () -> switch (i) {
                    case 0 -> practitioners.remove(LISE);
                    case 1 -> requests.validate(other, Operator.ONI);
                    default -> {
                        clock.advance(WAIT);
                        yield requests.of(NURSE);
                    }
                });
                clock.advance(WAIT);
                assertThat(practitioners.find(LISE)).isEmpty();
                assertThat(now(id)).isInstanceOfAny(Effective.class, Refused.class);
            }
        }

        @Test
        void what_is_due_is_applied_once_and_told_once_however_many_look() throws Exception {
            var mail = "lise." + UUID.randomUUID() + "@exemple.test";
            var ids = Stream.of(place("Un"), place("Deux"), contacts(mail), place("Trois"))
                    .map(RequestsTest.this::validated)
                    .toList();
            Races.of(6, i -> () -> {
                if (i == 0) clock.advance(WAIT);
                else for (int n = 0; n < 20; n++) requests.of(NURSE);
                return i;
            });
            assertThat(ids).allSatisfy(id -> assertThat(now(id)).isInstanceOf(Effective.class));
            assertThat(Place.of(lise()))
                    .extracting(place -> place.activity().structure().legalName())
                    .containsExactlyInAnyOrder("UN", "DEUX", "TROIS");
            assertThat(subjectsTo(mail).size() + told(OLD_MAIL, mail)).isEqualTo(4);
        }

        /** Those of the first two places go to the address of before. */
        private int told(String old, String mail) {
            return (int) outbox.newestFirst().stream()
                            .filter(message -> message.to().equals(old))
                            .filter(message -> message.subject().endsWith("en vigueur"))
                            .count()
                    - before;
        }

        private final int before = (int) outbox.newestFirst().stream()
                .filter(message -> message.to().equals(OLD_MAIL))
                .filter(message -> message.subject().endsWith("en vigueur"))
                .count();

        @Test
        void nobody_is_registered_twice_and_no_two_get_one_number() throws Exception {
            Applicant anne = stranger();
            var drafts = Stream.generate(() -> done(requests.file(anne, first("Nouvelle", "28", false))))
                    .limit(4)
                    .toList();
            var outcomes = Races.of(4, i -> () -> requests.submit(drafts.get(i).id(), anne));
            assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);

            var others = Stream.generate(() -> submitted(stranger(), first("Autre", "28", false)))
                    .limit(6)
                    .toList();
            Races.of(6, i -> () -> requests.validate(others.get(i), Operator.ARS));
            var numbers = others.stream()
                    .map(id -> now(id).frame().number().orElseThrow())
                    .toList();
            people.addAll(numbers);
            assertThat(numbers).doesNotHaveDuplicates();
            clock.advance(WAIT);
        }
    }
}
