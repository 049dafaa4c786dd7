package dev.ecps.phone.sandbox;

import java.time.Duration;
import java.util.Map;

/**
 * What the sandbox does with a login request in the place of a phone. Each goes through the checks that a real phone
 * meets; see {@code docs/sandbox.md}, "Answers".
 *
 * @param members its name and its details, as the sandbox takes them
 */
public record PhoneAnswer(Map<String, Object> members) {
    /** A later change of the map changes nothing here. */
    public PhoneAnswer {
        members = Map.copyOf(members);
    }

    /** Types the PIN and picks the number on the screen. */
    public static PhoneAnswer approve() {
        return named("approve");
    }

    /** Refuses. */
    public static PhoneAnswer decline() {
        return named("decline");
    }

    /** Types the PIN and picks a number that is not on the screen. */
    public static PhoneAnswer wrongNumber() {
        return named("wrong-number");
    }

    /** Types a wrong PIN once, and gives up. */
    public static PhoneAnswer wrongPin() {
        return named("wrong-pin");
    }

    /**
     * Types a wrong PIN so many times, then the right one, and approves; the third in a row blocks the e-CPS.
     *
     * @param pins how many wrong ones, 1 to 10
     */
    public static PhoneAnswer wrongPinThenApprove(int pins) {
        return new PhoneAnswer(Map.of("answer", "wrong-pin", "pins", pins));
    }

    /** Lets the request expire. */
    public static PhoneAnswer ignore() {
        return named("ignore");
    }

    /**
     * Has no network for so long after the request, then approves.
     *
     * @param time up to one hour, by the provider's clock
     */
    public static PhoneAnswer offline(Duration time) {
        return new PhoneAnswer(Map.of("answer", "offline", "for", time));
    }

    /** Approves, and answers a second time, which is refused. */
    public static PhoneAnswer twice() {
        return named("twice");
    }

    /** Answers when the request has expired. */
    public static PhoneAnswer late() {
        return named("late");
    }

    /**
     * Approves by a clock that is ahead by so much, behind if it is negative.
     *
     * @param skew up to 3650 days either way
     */
    public static PhoneAnswer clockSkew(Duration skew) {
        return new PhoneAnswer(Map.of("answer", "clock-skew", "skew", skew));
    }

    private static PhoneAnswer named(String name) {
        return new PhoneAnswer(Map.of("answer", name));
    }
}
