package dev.ecps.phone.sandbox;

import java.util.Objects;

/**
 * One of the invented people.
 *
 * @param nationalId with its prefix
 * @param familyName as in the directory
 * @param givenName the first one
 * @param mail correspondence address, empty if there is none
 * @param mobile correspondence number, empty if there is none
 * @param ecps {@code none}, {@code active}, {@code blocked} or {@code expired}
 */
public record SandboxPerson(
        String nationalId, String familyName, String givenName, String mail, String mobile, String ecps) {
    /** What the provider leaves out is empty. */
    public SandboxPerson {
        nationalId = Objects.requireNonNullElse(nationalId, "");
        familyName = Objects.requireNonNullElse(familyName, "");
        givenName = Objects.requireNonNullElse(givenName, "");
        mail = Objects.requireNonNullElse(mail, "");
        mobile = Objects.requireNonNullElse(mobile, "");
        ecps = Objects.requireNonNullElse(ecps, "none");
    }

    /** Whether mail and SMS of an activation can reach this person. */
    public boolean reachable() {
        return !mail.isEmpty() && !mobile.isEmpty();
    }

    @Override
    public String toString() {
        return "SandboxPerson[" + ecps + "]";
    }
}
