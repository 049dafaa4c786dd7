package dev.ecps.phone.sandbox;

import java.time.Duration;
import java.util.Map;

/**
 * What the sandbox does with a login request in the place of a phone. Each goes through the checks that a real phone
 * meets; see {@code docs/sandbox.md}, "Answers".
 */
public sealed interface PhoneAnswer {
    /** Its name and its details, as the sandbox takes them. */
    Map<String, Object> members();

    /** Types the PIN and picks the number on the screen. */
    static PhoneAnswer approve() {
        return new Approve();
    }

    /** Refuses. */
    static PhoneAnswer decline() {
        return new Decline();
    }

    /** Types the PIN and picks a number that is not on the screen. */
    static PhoneAnswer wrongNumber() {
        return new WrongNumber();
    }

    /** Types a wrong PIN once, and gives up. */
    static PhoneAnswer wrongPin() {
        return new WrongPin();
    }

    /** Types a wrong PIN so many times, then the right one, and approves; the third in a row blocks the e-CPS. */
    static PhoneAnswer wrongPinThenApprove(int pins) {
        return new WrongPinThenApprove(pins);
    }

    /** Lets the request expire. */
    static PhoneAnswer ignore() {
        return new Ignore();
    }

    /** Has no network for so long after the request, then approves. */
    static PhoneAnswer offline(Duration time) {
        return new Offline(time);
    }

    /** Approves, and answers a second time, which is refused. */
    static PhoneAnswer twice() {
        return new Twice();
    }

    /** Answers when the request has expired. */
    static PhoneAnswer late() {
        return new Late();
    }

    /** Approves by a clock that is ahead by so much, behind if it is negative. */
    static PhoneAnswer clockSkew(Duration skew) {
        return new ClockSkew(skew);
    }

    /** @see #approve */
    record Approve() implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "approve");
        }
    }

    /** @see #decline */
    record Decline() implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "decline");
        }
    }

    /** @see #wrongNumber */
    record WrongNumber() implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "wrong-number");
        }
    }

    /** @see #wrongPin */
    record WrongPin() implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "wrong-pin");
        }
    }

    /**
     * @param pins how many wrong ones, 1 to 10
     * @see #wrongPinThenApprove
     */
    record WrongPinThenApprove(int pins) implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "wrong-pin", "pins", pins);
        }
    }

    /** @see #ignore */
    record Ignore() implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "ignore");
        }
    }

    /**
     * @param time up to one hour, by the provider's clock
     * @see #offline
     */
    record Offline(Duration time) implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "offline", "for", time);
        }
    }

    /** @see #twice */
    record Twice() implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "twice");
        }
    }

    /** @see #late */
    record Late() implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "late");
        }
    }

    /**
     * @param skew up to 3650 days either way
     * @see #clockSkew
     */
    record ClockSkew(Duration skew) implements PhoneAnswer {
        @Override
        public Map<String, Object> members() {
            return Map.of("answer", "clock-skew", "skew", skew);
        }
    }
}
