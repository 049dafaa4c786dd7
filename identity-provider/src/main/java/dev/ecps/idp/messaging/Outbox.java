package dev.ecps.idp.messaging;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.LongFunction;

/** The last messages, newest first, in memory: a restart forgets them. Safe for many threads. */
@Singleton
public final class Outbox {
    private final InstantSource time;
    private final int size;
    private final Deque<OutboxMessage> messages = new ArrayDeque<>();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private long lastId;

    @Inject
    Outbox(InstantSource time, MessagingConfig config) {
        this(time, config.outboxSize());
    }

    /**
     * @param size how many messages are kept, 1 or more; each further one pushes the oldest out
     * @throws IllegalArgumentException if the size is less than 1
     */
    Outbox(InstantSource time, int size) {
        if (size < 1) throw new IllegalArgumentException("ecps.messaging.outbox-size must be 1 or more, not " + size);
        this.time = time;
        this.size = size;
    }

    void add(Mail mail) {
        add(id -> OutboxMessage.of(id, mail, time.instant()));
    }

    void add(Sms sms) {
        add(id -> OutboxMessage.of(id, sms, time.instant()));
    }

    void add(Letter letter) {
        add(id -> OutboxMessage.of(id, letter, time.instant()));
    }

    private void add(LongFunction<OutboxMessage> message) {
        synchronized (messages) {
            messages.addFirst(message.apply(++lastId));
            if (messages.size() > size) messages.removeLast();
        }
        listeners.forEach(Runnable::run);
    }

    /** All that is kept, newest first. */
    public List<OutboxMessage> newestFirst() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /** All that is kept for this recipient, newest first; all for an empty one. */
    public List<OutboxMessage> newestFirst(Recipient to) {
        if (to.isEmpty()) return newestFirst();
        return newestFirst().stream()
                .filter(message -> new Recipient(message.to()).equals(to))
                .toList();
    }

    public Optional<OutboxMessage> find(long id) {
        return newestFirst().stream().filter(message -> message.id() == id).findFirst();
    }

    /** Forgets all messages. */
    public void empty() {
        synchronized (messages) {
            messages.clear();
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * Calls the listener after each change, on the thread that made it; it must be quick and not throw.
     *
     * @return ends the calls
     */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
