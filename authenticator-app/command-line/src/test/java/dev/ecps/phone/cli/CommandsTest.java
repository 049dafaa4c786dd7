package dev.ecps.phone.cli;

import static dev.ecps.phone.cli.ProviderDouble.DOCTOR;
import static dev.ecps.phone.cli.ProviderDouble.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CommandsTest {
    private static final String PIN = "4826";

    @TempDir
    Path folder;

    private final ProviderDouble provider = new ProviderDouble();
    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(provider.address(), folder.resolve("phones"));
        desk.environment.put("ECPS_PIN", PIN);
    }

    @AfterEach
    void getUp() {
        provider.close();
    }

    private void activated() {
        assertThat(desk.run("activate", DOCTOR)).as(desk.all()).isEqualTo(ExitCode.OK);
    }

    @Nested
    class Activate {
        @Test
        void reads_mail_and_sms_in_the_sandbox_and_says_each_step() throws Exception {
            assertThat(desk.run("--json", "activate", DOCTOR)).isEqualTo(ExitCode.OK);
            assertThat(desk.lines().stream().map(line -> line.path("step").asText("")))
                    .startsWith("requested", "mail-sent", "link-confirmed", "sms-sent", "code-accepted");
            assertThat(desk.last().path("event").asText()).isEqualTo("activated");
            assertThat(desk.last().path("nationalId").asText()).isEqualTo(DOCTOR);
        }

        @Test
        void says_each_step_in_words_too() {
            activated();
            assertThat(desk.out().lines())
                    .contains("Mail sent.", "Link confirmed.", "SMS sent.", "Code accepted.")
                    .hasSize(6);
        }

        @Test
        void says_no_pin_no_code_and_no_link() {
            desk.run("--json", "activate", DOCTOR);
            String code = provider.activations.values().iterator().next().code;
            assertThat(desk.all()).doesNotContain(PIN, code, "/activation/");
        }

        @ParameterizedTest
        @ValueSource(strings = {"option", "environment"})
        void opens_a_sandbox_with_its_key(String from) {
            provider.sandboxKey = "open-sesame";
            assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.INPUT_NEEDED);
            boolean byOption = from.equals("option");
            if (!byOption) desk.environment.put("ECPS_SANDBOX_KEY", "open-sesame");
            String[] line = byOption
                    ? new String[] {"activate", DOCTOR, "--sandbox-key", "open-sesame"}
                    : new String[] {"activate", DOCTOR};
            assertThat(desk.run(line)).isEqualTo(ExitCode.OK);
        }

        @Test
        void by_card_scans_the_portal_and_asks_for_the_code_it_shows() {
            desk.somebodyIsThere = true;
            desk.typed.add(ProviderDouble.SHOWN);
            assertThat(desk.run("activate", "--qr", provider.portalLink()))
                    .as(desk.all())
                    .isEqualTo(ExitCode.OK);
            assertThat(desk.questions).singleElement().asString().contains("management portal");
            assertThat(desk.out()).contains("QR code of the portal scanned").doesNotContain(ProviderDouble.SHOWN);
        }

        @Test
        void by_card_goes_on_with_the_code_where_nobody_could_be_asked() throws Exception {
            assertThat(desk.run("--json", "activate", "--qr", provider.portalLink()))
                    .isEqualTo(ExitCode.INPUT_NEEDED);
            assertThat(desk.run("status")).isEqualTo(ExitCode.NOT_ACTIVATED);
            assertThat(desk.out()).contains("by card");
            assertThat(desk.run("activate", "--qr", provider.portalLink())).isEqualTo(ExitCode.USAGE);
            assertThat(desk.run("activate", "--code", "000000")).isEqualTo(ExitCode.REFUSED);
            assertThat(desk.run("activate", "--code", ProviderDouble.SHOWN)).isEqualTo(ExitCode.OK);
            assertThat(desk.run("--json", "status")).isEqualTo(ExitCode.OK);
            assertThat(desk.last().path("nationalId").asText()).isEqualTo(DOCTOR);
        }

        @Test
        void asks_twice_for_the_pin_when_somebody_is_there() {
            desk.environment.remove("ECPS_PIN");
            desk.somebodyIsThere = true;
            desk.typed.add(PIN);
            desk.typed.add(PIN);
            activated();
            assertThat(desk.questions).hasSize(2);
            assertThat(desk.all()).doesNotContain(PIN);
        }

        @Test
        void with_a_closed_sandbox_asks_for_the_link_and_the_code() {
            provider.sandboxOpen = false;
            desk.somebodyIsThere = true;
            assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.INPUT_NEEDED);
            desk.typed.add(provider.activations.values().iterator().next().link);
            assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.INPUT_NEEDED);
            desk.typed.add(provider.activations.values().iterator().next().code);
            activated();
        }

        @Test
        void with_nobody_there_names_the_option_that_is_missing() {
            provider.sandboxOpen = false;
            assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.INPUT_NEEDED);
            assertThat(desk.err()).contains("--link");
            assertThat(provider.activations).isEmpty();
        }

        @Test
        void with_nobody_there_and_no_pin_sends_no_mail() {
            desk.environment.remove("ECPS_PIN");
            assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.INPUT_NEEDED);
            assertThat(desk.err()).contains("--pin-file");
            assertThat(provider.activations).isEmpty();
        }

        @Test
        void of_an_address_where_nobody_is_leaves_the_phone_free_for_another_one() {
            var right = desk.environment.remove("ECPS_PROVIDER");
            assertThat(desk.run("--provider", "http://localhost:1", "activate", DOCTOR))
                    .isEqualTo(ExitCode.UNREACHABLE);
            assertThat(folder.resolve("phones").resolve("phone.json")).doesNotExist();
            assertThat(desk.run("--provider", right, "activate", DOCTOR)).isEqualTo(ExitCode.OK);
            assertThat(desk.run("--provider", "http://localhost:1", "status")).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(desk.run("status")).isEqualTo(ExitCode.OK);
        }

        @Test
        void of_the_same_person_again_is_fine_and_of_another_one_is_not() {
            activated();
            activated();
            assertThat(desk.run("activate", "899700001029")).isEqualTo(ExitCode.OTHER_HOLDER);
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 3, 4, 5, 6})
        void goes_on_when_the_answer_of_a_step_was_lost(int step) {
            provider.failNextAtStep = step;
            assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(desk.run("status")).isEqualTo(ExitCode.NOT_ACTIVATED);
            activated();
            assertThat(provider.activations).as("still the same activation").hasSize(1);
        }

        @Test
        void of_another_person_in_the_middle_is_refused_and_changes_nothing() throws Exception {
            provider.failNextAtStep = 3;
            assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.UNREACHABLE);
            var before = Files.readString(folder.resolve("phones").resolve("phone.json"));
            assertThat(desk.run("activate", "899700001029")).isEqualTo(ExitCode.OTHER_HOLDER);
            assertThat(desk.err()).contains("another identifier", "--start-over");
            assertThat(Files.readString(folder.resolve("phones").resolve("phone.json")))
                    .isEqualTo(before);
            activated();
            assertThat(provider.activations).hasSize(1);
        }

        @Test
        void of_an_identifier_that_can_not_be_is_refused_with_the_reason() throws Exception {
            assertThat(desk.run("--json", "activate", "99700001011")).isEqualTo(ExitCode.REFUSED);
            assertThat(desk.last().path("problem").asText()).isEqualTo("NATIONAL_ID_NOT_RECOGNISED");
            assertThat(desk.last().path("cause").asText()).isEqualTo("MISSING_PREFIX");
        }

        @Test
        void with_a_pin_that_can_not_be_chosen_keeps_its_place() {
            desk.environment.put("ECPS_PIN", "1111");
            assertThat(desk.run("activate", DOCTOR)).isEqualTo(ExitCode.USAGE);
            assertThat(desk.err()).contains("too easy");
            desk.environment.put("ECPS_PIN", PIN);
            activated();
        }
    }

    @Nested
    class Status {
        @Test
        void of_a_phone_that_never_was_makes_none() {
            assertThat(desk.run("status")).isEqualTo(ExitCode.NOT_ACTIVATED);
            assertThat(folder.resolve("phones")).doesNotExist();
        }

        @Test
        void tells_whose_e_cps_it_is_and_what_waits() throws Exception {
            activated();
            provider.ask("SARA");
            assertThat(desk.run("--json", "status")).isEqualTo(ExitCode.OK);
            assertThat(desk.last().path("pinTriesLeft").asInt()).isEqualTo(3);
            assertThat(desk.last().path("waiting").get(0).asText()).isEqualTo("SARA");
        }

        @Test
        void of_an_e_cps_that_is_gone_says_so() {
            activated();
            provider.phones.clear();
            assertThat(desk.run("status")).isEqualTo(ExitCode.GONE);
            assertThat(desk.err()).contains("delete --yes");
        }
    }

    @Nested
    class Approve {
        @Test
        void with_the_right_number_approves() {
            activated();
            provider.ask("SARA");
            assertThat(desk.run("approve", "--number", RIGHT)).isEqualTo(ExitCode.OK);
            assertThat(desk.out()).contains("SARA", "Approved");
            assertThat(provider.waits()).isFalse();
        }

        @Test
        void with_the_number_of_the_sandbox_approves() throws Exception {
            activated();
            provider.ask("SARA");
            assertThat(desk.run("--json", "approve", "--number-from-sandbox")).isEqualTo(ExitCode.OK);
            assertThat(desk.last().path("event").asText()).isEqualTo("approved");
        }

        @Test
        void shows_the_three_numbers_and_asks() {
            activated();
            provider.ask("SARA");
            desk.somebodyIsThere = true;
            desk.typed.add("11");
            desk.typed.add(RIGHT);
            assertThat(desk.run("approve")).isEqualTo(ExitCode.OK);
            assertThat(desk.questions).hasSize(2).allMatch(question -> question.contains("07  42  93"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "--json"})
        void with_nobody_to_ask_fails_at_once_and_names_the_option(String json) {
            activated();
            provider.ask("SARA");
            desk.somebodyIsThere = !json.isEmpty();
            var code = json.isEmpty() ? desk.run("approve") : desk.run(json, "approve");
            assertThat(code).isEqualTo(ExitCode.INPUT_NEEDED);
            assertThat(desk.all()).contains("--number");
            assertThat(provider.waits()).isTrue();
        }

        @Test
        void with_another_number_says_that_the_request_is_over() {
            activated();
            provider.ask("SARA");
            assertThat(desk.run("approve", "--number", "42")).isEqualTo(ExitCode.WRONG_NUMBER);
        }

        @Test
        void with_a_number_that_the_phone_does_not_show_answers_nothing() {
            activated();
            provider.ask("SARA");
            assertThat(desk.run("approve", "--number", "11")).isEqualTo(ExitCode.USAGE);
            assertThat(provider.waits()).isTrue();
        }

        @Test
        void with_a_wrong_pin_tells_the_tries_left_and_then_that_it_is_blocked() throws Exception {
            activated();
            provider.ask("SARA");
            desk.environment.put("ECPS_PIN", "5802");
            for (int left = 2; left >= 0; left--) {
                assertThat(desk.run("--json", "approve", "--number", RIGHT)).isEqualTo(ExitCode.WRONG_PIN);
                assertThat(desk.last().path("triesLeft").asInt()).isEqualTo(left);
            }
            assertThat(desk.run("approve", "--number", RIGHT)).isEqualTo(ExitCode.BLOCKED);
            assertThat(desk.all()).doesNotContain("5802");
        }

        @Test
        void takes_the_pin_from_a_file() throws Exception {
            activated();
            provider.ask("SARA");
            desk.environment.remove("ECPS_PIN");
            Path file = Files.writeString(folder.resolve("pin.txt"), PIN + "\n");
            assertThat(desk.run("approve", "--number", RIGHT, "--pin-file", file.toString()))
                    .isEqualTo(ExitCode.OK);
            assertThat(desk.run("approve", "--number", RIGHT, "--pin-file", file + ".not"))
                    .isNotEqualTo(ExitCode.OK);
        }

        @Test
        void when_nothing_comes_says_what_it_waited_for() throws Exception {
            activated();
            assertThat(desk.run("--json", "approve", "--number", RIGHT, "--wait", "PT0.1S"))
                    .isEqualTo(ExitCode.NOTHING_CAME);
            assertThat(desk.last().path("detail").asText()).contains("a login request for this phone");
        }
    }

    @Nested
    class Decline {
        @Test
        void needs_no_pin() {
            activated();
            provider.ask("SARA");
            desk.environment.remove("ECPS_PIN");
            assertThat(desk.run("decline")).isEqualTo(ExitCode.OK);
            assertThat(provider.waits()).isFalse();
        }
    }

    @Nested
    class Card {
        @Test
        void is_put_in_brought_into_a_state_and_taken_out() throws Exception {
            assertThat(desk.run("--json", "card", "insert", DOCTOR))
                    .as(desk.all())
                    .isEqualTo(ExitCode.OK);
            assertThat(desk.last().path("event").asText()).isEqualTo("card");
            assertThat(desk.last().path("state").asText()).isEqualTo("usable");
            assertThat(desk.run("--json", "card", "state", "blocked")).isEqualTo(ExitCode.OK);
            assertThat(desk.last().path("state").asText()).isEqualTo("blocked");
            assertThat(desk.run("--json", "card", "remove")).isEqualTo(ExitCode.OK);
            assertThat(desk.last().has("number")).isFalse();
        }

        @Test
        void that_is_not_there_has_no_state() {
            assertThat(desk.run("card", "state")).isEqualTo(ExitCode.OK);
            assertThat(desk.all()).contains("no card");
            assertThat(desk.run("card", "state", "blocked")).isEqualTo(ExitCode.REFUSED);
        }

        @Test
        void needs_a_reader_s_name_a_known_state_and_a_word() {
            assertThat(desk.run("card", "--reader", "Salle 2", "remove")).isEqualTo(ExitCode.USAGE);
            assertThat(desk.run("card", "state", "new")).isEqualTo(ExitCode.USAGE);
            assertThat(desk.run("card")).isEqualTo(ExitCode.USAGE);
        }
    }

    @Nested
    class Watch {
        @Test
        void approves_each_request_and_ends_after_so_many() throws Exception {
            activated();
            provider.ask("SARA");
            assertThat(desk.run("--json", "watch", "--approve", "--count", "1")).isEqualTo(ExitCode.OK);
            assertThat(desk.lines().stream().map(line -> line.path("event").asText()))
                    .containsExactly("watching", "request", "approved", "watched");
        }

        @Test
        void ends_after_its_time() throws Exception {
            activated();
            assertThat(desk.run("--json", "watch", "--for", "PT0.1S")).isEqualTo(ExitCode.OK);
            assertThat(desk.last().path("requests").asInt()).isZero();
        }
    }

    @Nested
    class Delete {
        @Test
        void asks_and_leaves_all_as_it_is_without_a_yes() {
            activated();
            desk.somebodyIsThere = true;
            desk.typed.add("n");
            assertThat(desk.run("delete")).isEqualTo(ExitCode.USAGE);
            assertThat(desk.run("status")).isEqualTo(ExitCode.OK);
        }

        @Test
        void deletes_there_and_here() {
            activated();
            assertThat(desk.run("delete", "--yes")).isEqualTo(ExitCode.OK);
            assertThat(provider.phones).isEmpty();
            assertThat(desk.run("status")).isEqualTo(ExitCode.NOT_ACTIVATED);
        }

        @Test
        void without_the_provider_deletes_nothing_unless_it_is_only_to_forget() {
            activated();
            provider.close();
            assertThat(desk.run("delete", "--yes")).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(desk.run("delete", "--forget")).isEqualTo(ExitCode.OK);
            assertThat(desk.run("status")).isEqualTo(ExitCode.NOT_ACTIVATED);
        }
    }
}
