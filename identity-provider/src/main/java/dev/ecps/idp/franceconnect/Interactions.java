package dev.ecps.idp.franceconnect;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.franceconnect.Interaction.Begun;
import dev.ecps.idp.franceconnect.Interaction.Frame;
import dev.ecps.idp.shortlived.ShortLived;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** The interactions that are under way, each of one browser. */
@Singleton
class Interactions {
    private static final int MOST = 20_000;

    private final ShortLived<String, Interaction> shelf = ShortLived.<String, Interaction>until(
                    it -> it.frame().expiresAt(), Duration.ZERO)
            .weighing(it -> it.frame().ask().weight())
            .holding(MOST);
    private final FranceConnectConfig config;
    private final InstantSource clock;
    private final Chance chance;

    Interactions(FranceConnectConfig config, InstantSource clock, Chance chance) {
        this.config = config;
        this.clock = clock;
        this.chance = chance;
    }

    Interaction begin(Ask ask, String browser) {
        var now = clock.instant();
        var begun = new Begun(
                new Frame(chance.token(), Chance.fingerprint(browser), ask, now.plus(config.interactionLife())));
        shelf.put(begun.frame().id(), begun, now);
        return begun;
    }

    /** The interaction of this id, if it is this browser's. */
    Optional<Interaction> of(String id, String browser) {
        return shelf.find(id, clock.instant()).filter(it -> it.frame().browser().equals(Chance.fingerprint(browser)));
    }

    /** Takes a step that is legal from a state of this kind; in any other state nothing happens. */
    <S extends Interaction> void step(Interaction interaction, Class<S> from, Function<S, Interaction> step) {
        shelf.change(
                interaction.frame().id(),
                clock.instant(),
                now -> from.isInstance(now) ? step.apply(from.cast(now)) : now);
    }

    /** Ends an interaction; of two who try at once, one does. */
    Optional<Interaction> end(Interaction interaction) {
        return shelf.take(interaction.frame().id(), clock.instant());
    }
}
