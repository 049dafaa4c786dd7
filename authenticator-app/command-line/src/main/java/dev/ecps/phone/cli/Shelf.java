package dev.ecps.phone.cli;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.activation.ActivatedPhone;
import dev.ecps.phone.activation.PhoneStep;
import dev.ecps.phone.vault.FileVault;
import java.net.URI;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Where the phone of this command line is taken from. */
final class Shelf {
    private final FileVault vault;
    private final String name;
    private final @Nullable URI wanted;
    private final String sandboxKey;
    private final Voice voice;

    Shelf(FileVault vault, String name, @Nullable URI wanted, String sandboxKey, Voice voice) {
        this.vault = vault;
        this.name = name;
        this.wanted = wanted;
        this.sandboxKey = sandboxKey;
        this.voice = voice;
    }

    FileVault vault() {
        return vault;
    }

    String sandboxKey() {
        return sandboxKey;
    }

    /** The provider of a phone that was never used. */
    URI provider() {
        return wanted != null ? wanted : URI.create(EcpsPhone.PROVIDER);
    }

    /** The phone, new or not. @throws dev.ecps.phone.problem.PhoneException if its file can't be used */
    PhoneSimulator phone() {
        URI at = wanted != null
                ? wanted
                : PhoneSimulator.lastProviderOf(vault, name).orElse(provider());
        return PhoneSimulator.at(at)
                .named(name)
                .vault(vault)
                .sandboxKey(sandboxKey)
                .open();
    }

    /** The phone, if there is one: asking about a phone must not make it. */
    PhoneSimulator existing() {
        if (Files.notExists(vault.fileOf(name))) throw notActivated();
        return phone();
    }

    /** @throws CommandFailed NOT_ACTIVATED unless it is */
    ActivatedPhone activated(PhoneSimulator phone) {
        PhoneStep step = phone.current();
        if (step instanceof ActivatedPhone activated) return activated;
        throw notActivated();
    }

    CommandFailed notActivated() {
        return new CommandFailed(ExitCode.NOT_ACTIVATED, voice.say("not-activated", name));
    }
}
