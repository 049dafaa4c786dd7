package dev.ecps.phone.cli;

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
import dev.ecps.wire.activation.MaskedContacts;
import java.util.function.Supplier;

/** One step further, from wherever the phone stands; says what it did. */
final class ActivationWalk implements PhoneStep.Cases<PhoneStep> {
    private final String nationalId;
    private final Letters letters;
    private final Supplier<Pin> pin;
    private final Voice voice;
    private boolean resend;

    ActivationWalk(String nationalId, Letters letters, Supplier<Pin> pin, Voice voice, boolean resend) {
        this.nationalId = nationalId;
        this.letters = letters;
        this.pin = pin;
        this.voice = voice;
        this.resend = resend;
    }

    @Override
    public PhoneStep notActivated(NotActivated step) {
        return letters.qr().isPresent() ? scanned(step, letters.qr().get()) : requested(step);
    }

    private PhoneStep scanned(NotActivated step, String qr) {
        AwaitingShownCode next = step.scan(qr);
        voice.tell(step("qr-scanned").with("codeLength", next.codeLength()), "step.qr-scanned");
        return next;
    }

    private PhoneStep requested(NotActivated step) {
        ContactsShown next = step.requestActivation(nationalId);
        MaskedContacts contacts = next.contacts();
        voice.tell(
                step("requested").with("mail", contacts.mail()).with("phone", contacts.phone()),
                "step.requested",
                contacts.mail(),
                contacts.phone());
        return next;
    }

    @Override
    public PhoneStep contactsShown(ContactsShown step) {
        AwaitingScan next = step.confirm();
        voice.tell(step("mail-sent").with("resendsLeft", next.resendsLeft()), "step.mail-sent");
        return next;
    }

    @Override
    public PhoneStep awaitingScan(AwaitingScan step) {
        AwaitingScan asked = resends() ? step.resendMail() : step;
        AwaitingSms next = asked.scan(letters.link());
        voice.tell(step("link-confirmed"), "step.link-confirmed");
        return next;
    }

    @Override
    public PhoneStep awaitingSms(AwaitingSms step) {
        AwaitingSmsCode next = step.sendSms();
        voice.tell(step("sms-sent").with("resendsLeft", next.resendsLeft()), "step.sms-sent");
        return next;
    }

    @Override
    public PhoneStep awaitingSmsCode(AwaitingSmsCode step) {
        AwaitingSmsCode asked = resends() ? step.resendSms() : step;
        ChoosingPin next = asked.enter(letters.code(asked));
        voice.tell(step("code-accepted"), "step.code-accepted");
        return next;
    }

    @Override
    public PhoneStep awaitingShownCode(AwaitingShownCode step) {
        ChoosingPin next = step.enter(letters.shownCode());
        voice.tell(step("code-accepted"), "step.code-accepted");
        return next;
    }

    @Override
    public PhoneStep choosingPin(ChoosingPin step) {
        return step.choose(pin.get());
    }

    @Override
    public PhoneStep activated(ActivatedPhone step) {
        return step;
    }

    /** Once only: each message that follows is new anyway. */
    private boolean resends() {
        boolean now = resend;
        resend = false;
        return now;
    }

    private static Event step(String name) {
        return Event.named("step").with("step", name);
    }
}
