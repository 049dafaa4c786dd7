package dev.ecps.phone.problem;

/** What a phone, or whoever holds it, may wait for in vain. */
public enum Awaited {
    LOGIN_REQUEST("a login request for this phone"),
    MAIL("a mail in the sandbox's outbox"),
    SMS("an SMS in the sandbox's outbox"),
    OWN_SMS("this phone's SMS in the sandbox's outbox"),
    ANSWERED_REQUEST("login requests that take this answer of the sandbox");

    private final String words;

    Awaited(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
