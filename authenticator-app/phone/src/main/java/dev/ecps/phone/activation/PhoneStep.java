package dev.ecps.phone.activation;

/** Where a phone stands. {@link #fold} handles each case, and the compiler sees to it that none is forgotten. */
public sealed interface PhoneStep
        permits NotActivated,
                ContactsShown,
                AwaitingScan,
                AwaitingSms,
                AwaitingSmsCode,
                AwaitingShownCode,
                ChoosingPin,
                ActivatedPhone {
    /** Calls the case of this step. */
    <T> T fold(Cases<T> cases);

    /** One method per step. */
    interface Cases<T> {
        T notActivated(NotActivated step);

        T contactsShown(ContactsShown step);

        T awaitingScan(AwaitingScan step);

        T awaitingSms(AwaitingSms step);

        T awaitingSmsCode(AwaitingSmsCode step);

        T awaitingShownCode(AwaitingShownCode step);

        T choosingPin(ChoosingPin step);

        T activated(ActivatedPhone step);
    }
}
