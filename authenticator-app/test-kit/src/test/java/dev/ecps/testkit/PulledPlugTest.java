package dev.ecps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.AwaitingSms;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.activation.PhoneStep;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.vault.FileVault;
import dev.ecps.phone.vault.Remembered;
import dev.ecps.phone.vault.Vault;
import dev.ecps.testkit.login.Browser;
import dev.ecps.testkit.sandbox.Practitioner;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.TwoDigits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The plug is pulled at each moment of a phone's life, against the packaged provider. */
@EcpsSimulator
@Timeout(300)
class PulledPlugTest {
    private static final Pin PIN = Pin.of("4826");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Nine writes with a moment before and after each, and the calls of a login. */
    private static final int AT_LEAST = 20;

    @TempDir
    Path folder;

    Ecps ecps;

    /** Nothing that the phone does after this is done. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Counts the moments of a life, of which one is the last; there is another life after it, which has no end. */
    private static final class Plug implements Vault {
        private final Vault kept;
        private int left;
        private boolean pulled;
        private Vault.@Nullable Drawer inUse;

        Plug(Vault kept, int moment) {
            this.kept = kept;
            this.left = moment;
        }

        void moment() {
            if (pulled || left-- > 0) return;
            pulled = true;
            throw new Killed();
        }

        /** The system releases the locks of a process that was killed. */
        void release() {
            if (inUse != null) inUse.close();
            inUse = null;
        }

        @Override
        public Vault.Drawer open(String phone) {
            var drawer = kept.open(phone);
            inUse = drawer;
            return new Vault.Drawer() {
                @Override
                public Optional<Remembered> read() {
                    return drawer.read();
                }

                @Override
                public void write(Remembered remembered) {
                    moment();
                    drawer.write(remembered);
                    moment();
                }

                @Override
                public void close() {
                    release();
                }
            };
        }
    }

    /** One step further; what the practitioner reads, they find in the sandbox. */
    private static final class Walk implements PhoneStep.Cases<PhoneStep> {
        private final Practitioner practitioner;
        private final PhoneSimulator phone;

        Walk(Practitioner practitioner, PhoneSimulator phone) {
            this.practitioner = practitioner;
            this.phone = phone;
        }

        @Override
        public PhoneStep notActivated(NotActivated step) {
            return step.requestActivation(practitioner.nationalId());
        }

        @Override
        public PhoneStep contactsShown(ContactsShown step) {
            return step.confirm();
        }

        @Override
        public PhoneStep awaitingScan(AwaitingScan step) {
            return step.scan(
                    phone.outbox().awaitMail(practitioner.mail(), PATIENCE).activationLink());
        }

        @Override
        public PhoneStep awaitingSms(AwaitingSms step) {
            return step.sendSms();
        }

        @Override
        public PhoneStep awaitingSmsCode(AwaitingSmsCode step) {
            return step.enter(step.awaitCode(PATIENCE));
        }

        @Override
        public PhoneStep awaitingShownCode(AwaitingShownCode step) {
            throw new AssertionError("nobody has a card here");
        }

        @Override
        public PhoneStep choosingPin(ChoosingPin step) {
            return step.choose(PIN);
        }

        @Override
        public PhoneStep activated(ActivatedPhone step) {
            return step;
        }
    }

    @Test
    void a_phone_killed_at_any_moment_starts_again_without_losing_its_e_CPS() {
        int moment = 0;
        while (endsWell(moment)) moment++;
        assertThat(moment).as("moments of a life").isGreaterThan(AT_LEAST);
    }

    /** @return whether there was such a moment, and the plug was pulled */
    private boolean endsWell(int moment) {
        var plug = new Plug(new FileVault(folder.resolve("killed-at-" + moment)), moment);
        var practitioner = ecps.sandbox().newPractitioner();

        var device = switchedOn(plug, phone -> activated(phone, practitioner));

        var browser = new Browser();
        browser.open(ecps.client().authorizationRequest());
        var number = new TwoDigits(browser.identify(practitioner.nationalId()));
        var same = switchedOn(plug, phone -> loggedIn(phone, number, plug));
        assertThat(same).as("killed at moment %d: the e-CPS", moment).isEqualTo(device);
        assertThat(browser.goOn().getQuery())
                .as("killed at moment %d: the login", moment)
                .contains("code=");

        switchedOn(plug, phone -> deleted(phone, plug));
        var end = switchedOn(plug, PhoneSimulator::current);
        assertThat(end).as("killed at moment %d: what was deleted", moment).isInstanceOf(NotActivated.class);
        return plug.pulled;
    }

    private <T> T switchedOn(Plug plug, Function<PhoneSimulator, T> use) {
        try {
            return used(plug, use);
        } catch (Killed killed) {
            plug.release();
            return used(plug, use);
        }
    }

    private <T> T used(Plug plug, Function<PhoneSimulator, T> use) {
        try (var phone = PhoneSimulator.at(ecps.provider()).vault(plug).open()) {
            return use.apply(phone);
        }
    }

    private static DeviceId activated(PhoneSimulator phone, Practitioner practitioner) {
        var step = phone.current();
        while (!(step instanceof ActivatedPhone)) step = step.fold(new Walk(practitioner, phone));
        return ((ActivatedPhone) step).device();
    }

    /** A request that is there no more was answered before the plug was pulled. */
    private static DeviceId loggedIn(PhoneSimulator phone, TwoDigits number, Plug plug) {
        var active = (ActivatedPhone) phone.current();
        active.status();
        plug.moment();
        for (var prompt : active.prompts()) {
            plug.moment();
            var numbers = prompt.unlock(PIN);
            plug.moment();
            numbers.pick(number);
            plug.moment();
        }
        return active.device();
    }

    /** One that was deleted before the plug was pulled is deleted once more, or forgotten already. */
    private static boolean deleted(PhoneSimulator phone, Plug plug) {
        plug.moment();
        if (phone.current() instanceof ActivatedPhone active) active.delete();
        plug.moment();
        return true;
    }
}
