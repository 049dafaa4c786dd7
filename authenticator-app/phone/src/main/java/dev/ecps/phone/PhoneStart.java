package dev.ecps.phone;

import dev.ecps.phone.activation.AwaitingShownCode;
import dev.ecps.phone.activation.ContactsShown;
import dev.ecps.phone.vault.MemoryVault;
import dev.ecps.phone.vault.Vault;
import dev.ecps.wire.NationalId;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;

/** A phone about to be switched on. Each method returns a new start. */
public final class PhoneStart {
    /** The name of a phone that was given none. */
    public static final String NAME = "phone";

    private final URI provider;
    private final String name;
    private final Vault vault;
    private final InstantSource clock;
    private final String sandboxKey;

    PhoneStart(URI provider) {
        this(provider, NAME, new MemoryVault(), Clock.systemUTC(), "");
    }

    private PhoneStart(URI provider, String name, Vault vault, InstantSource clock, String sandboxKey) {
        this.provider = provider;
        this.name = name;
        this.vault = vault;
        this.clock = clock;
        this.sandboxKey = sandboxKey;
    }

    /** @param name 1 to 60 characters; default {@value #NAME} */
    public PhoneStart named(String name) {
        return new PhoneStart(provider, name, vault, clock, sandboxKey);
    }

    /** @param vault where the phone keeps its memory; default: a new {@link MemoryVault} */
    public PhoneStart vault(Vault vault) {
        return new PhoneStart(provider, name, vault, clock, sandboxKey);
    }

    /** @param clock what the phone's own clock runs by; default: this machine's clock */
    public PhoneStart clock(InstantSource clock) {
        return new PhoneStart(provider, name, vault, clock, sandboxKey);
    }

    /** @param sandboxKey opens the outbox of a sandbox on another machine; empty for none, the default */
    public PhoneStart sandboxKey(String sandboxKey) {
        return new PhoneStart(provider, name, vault, clock, sandboxKey);
    }

    /**
     * Switches the phone on. The provider is not asked yet.
     *
     * @throws dev.ecps.phone.problem.PhoneInUse
     * @throws dev.ecps.phone.problem.VaultDamaged
     * @throws dev.ecps.phone.problem.VaultUnwritable
     * @throws IllegalArgumentException for a name or an address that can't be
     */
    public PhoneSimulator open() {
        return new PhoneSimulator(provider, name, vault, clock, sandboxKey);
    }

    /** Switches the phone on and asks for an activation, see {@link PhoneSimulator#requestActivation}. */
    public ContactsShown requestActivation(NationalId nationalId) {
        return requestActivation(nationalId.value());
    }

    /**
     * Switches the phone on and begins an activation by card, see {@link PhoneSimulator#scan}; a phone that fails to is
     * switched off again.
     */
    public AwaitingShownCode scan(String qr) {
        PhoneSimulator phone = open();
        try {
            return phone.scan(qr);
        } catch (RuntimeException e) {
            phone.close();
            throw e;
        }
    }

    /** Switches the phone on and asks for an activation; a phone that fails to is switched off again. */
    public ContactsShown requestActivation(String typed) {
        PhoneSimulator phone = open();
        try {
            return phone.requestActivation(typed);
        } catch (RuntimeException e) {
            phone.close();
            throw e;
        }
    }
}
