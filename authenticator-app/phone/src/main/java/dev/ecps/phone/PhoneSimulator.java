package dev.ecps.phone;

import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.activation.Handset;
import dev.ecps.phone.activation.NotActivated;
import dev.ecps.phone.activation.PhoneStep;
import dev.ecps.phone.gateway.Conditions;
import dev.ecps.phone.gateway.Line;
import dev.ecps.phone.gateway.PhoneClock;
import dev.ecps.phone.gateway.ProviderGateway;
import dev.ecps.phone.problem.StepOver;
import dev.ecps.phone.sandbox.SandboxOutbox;
import dev.ecps.phone.sandbox.SandboxReader;
import dev.ecps.phone.vault.Memory;
import dev.ecps.phone.vault.Remembered;
import dev.ecps.phone.vault.Vault;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * An e-CPS phone without a screen.
 *
 * <pre>{@code
 * var phone = PhoneSimulator.at(provider)
 *         .requestActivation(nationalId)                // ContactsShown
 *         .confirm()                                    // AwaitingScan
 *         .scan(outbox.lastMail().activationLink())     // AwaitingSms
 *         .sendSms()                                    // AwaitingSmsCode
 *         .enter(outbox.lastSms().code())               // ChoosingPin
 *         .choose(Pin.of("4821"));                      // ActivatedPhone
 * phone.awaitPrompt().unlock(Pin.of("4821")).pick(shownNumber);
 * }</pre>
 *
 * With a card: {@code PhoneSimulator.at(provider).scan(qr)} with the QR code of the management portal, {@code
 * enter(shownCode)}, {@code choose(pin)}.
 *
 * <p>Thread-safe. It works on daemon threads that all phones of the process share, and holds none while nothing happens;
 * {@link #close} ends its work and frees the vault.
 */
public final class PhoneSimulator implements AutoCloseable {
    private final String name;
    private final Line line;
    private final Memory memory;
    private final PhoneClock clock;
    private final SandboxOutbox outbox;
    private final SandboxReader reader;
    private final Conditions conditions;
    private final Handset handset;

    PhoneSimulator(URI provider, String name, Vault vault, InstantSource machineClock, String sandboxKey) {
        this.name = name;
        this.line = new Line(provider);
        this.outbox = SandboxOutbox.over(line).withKey(sandboxKey);
        this.reader = SandboxReader.over(line, SandboxReader.DEFAULT).withKey(sandboxKey);
        this.memory = Memory.open(vault, name, line.provider());
        this.clock = new PhoneClock(machineClock, memory);
        this.conditions = new Conditions(this::networkChanged);
        this.handset = new Handset(name, memory, ProviderGateway.at(line, clock, conditions, this::answered), outbox);
    }

    /**
     * A phone that will speak with the provider at this address.
     *
     * @param provider {@code http://…} or {@code https://…}; may end with a path
     */
    public static PhoneStart at(URI provider) {
        return new PhoneStart(provider);
    }

    /**
     * Where this phone was used last; empty for a new phone. For a window that offers to go on.
     *
     * @throws dev.ecps.phone.problem.PhoneInUse
     * @throws dev.ecps.phone.problem.VaultDamaged
     */
    public static Optional<URI> lastProviderOf(Vault vault, String name) {
        try (Vault.Drawer drawer = vault.open(name)) {
            return drawer.read().map(Remembered::provider);
        }
    }

    /** The phone's name, shown by the provider as the name of the device. */
    public String name() {
        return name;
    }

    /** The address of the provider. */
    public URI provider() {
        return line.provider();
    }

    /** Where the phone stands; after a restart with the same vault, where it stood. */
    public PhoneStep current() {
        return handset.current();
    }

    /**
     * Forgets the running activation or the e-CPS, on this phone only: the provider is not told. To delete an e-CPS, see
     * {@link dev.ecps.phone.activation.ActivatedPhone#delete}.
     */
    public NotActivated startOver() {
        return handset.startOver();
    }

    /**
     * Short for {@code current()} and {@link NotActivated#requestActivation(String)}.
     *
     * @throws StepOver if the phone is past that step; start over first
     */
    public ContactsShown requestActivation(String typed) {
        if (current() instanceof NotActivated start) return start.requestActivation(typed);
        throw new StepOver("this phone is activated or being activated; start over first");
    }

    /**
     * Short for {@code current()} and {@link NotActivated#scan}: begins an activation by card.
     *
     * @param qr what the QR code of the management portal says
     * @throws StepOver if the phone is past that step; start over first
     */
    public AwaitingShownCode scan(String qr) {
        if (current() instanceof NotActivated start) return start.scan(qr);
        throw new StepOver("this phone is activated or being activated; start over first");
    }

    /** Whose activation is under way: the identifier as it was typed when it began; empty where none is, or with a card. */
    public Optional<String> applicant() {
        return Optional.of(memory.now().applicant()).filter(typed -> !typed.isEmpty());
    }

    /** Whether login requests announce themselves. */
    public boolean notifications() {
        return memory.now().notifications();
    }

    /** Allows or forbids login requests to announce themselves; survives a restart. */
    public void notifications(boolean allowed) {
        memory.change(before -> before.withNotifications(allowed));
        handset.settingsChanged();
    }

    /** The phone's clock: automatic, or set by hand. */
    public PhoneClock clock() {
        return clock;
    }

    /** The outbox of the provider's sandbox. */
    public SandboxOutbox outbox() {
        return outbox;
    }

    /** The provider's virtual card reader {@code bureau}, which stands beside this phone. */
    public SandboxReader reader() {
        return reader;
    }

    /**
     * Takes the phone off the network: its calls fail with {@link dev.ecps.phone.problem.ProviderUnreachable} and no
     * login request reaches it, until {@link #goOnline} or the end of the process. A call that is under way still ends.
     */
    public void goOffline() {
        conditions.goOffline(null);
    }

    /**
     * As {@link #goOffline()}, for this long: then the phone is back by itself, and announces what waits.
     *
     * @throws IllegalArgumentException unless the time is positive
     */
    public void offline(Duration time) {
        conditions.goOffline(time);
    }

    /** Brings the phone back to the network; what waits announces itself. Does nothing to a phone that is online. */
    public void goOnline() {
        conditions.goOnline();
    }

    /** Whether the phone is on the network; each phone starts there. */
    public boolean online() {
        return conditions.online();
    }

    /**
     * How long the holder hesitates before each answer (the number, the refusal): those calls take that much longer, and
     * may come too late. Zero at the start; does not survive a restart.
     *
     * @throws IllegalArgumentException for a negative time
     */
    public void answerDelay(Duration delay) {
        conditions.answerDelay(delay);
    }

    private void answered() {
        memory.answered(line.provider());
    }

    private void networkChanged() {
        handset.settingsChanged();
    }

    /** Switches the phone off; a second time does nothing. */
    @Override
    public void close() {
        handset.close();
    }
}
