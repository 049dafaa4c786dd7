package dev.ecps.phone.login;

import dev.ecps.phone.gateway.ProviderGateway;
import dev.ecps.phone.pin.PinSecret;
import dev.ecps.phone.problem.Awaited;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.problem.WaitTimedOut;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.challenge.PendingChallenge;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The login requests of one device: asked for, waited for, announced. Thread-safe. */
public final class LoginPrompts implements AutoCloseable {
    private final ProviderGateway gateway;
    private final PinSecret pinSecret;
    private final BooleanSupplier notifications;
    private final Doorbell bell;
    private final Announcements announcements;

    /** @param gateway signs with the device's key */
    public LoginPrompts(ProviderGateway gateway, PinSecret pinSecret, BooleanSupplier notifications) {
        this.gateway = gateway;
        this.pinSecret = pinSecret;
        this.notifications = notifications;
        this.announcements = new Announcements(this::fetch, notifications);
        this.bell = new Doorbell(gateway, notifications, announcements::announce);
    }

    /** Asks the provider now, newest first; what opening the application does. */
    public List<LoginPrompt> fetch() {
        PendingChallenge[] pending = gateway.get(PhonePaths.CHALLENGES, PendingChallenge[].class);
        return Arrays.stream(pending)
                .map(challenge -> new LoginPrompt(challenge, gateway, pinSecret))
                .toList();
    }

    /** @see dev.ecps.phone.activation.ActivatedPhone#awaitPrompt(Duration) */
    public LoginPrompt await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        bell.start();
        @Nullable ProviderUnreachable trouble = null;
        while (true) {
            long rings = bell.rings();
            try {
                Optional<LoginPrompt> newest = announced();
                if (newest.isPresent()) return newest.get();
                trouble = null;
            } catch (ProviderUnreachable e) {
                trouble = e;
            }
            if (!bell.awaitRingAfter(rings, deadline)) throw timedOut(patience, trouble);
        }
    }

    private Optional<LoginPrompt> announced() {
        return notifications.getAsBoolean() ? fetch().stream().findFirst() : Optional.empty();
    }

    private WaitTimedOut timedOut(Duration patience, @Nullable ProviderUnreachable trouble) {
        return new WaitTimedOut(Awaited.LOGIN_REQUEST, remark(), patience, trouble);
    }

    private String remark() {
        if (!gateway.online()) return " (it is offline)";
        return notifications.getAsBoolean() ? "" : " (its notifications are off: none is announced)";
    }

    /** @see dev.ecps.phone.activation.ActivatedPhone#onPrompt(Consumer) */
    public Subscription onPrompt(Consumer<LoginPrompt> listener) {
        Subscription subscription = announcements.addListener(listener);
        if (!bell.start()) bell.lookNow();
        return subscription;
    }

    /** @see dev.ecps.phone.activation.ActivatedPhone#onGone(Consumer) */
    public Subscription onGone(Consumer<Refused> listener) {
        Subscription subscription = announcements.addGoneListener(listener);
        if (!bell.start()) bell.lookNow();
        return subscription;
    }

    /** Whether the provider can ring this phone now. */
    public boolean connected() {
        return bell.connected();
    }

    /** Looks again, since the settings or the network changed. */
    public void settingsChanged() {
        bell.reconsider();
    }

    @Override
    public void close() {
        bell.close();
    }
}
