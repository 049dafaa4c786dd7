package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.TwoDigits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A login request, the hand that acts on it, and the notes that are taken. Each call tells whether it was accepted. */
final class Scene {
    private final Given given;
    private final Hand hand;
    private final BiConsumer<Instant, Runnable> later;

    /** @param later does something at an instant of the provider's clock, unless the answer was removed by then */
    Scene(Given given, Hand hand, BiConsumer<Instant, Runnable> later) {
        this.given = given;
        this.hand = hand;
        this.later = later;
    }

    private Asked asked() {
        return given.asked();
    }

    boolean look() {
        return call("look", () -> hand.look().contains(asked().id()) ? "ok" : "nothing-waits")
                .equals("ok");
    }

    boolean unlock() {
        return unlock(true);
    }

    /** Types a wrong PIN; false once another would be in vain. */
    boolean mistype() {
        return !unlock(false) && given.lastResult().equals("pin-wrong");
    }

    private boolean unlock(boolean rightly) {
        return call("unlock", () -> {
                    hand.unlock(asked().id(), rightly);
                    return "ok";
                })
                .equals("ok");
    }

    boolean pickShown() {
        return pick(asked().shown()).equals("approved");
    }

    void pickAnother() {
        pick(asked().choices().stream()
                .filter(number -> !number.equals(asked().shown()))
                .findFirst()
                .orElseThrow());
    }

    private String pick(TwoDigits number) {
        return call("answer", () -> Wire.name(hand.answer(asked().id(), number)));
    }

    void decline() {
        call("decline", () -> {
            hand.decline(asked().id());
            return "ok";
        });
    }

    void after(Duration time, Runnable then) {
        later.accept(asked().askedAt().plus(time), then);
    }

    void afterExpiry(Runnable then) {
        later.accept(asked().expiresAt(), then);
    }

    /** The same scene by a wrong clock; empty, and noted, where there is no clock to set. */
    Optional<Scene> withClock(Duration skew) {
        var skewed = hand.withClock(skew).map(other -> new Scene(given, other, later));
        if (skewed.isEmpty()) given.heard("unlock", "not-possible");
        return skewed;
    }

    private String call(String name, Supplier<String> call) {
        var result = result(call);
        given.heard(name, result);
        return result;
    }

    private static String result(Supplier<String> call) {
        try {
            return call.get();
        } catch (Refusal refusal) {
            return Wire.name(refusal.problem().type());
        }
    }
}
