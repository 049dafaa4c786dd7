package dev.ecps.idp.sandbox.answer;

import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The personas, unless they are switched off: then they are people like others. */
@Singleton
public class Personas {
    private final boolean there;

    Personas(
            AnswerConfig config,
            @ConfigProperty(name = "ecps.sandbox.enabled", defaultValue = "true") boolean sandbox) {
        this.there = sandbox && config.personas();
    }

    /** The persona of this identifier. */
    public Optional<Persona> of(NationalId who) {
        return there ? Persona.of(who) : Optional.empty();
    }
}
