package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.ecps.challenge.UnansweredPrompts;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.setting.Setting;
import dev.ecps.wire.NationalId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** How often each client may ask each practitioner in vain. Logins in a browser are counted elsewhere: neither locks the other out. */
@Singleton
class PhonePrompts {
    private final UnansweredPrompts<Asker> unanswered;

    private record Asker(String client, NationalId who) {}

    PhonePrompts(CibaConfig config, InstantSource clock) {
        this.unanswered = new UnansweredPrompts<>(config.unansweredPrompts(), config.promptWindow(), clock);
    }

    void checkSettings(@Observes StartupEvent started, CibaConfig config) {
        Setting.within("ecps.ciba.unanswered-prompts", config.unansweredPrompts(), 1, 10_000);
        Setting.positive("ecps.ciba.prompt-window", config.promptWindow());
    }

    /** Counts one request more; false if it is one too many. */
    boolean take(Client client, NationalId who) {
        return unanswered.take(new Asker(client.id(), who));
    }

    void approved(Client client, NationalId who) {
        unanswered.approved(new Asker(client.id(), who));
    }
}
