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

/** How {@code status} calls the steps. */
final class StepNames implements PhoneStep.Cases<String> {
    @Override
    public String notActivated(NotActivated step) {
        return "not-activated";
    }

    @Override
    public String contactsShown(ContactsShown step) {
        return "contacts-shown";
    }

    @Override
    public String awaitingScan(AwaitingScan step) {
        return "awaiting-link";
    }

    @Override
    public String awaitingSms(AwaitingSms step) {
        return "awaiting-sms";
    }

    @Override
    public String awaitingSmsCode(AwaitingSmsCode step) {
        return "awaiting-code";
    }

    @Override
    public String awaitingShownCode(AwaitingShownCode step) {
        return "awaiting-shown-code";
    }

    @Override
    public String choosingPin(ChoosingPin step) {
        return "choosing-pin";
    }

    @Override
    public String activated(ActivatedPhone step) {
        return "activated";
    }
}
