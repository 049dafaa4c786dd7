package dev.ecps.phone.login;

/** Ends what was subscribed to. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    /** From then on, no further call; one that has begun may still end. */
    @Override
    void close();
}
