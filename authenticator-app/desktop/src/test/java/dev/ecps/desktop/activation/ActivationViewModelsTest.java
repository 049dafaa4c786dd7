package dev.ecps.desktop.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.desktop.Bench;
import dev.ecps.desktop.ProviderDouble;
import dev.ecps.desktop.activation.SmsCodeViewModel.Reading;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.wire.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivationViewModelsTest {
    private final Bench bench = new Bench();

    @AfterEach
    void switchOff() {
        bench.close();
    }

    @Nested
    class National_identifier {
        private final NationalIdViewModel model =
                new NationalIdViewModel(bench.notActivated(), bench.calls, bench.handedOver::add);

        @Test
        void leads_to_the_contacts() {
            model.typed().set(ProviderDouble.DOCTOR);
            model.submit();

            assertThat(bench.last()).containsInstanceOf(ContactsShown.class);
        }

        @Test
        void a_refused_one_stays_with_the_reason_below() {
            model.typed().set("99700001011");
            model.submit();

            assertThat(model.typed().get()).isEqualTo("99700001011");
            assertThat(model.flaw().get()).contains("8", "RPPS");
            assertThat(bench.handedOver).isEmpty();
        }

        @Test
        void the_reason_goes_when_the_text_changes() {
            model.submit();
            assertThat(model.flaw().get()).isNotEmpty();

            model.typed().set("8");

            assertThat(model.flaw().get()).isEmpty();
        }
    }

    @Nested
    class Code_on_the_PC {
        private final ShownCodeViewModel model = new ShownCodeViewModel(
                bench.notActivated().scan(bench.provider.portalLink()), bench.calls, bench.handedOver::add);

        @Test
        void leads_to_the_PIN() {
            assertThat(model.length()).isEqualTo(ProviderDouble.CODE.length());
            model.code().set(ProviderDouble.CODE);
            model.enter();

            assertThat(bench.last()).containsInstanceOf(ChoosingPin.class);
        }

        @Test
        void a_wrong_one_stays_with_the_tries_left_until_the_text_changes() {
            model.code().set("000000");
            model.enter();
            assertThat(model.flaw().get()).contains("your computer", "2 tries");
            assertThat(bench.handedOver).isEmpty();

            model.code().set("00000");
            assertThat(model.flaw().get()).isEmpty();
        }
    }

    @Test
    void contacts_send_the_mail() {
        var model = new ContactsViewModel(bench.contactsShown(), bench.calls, bench.handedOver::add);

        model.send();

        assertThat(bench.last()).containsInstanceOf(AwaitingScan.class);
    }

    @Test
    void a_second_mail_leads_to_the_newer_step() {
        var step = bench.awaitingScan();
        var model = new MailSentViewModel(step, bench.calls, bench.handedOver::add);

        model.resend();

        assertThat(((AwaitingScan) bench.last().orElseThrow()).resendsLeft()).isLessThan(step.resendsLeft());
    }

    @Test
    void a_mail_that_is_refused_is_explained() {
        var model = new MailSentViewModel(bench.awaitingScan(), bench.calls, bench.handedOver::add);
        bench.provider.refuse(ProblemType.RESENDS_USED_UP);

        model.resend();

        assertThat(model.flaw().get()).isNotEmpty();
        assertThat(bench.handedOver).isEmpty();
    }

    @Test
    void by_sms_sends_the_code() {
        var step = bench.awaitingScan().scan(bench.provider.link());
        var model = new BySmsViewModel(step, bench.calls, bench.handedOver::add);

        model.send();

        assertThat(bench.last()).containsInstanceOf(AwaitingSmsCode.class);
    }

    @Nested
    class Sms_code {
        private final SmsCodeViewModel model = new SmsCodeViewModel(
                bench.awaitingSmsCode(), bench.calls, bench.handedOver::add, bench.handedOver::add);

        @Test
        void is_read_by_itself() {
            assertThat(model.reading().get()).isEqualTo(Reading.WAITING);

            model.read(Duration.ofSeconds(5));

            assertThat(model.reading().get()).isEqualTo(Reading.ARRIVED);
            assertThat(model.code().get()).isEqualTo(ProviderDouble.CODE);
        }

        @Test
        void does_not_overwrite_what_is_being_typed() {
            model.code().set("12");

            model.read(Duration.ofSeconds(5));

            assertThat(model.code().get()).isEqualTo("12");
        }

        @Test
        void is_typed_when_the_outbox_is_closed() {
            bench.provider.hideSms();
            model.read(Duration.ZERO);
            assertThat(model.reading().get()).isEqualTo(Reading.TYPING);

            model.code().set(ProviderDouble.CODE);
            model.enter();

            assertThat(bench.last()).containsInstanceOf(ChoosingPin.class);
        }

        @Test
        void a_wrong_one_is_explained_with_the_tries_left() {
            model.code().set("000000");
            model.enter();

            assertThat(model.flaw().get()).contains("2");
            assertThat(model.code().get()).isEqualTo("000000");
        }

        @Test
        void a_wrong_one_is_not_sent_twice_when_the_answer_is_lost() {
            bench.provider.fallSilent(true);
            long before = codesSent();
            model.code().set("000000");

            model.enter();

            assertThat(codesSent() - before).isEqualTo(1);
            assertThat(model.flaw().get()).isNotEmpty();
        }

        private long codesSent() {
            return bench.provider.requests().stream()
                    .filter(request -> request.endsWith("/code"))
                    .count();
        }
    }

    @Nested
    class Password {
        private final ChoosePinViewModel model =
                new ChoosePinViewModel(bench.choosingPin(), bench.calls, bench.handedOver::add);

        @Test
        void typed_twice_activates_the_phone() {
            type("4821");
            assertThat(model.confirming().get()).isTrue();
            type("4821");

            assertThat(bench.last()).containsInstanceOf(ActivatedPhone.class);
        }

        @Test
        void that_differs_the_second_time_starts_again() {
            type("4821");
            type("4822");

            assertThat(model.confirming().get()).isFalse();
            assertThat(model.flaw().get()).isNotEmpty();
            assertThat(bench.handedOver).isEmpty();
        }

        @Test
        void that_is_too_easy_is_refused_at_once() {
            type("7777");

            assertThat(model.confirming().get()).isFalse();
            assertThat(model.flaw().get()).isNotEmpty();
        }

        @Test
        void can_be_begun_again() {
            type("4821");
            model.restart();
            type("1598");
            assertThat(model.confirming().get()).isTrue();
            type("1598");

            assertThat(bench.last()).containsInstanceOf(ActivatedPhone.class);
        }

        private void type(String digits) {
            digits.chars().forEach(digit -> model.entry().type((char) digit));
        }
    }
}
