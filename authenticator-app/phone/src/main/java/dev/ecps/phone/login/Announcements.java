package dev.ecps.phone.login;

import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.Refused;
import dev.ecps.wire.ChallengeId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells each listener of each login request once, and of the end of the e-CPS. */
final class Announcements {
    private static final System.Logger LOG = System.getLogger(Announcements.class.getName());

    private final Supplier<List<LoginPrompt>> fetch;
    private final BooleanSupplier notifications;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Refused>> goneListeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Refused gone;

    Announcements(Supplier<List<LoginPrompt>> fetch, BooleanSupplier notifications) {
        this.fetch = fetch;
        this.notifications = notifications;
    }

    Subscription addListener(Consumer<LoginPrompt> consumer) {
        Listener listener = new Listener(consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    Subscription addGoneListener(Consumer<Refused> listener) {
        goneListeners.add(listener);
        Refused before = gone;
        if (before != null) tell(listener, before);
        return () -> goneListeners.remove(listener);
    }

    /** @return false once the e-CPS is gone and nothing will ever be announced again */
    boolean announce() {
        if (listeners.isEmpty() && goneListeners.isEmpty()) return true;
        try {
            List<LoginPrompt> pending = fetch.get();
            if (notifications.getAsBoolean()) listeners.forEach(listener -> listener.hear(pending));
            return true;
        } catch (Refused refused) {
            return !refused.meansGone() || !over(refused);
        } catch (PhoneException e) {
            return true; // The next look will tell.
        }
    }

    private boolean over(Refused refused) {
        gone = refused;
        goneListeners.forEach(listener -> tell(listener, refused));
        return true;
    }

    /** A listener that fails must not silence the bell. */
    private static <T> void tell(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a listener of the phone failed", e);
        }
    }

    private static final class Listener {
        private final Consumer<LoginPrompt> consumer;
        private Set<ChallengeId> heard = Set.of();

        private Listener(Consumer<LoginPrompt> consumer) {
            this.consumer = consumer;
        }

        private void hear(List<LoginPrompt> pending) {
            Set<ChallengeId> before = heard;
            Set<ChallengeId> now = new HashSet<>();
            pending.forEach(prompt -> now.add(prompt.id()));
            heard = now;
            pending.stream().filter(prompt -> !before.contains(prompt.id())).forEach(prompt -> tell(consumer, prompt));
        }
    }
}
