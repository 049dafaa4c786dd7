package dev.ecps.idp.ecps.device;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who want to do something with the same phone do it one after the other. Phones share a few locks, by chance:
 * there is nothing to tidy up, and two that share one rarely meet.
 */
final class Turns {
    private static final int LOCKS = 64;

    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    <R> R take(String phone, Supplier<R> work) {
        synchronized (locks[Math.floorMod(phone.hashCode(), LOCKS)]) {
            return work.get();
        }
    }
}
