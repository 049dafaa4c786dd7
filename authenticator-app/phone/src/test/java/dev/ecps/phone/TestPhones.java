package dev.ecps.phone;

import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.pin.Pin;

/** Phones at the step a test begins with. */
final class TestPhones {
    static final Pin PIN = Pin.of("4821");

    private TestPhones() {}

    /** A phone that runs by the provider's clock. */
    static PhoneStart at(StandInProvider provider) {
        return PhoneSimulator.at(provider.address()).clock(() -> provider.now);
    }

    static AwaitingSmsCode awaitingSmsCode(PhoneSimulator phone) {
        return phone.requestActivation(StandInProvider.DOCTOR.value())
                .confirm()
                .scan(phone.outbox().lastMail().activationLink())
                .sendSms();
    }

    static ChoosingPin choosingPin(PhoneSimulator phone) {
        AwaitingSmsCode step = awaitingSmsCode(phone);
        return step.enter(step.readCode().orElseThrow());
    }

    static ActivatedPhone activated(PhoneSimulator phone) {
        return choosingPin(phone).choose(PIN);
    }
}
