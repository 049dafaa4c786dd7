package dev.ecps.idp.story;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.AwaitingScan;
import dev.ecps.phone.activation.AwaitingSmsCode;
import dev.ecps.phone.activation.ChoosingPin;
import dev.ecps.phone.pin.Pin;
import dev.ecps.wire.NationalId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The phones of a story; all are switched off at its end. */
final class Phones implements AutoCloseable {
    static final Pin PIN = Pin.of("4821");
    static final Pin WRONG_PIN = Pin.of("5802");
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI provider;
    private final List<PhoneSimulator> phones = new ArrayList<>();

    Phones(URI provider) {
        this.provider = provider;
    }

    PhoneSimulator phone(String name) {
        return kept(PhoneSimulator.at(provider).named(name).open());
    }

    PhoneSimulator kept(PhoneSimulator phone) {
        phones.add(phone);
        return phone;
    }

    static AwaitingScan toMail(PhoneSimulator phone, NationalId who) {
        return phone.requestActivation(who.value()).confirm();
    }

    static AwaitingSmsCode toSms(PhoneSimulator phone, NationalId who) {
        return toMail(phone, who).scan(link(phone)).sendSms();
    }

    static ChoosingPin toPin(PhoneSimulator phone, NationalId who) {
        var sms = toSms(phone, who);
        return sms.enter(sms.awaitCode(PATIENCE));
    }

    static ActivatedPhone activated(PhoneSimulator phone, NationalId who) {
        return toPin(phone, who).choose(PIN);
    }

    /** What the QR code of the last mail says. */
    static String link(PhoneSimulator phone) {
        return phone.outbox().lastMail().activationLink();
    }

    @Override
    public void close() {
        phones.forEach(PhoneSimulator::close);
    }
}
