package dev.ecps.phone.activation;

import dev.ecps.phone.gateway.ProviderGateway;
import dev.ecps.phone.login.LoginPrompts;
import dev.ecps.phone.sandbox.SandboxOutbox;
import dev.ecps.phone.vault.Memory;
import dev.ecps.phone.vault.Place;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.activation.ActivationOpened;
import org.jspecify.annotations.Nullable;

/** What all steps of one phone share. Made by {@code PhoneSimulator}; of no use to anybody else. */
public final class Handset implements AutoCloseable {
    private final String name;
    private final Memory memory;
    private final ProviderGateway gateway;
    private final SandboxOutbox outbox;
    private @Nullable ActiveLine active;

    public Handset(String name, Memory memory, ProviderGateway gateway, SandboxOutbox outbox) {
        this.name = name;
        this.memory = memory;
        this.gateway = gateway;
        this.outbox = outbox;
    }

    /** The step where the phone stands. */
    public PhoneStep current() {
        return memory.now().place().fold(new Steps(this));
    }

    /** Forgets any activation or e-CPS without telling the provider. */
    public NotActivated startOver() {
        memory.change(before -> before.at(new Place.AtStart()));
        hush();
        return new NotActivated(this);
    }

    /** The settings changed, or the network was lost or found: whoever waits looks again. */
    public synchronized void settingsChanged() {
        if (active != null) active.prompts().settingsChanged();
    }

    String name() {
        return name;
    }

    Memory memory() {
        return memory;
    }

    ProviderGateway gateway() {
        return gateway;
    }

    SandboxOutbox outbox() {
        return outbox;
    }

    static String path(ActivationOpened opened, String step) {
        return PhonePaths.ACTIVATIONS + "/" + opened.activation() + "/" + step;
    }

    /** The line of the registered device: one per device, however often it is asked for. */
    synchronized ActiveLine lineOf(Place.Active place) {
        if (active == null || !active.place().continues(place)) {
            hush();
            active = newLine(place);
        }
        return active;
    }

    private ActiveLine newLine(Place.Active place) {
        String kid = place.device().device().value();
        ProviderGateway signed = gateway.signedWith(place.key(), kid);
        return new ActiveLine(
                place,
                signed,
                new LoginPrompts(signed, place.pinSecret(), () -> memory.now().notifications()));
    }

    private synchronized void hush() {
        if (active != null) active.prompts().close();
        active = null;
    }

    @Override
    public void close() {
        hush();
        memory.close();
    }

    /** A registered device on the line. */
    record ActiveLine(Place.Active place, ProviderGateway gateway, LoginPrompts prompts) {}
}
