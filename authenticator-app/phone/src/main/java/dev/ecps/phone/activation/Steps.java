package dev.ecps.phone.activation;

import dev.ecps.phone.vault.Place;

/** The step that goes on from a remembered place. */
final class Steps implements Place.Cases<PhoneStep> {
    private final Handset handset;

    Steps(Handset handset) {
        this.handset = handset;
    }

    @Override
    public PhoneStep atStart(Place.AtStart place) {
        return new NotActivated(handset);
    }

    @Override
    public PhoneStep atContacts(Place.AtContacts place) {
        return new ContactsShown(handset, place);
    }

    @Override
    public PhoneStep atScan(Place.AtScan place) {
        return new AwaitingScan(handset, place);
    }

    @Override
    public PhoneStep atSms(Place.AtSms place) {
        return new AwaitingSms(handset, place);
    }

    @Override
    public PhoneStep atCode(Place.AtCode place) {
        return new AwaitingSmsCode(handset, place);
    }

    @Override
    public PhoneStep atShownCode(Place.AtShownCode place) {
        return new AwaitingShownCode(handset, place);
    }

    @Override
    public PhoneStep atPin(Place.AtPin place) {
        return new ChoosingPin(handset, place);
    }

    @Override
    public PhoneStep active(Place.Active place) {
        return new ActivatedPhone(handset, place);
    }
}
