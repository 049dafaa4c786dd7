package dev.ecps.phone.activation;

import dev.ecps.phone.activation.Handset.ActiveLine;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.login.LoginPrompts;
import dev.ecps.phone.login.Subscription;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.vault.Place;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.device.Holder;
import dev.ecps.wire.device.RegisteredDevice;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The e-CPS is active on this phone. Thread-safe; {@link #close} closes the whole phone. */
public final class ActivatedPhone implements PhoneStep, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Handset handset;
    private final Place.Active place;
    private final ActiveLine line;

    ActivatedPhone(Handset handset, Place.Active place) {
        this.handset = handset;
        this.place = place;
        this.line = handset.lineOf(place);
    }

    /** Whose e-CPS this is. */
    public Holder holder() {
        return place.device().holder();
    }

    /** How the provider calls this phone. */
    public DeviceId device() {
        return place.device().device();
    }

    /** What the provider told last, without asking it: when this step began, or when {@link #status} was called since. */
    public RegisteredDevice lastKnown() {
        return handset.memory().now().place() instanceof Place.Active now && now.continues(place)
                ? now.device()
                : place.device();
    }

    /**
     * Asks the provider how this e-CPS is.
     *
     * @throws Refused DEVICE_UNKNOWN, DEVICE_REPLACED, DEVICE_EXPIRED, CLOCK_WRONG
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public RegisteredDevice status() {
        RegisteredDevice now = line.gateway().get(PhonePaths.DEVICE, RegisteredDevice.class);
        if (!now.equals(lastKnown())) {
            handset.memory().move(place, new Place.Active(place.key(), place.pinSecret(), now));
        }
        return now;
    }

    /**
     * The login requests that wait for this phone, newest first; asks the provider now, as opening the application does.
     *
     * @throws Refused as {@link #status}
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public List<LoginPrompt> prompts() {
        return login().fetch();
    }

    /** Waits up to 30 seconds, see {@link #awaitPrompt(Duration)}. */
    public LoginPrompt awaitPrompt() {
        return awaitPrompt(PATIENCE);
    }

    /**
     * Waits until a login request announces itself; one that waits already is returned at once, the newest first. With
     * notifications off none announces itself, so this waits in vain: use {@link #prompts}.
     *
     * @throws dev.ecps.phone.problem.WaitTimedOut if none comes in time
     * @throws Refused as {@link #status}
     * @throws dev.ecps.phone.problem.StepOver if the phone is closed meanwhile
     */
    public LoginPrompt awaitPrompt(Duration patience) {
        return login().await(patience);
    }

    /**
     * Calls the listener once for each login request that announces itself, including those that wait already. Calls come
     * on a thread of this phone, one at a time; the listener must not block.
     */
    public Subscription onPrompt(Consumer<LoginPrompt> listener) {
        return login().onPrompt(listener);
    }

    /**
     * Calls the listener when this e-CPS turns out to be over: DEVICE_UNKNOWN (deleted), DEVICE_REPLACED or
     * DEVICE_EXPIRED. The phone keeps its place until it starts over.
     */
    public Subscription onGone(Consumer<Refused> listener) {
        return login().onGone(listener);
    }

    /**
     * « Supprimer ma e-CPS », on the provider and on this phone. An e-CPS that is over already is just forgotten.
     *
     * @throws Refused CLOCK_WRONG, PROOF_INVALID: nothing is deleted then
     * @throws dev.ecps.phone.problem.ProviderUnreachable
     */
    public NotActivated delete() {
        handset.memory().expect(place);
        try {
            line.gateway().delete(PhonePaths.DEVICE);
        } catch (Refused refused) {
            if (!refused.meansGone()) throw refused;
        }
        return handset.startOver();
    }

    /**
     * Whether the provider can announce a login request by itself now: the phone listens ({@link #onPrompt},
     * {@link #awaitPrompt}) and its socket is open.
     */
    public boolean connected() {
        return login().connected();
    }

    private LoginPrompts login() {
        return line.prompts();
    }

    /** Closes the phone; it can be opened again. */
    @Override
    public void close() {
        handset.close();
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.activated(this);
    }

    @Override
    public String toString() {
        return "ActivatedPhone[" + device() + "]";
    }
}
