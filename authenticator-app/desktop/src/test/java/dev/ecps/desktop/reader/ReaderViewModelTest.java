package dev.ecps.desktop.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.desktop.Bench;
import dev.ecps.desktop.ProviderDouble;
import dev.ecps.phone.sandbox.SandboxCard;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReaderViewModelTest {
    private final Bench bench = new Bench();
    private final ReaderViewModel model = new ReaderViewModel(bench.phone.reader(), bench.calls);

    @AfterEach
    void switchOff() {
        bench.close();
    }

    private Optional<String> state() {
        return model.card().get().map(SandboxCard::state);
    }

    @Test
    void a_reader_is_empty_until_a_card_is_put_in() {
        model.look();
        assertThat(state()).isEmpty();
        model.wanted().set(" 8997 0000 1011 ");
        model.insert();
        assertThat(state()).contains("usable");
        assertThat(model.flaw().get()).isEmpty();
    }

    @Test
    void the_card_in_it_is_blocked_and_taken_out() {
        model.wanted().set(ProviderDouble.DOCTOR);
        model.insert();
        model.bring("blocked");
        assertThat(state()).contains("blocked");
        model.remove();
        assertThat(state()).isEmpty();
    }

    @Test
    void a_card_that_there_is_not_is_explained_and_stays_in_the_field() {
        model.wanted().set("899700009999");
        model.insert();
        assertThat(state()).isEmpty();
        assertThat(model.flaw().get()).isNotEmpty();
        assertThat(model.wanted().get()).isEqualTo("899700009999");
    }

    @Test
    void what_a_browser_did_is_seen_by_looking() {
        model.wanted().set(ProviderDouble.DOCTOR);
        model.insert();
        bench.phone.reader().remove();
        model.look();
        assertThat(state()).isEmpty();
    }
}
