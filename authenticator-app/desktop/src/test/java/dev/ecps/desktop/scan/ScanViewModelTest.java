package dev.ecps.desktop.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.desktop.Bench;
import dev.ecps.desktop.scan.ScanViewModel.Hint;
import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.AwaitingSms;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScanViewModelTest {
    private final Bench bench = new Bench();
    private final ScanViewModel model =
            ScanViewModel.ofMail(bench.awaitingScan(), new QrReader(), bench.calls, bench.handedOver::add);

    @AfterEach
    void switchOff() {
        bench.close();
    }

    @Test
    void a_picture_with_the_code_leads_on() {
        model.look(List.of(DrawnQr.picture(DrawnQr.of(bench.provider.link(), 300))));

        assertThat(bench.last()).containsInstanceOf(AwaitingSms.class);
    }

    @Test
    void the_activation_link_is_preferred_to_other_codes_on_the_desk() {
        var advertisement = DrawnQr.picture(DrawnQr.of("https://example.org/shop", 300));
        var mail = DrawnQr.picture(DrawnQr.of(bench.provider.link(), 300));

        model.look(List.of(advertisement, mail));

        assertThat(bench.last()).containsInstanceOf(AwaitingSms.class);
    }

    @Test
    void a_picture_without_a_code_says_so() {
        model.look(List.of(DrawnQr.picture(DrawnQr.blank(200, 200, Color.WHITE))));

        assertThat(model.hint().get()).isEqualTo(Hint.NO_CODE);
    }

    @Test
    void a_foreign_code_is_judged_by_the_provider() {
        model.look(List.of(DrawnQr.picture(DrawnQr.of("https://example.org/shop", 300))));

        assertThat(model.flaw().get()).isNotEmpty();
        assertThat(bench.handedOver).isEmpty();
    }

    @Test
    void a_pasted_link_leads_on() {
        model.paste("  " + bench.provider.link() + "\n");

        assertThat(bench.last()).containsInstanceOf(AwaitingSms.class);
    }

    @Test
    void the_code_of_the_portal_leads_a_fresh_phone_to_the_code_that_is_shown() {
        try (var fresh = new Bench()) {
            var portal =
                    ScanViewModel.ofPortal(fresh.notActivated(), new QrReader(), fresh.calls, fresh.handedOver::add);

            portal.look(List.of(DrawnQr.picture(DrawnQr.of(fresh.provider.portalLink(), 300))));

            assertThat(fresh.last()).containsInstanceOf(AwaitingShownCode.class);
        }
    }

    @Test
    void the_code_of_a_mail_is_none_of_the_portals() {
        try (var fresh = new Bench()) {
            var portal =
                    ScanViewModel.ofPortal(fresh.notActivated(), new QrReader(), fresh.calls, fresh.handedOver::add);

            portal.paste(fresh.provider.link());

            assertThat(portal.flaw().get()).contains("management portal");
            assertThat(fresh.handedOver).isEmpty();
        }
    }

    @Test
    void a_pasted_text_that_is_no_link_is_not_sent() {
        model.paste("bonjour");

        assertThat(model.hint().get()).isEqualTo(Hint.NO_LINK);
        assertThat(bench.provider.requests()).noneMatch(request -> request.endsWith("/link"));
    }

    @Test
    void a_new_look_forgets_the_last_hint() {
        model.tell(Hint.SCREEN_FORBIDDEN);

        model.paste(bench.provider.link());

        assertThat(model.hint().get()).isEqualTo(Hint.NONE);
    }
}
