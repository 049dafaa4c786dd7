package dev.ecps.idp.sandbox.answer;

import java.time.Duration;
import java.util.Map;

/** What the sandbox does with a login request, in the place of its holder. */
sealed interface Answer {
    /** How it is called on the wire. */
    String name();

    /** Acts it out, once the answer's delay is over. */
    void play(Scene scene);

    /** What must be told beside the name, by the names of the wire. */
    default Map<String, Object> details() {
        return Map.of();
    }

    /** Types the PIN and picks the number on the screen. */
    record Approve() implements Answer {
        @Override
        public String name() {
            return "approve";
        }

        @Override
        public void play(Scene scene) {
            if (scene.unlock()) scene.pickShown();
        }
    }

    /** Refuses. */
    record Decline() implements Answer {
        @Override
        public String name() {
            return "decline";
        }

        @Override
        public void play(Scene scene) {
            scene.decline();
        }
    }

    /** Types the PIN and picks one of the two other numbers. */
    record WrongNumber() implements Answer {
        @Override
        public String name() {
            return "wrong-number";
        }

        @Override
        public void play(Scene scene) {
            if (scene.unlock()) scene.pickAnother();
        }
    }

    /** Types a wrong PIN, once, and refuses; the third in a row blocks the e-CPS. */
    record WrongPin() implements Answer {
        static final String NAME = "wrong-pin";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void play(Scene scene) {
            if (scene.mistype()) scene.decline();
        }
    }

    /**
     * Types a wrong PIN several times, then the right one, and approves; the third in a row blocks the e-CPS.
     *
     * @param pins how many wrong ones
     */
    record WrongPins(int pins) implements Answer {
        @Override
        public String name() {
            return WrongPin.NAME;
        }

        @Override
        public void play(Scene scene) {
            for (int i = 0; i < pins; i++) if (!scene.mistype()) return;
            new Approve().play(scene);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("pins", pins);
        }
    }

    /** Leaves the phone in the pocket: the request expires. */
    record Ignore() implements Answer {
        @Override
        public String name() {
            return "ignore";
        }

        @Override
        public void play(Scene scene) {}
    }

    /**
     * The phone has no network for a while. Once it is back it looks what waits, and approves if the request still does.
     *
     * @param time how long
     */
    record Offline(Duration time) implements Answer {
        @Override
        public String name() {
            return "offline";
        }

        @Override
        public void play(Scene scene) {
            scene.after(time, () -> {
                if (scene.look()) new Approve().play(scene);
            });
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("for", time);
        }
    }

    /** Approves, and says so a second time. */
    record Twice() implements Answer {
        @Override
        public String name() {
            return "twice";
        }

        @Override
        public void play(Scene scene) {
            if (scene.unlock() && scene.pickShown()) scene.pickShown();
        }
    }

    /** Types the PIN in time, and picks the number when the request has expired. */
    record Late() implements Answer {
        @Override
        public String name() {
            return "late";
        }

        @Override
        public void play(Scene scene) {
            if (scene.unlock()) scene.afterExpiry(scene::pickShown);
        }
    }

    /**
     * Approves, by a clock that is wrong.
     *
     * @param skew how far it is ahead of the provider's; negative: behind
     */
    record ClockSkew(Duration skew) implements Answer {
        static final String NAME = "clock-skew";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void play(Scene scene) {
            scene.withClock(skew).ifPresent(new Approve()::play);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("skew", skew);
        }
    }
}
