package dev.ecps.desktop;

import dev.ecps.desktop.connection.Calls;
import dev.ecps.desktop.connection.Outage;
import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.PhoneTexts;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.problem.PhoneException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A phone for view models, without a screen: calls are made at once, on the thread of the test. */
public final class Bench implements AutoCloseable {
    /** The password of phones that are activated here. */
    public static final String PIN = "4821";

    public final ProviderDouble provider = new ProviderDouble();
    public final PhoneSimulator phone;
    public final Outage outage = new Outage();
    public final Calls calls;

    /** The steps, numbers and outcomes that view models handed over, the newest last. */
    public final List<Object> handedOver = new ArrayList<>();

    public Bench() {
        phone = PhoneSimulator.at(provider.address())
                .named("bench")
                .clock(InstantSource.fixed(ProviderDouble.NOW))
                .open();
        calls = new Calls(Runnable::run, Runnable::run, outage, new ToScreen());
    }

    /** All failures go to the screen; sentences are English. */
    private static final class ToScreen implements Calls.Failures {
        @Override
        public void meet(PhoneException failure, Consumer<PhoneException> screen) {
            screen.accept(failure);
        }

        @Override
        public PhoneTexts.Text words(PhoneException failure) {
            return PhoneTexts.in(Locale.ENGLISH).of(failure);
        }
    }

    /** What was handed over last. */
    public Optional<Object> last() {
        return handedOver.isEmpty() ? Optional.empty() : Optional.of(handedOver.get(handedOver.size() - 1));
    }

    public NotActivated notActivated() {
        return (NotActivated) phone.current();
    }

    public ContactsShown contactsShown() {
        return phone.requestActivation(ProviderDouble.DOCTOR);
    }

    public AwaitingScan awaitingScan() {
        return contactsShown().confirm();
    }

    public AwaitingSmsCode awaitingSmsCode() {
        return awaitingScan().scan(provider.link()).sendSms();
    }

    public ChoosingPin choosingPin() {
        return awaitingSmsCode().enter(ProviderDouble.CODE);
    }

    public ActivatedPhone activated() {
        return choosingPin().choose(Pin.of(PIN));
    }

    @Override
    public void close() {
        phone.close();
        provider.close();
    }
}
