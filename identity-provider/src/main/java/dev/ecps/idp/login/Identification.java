package dev.ecps.idp.login;

import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.challenge.PhoneSearch;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.oidc.authorization.AuthorizationSession;
import dev.ecps.idp.oidc.authorization.AuthorizationSessions;
import dev.ecps.idp.oidc.authorization.AuthorizationSessions.Question;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** From what was typed on the login page to a question on the phone. */
@Singleton
class Identification {
    private final Practitioners practitioners;
    private final Devices devices;
    private final PhoneSearch phones;
    private final LoginChallenges challenges;
    private final AuthorizationSessions logins;
    private final PromptQuota quota;
    private final InstantSource clock;

    Identification(
            Practitioners practitioners,
            Devices devices,
            PhoneSearch phones,
            LoginChallenges challenges,
            AuthorizationSessions logins,
            PromptQuota quota,
            InstantSource clock) {
        this.practitioners = practitioners;
        this.devices = devices;
        this.phones = phones;
        this.challenges = challenges;
        this.logins = logins;
        this.quota = quota;
        this.clock = clock;
    }

    /** Why no phone was asked; each has a text on the page. */
    enum Refusal {
        EMPTY,
        MISSING_PREFIX,
        WRONG_LENGTH,
        UNKNOWN_FORM,
        NOT_IN_DIRECTORY,
        NO_ECPS,
        BLOCKED,
        EXPIRED,
        TOO_MANY_PROMPTS;

        /** Status of the page that says so. */
        int status() {
            return this == TOO_MANY_PROMPTS ? 429 : 422;
        }

        /** Key of its text. */
        String key() {
            return "login.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Asks the phone of whoever this identifier belongs to, once. */
    Optional<Refusal> ask(AuthorizationSession login, String typed) {
        var flaw = NationalId.flawOfTyped(typed);
        if (flaw.isPresent()) return flaw.map(it -> Refusal.valueOf(it.name()));
        var who = NationalId.of(typed);
        if (practitioners.find(who).isEmpty()) return Optional.of(Refusal.NOT_IN_DIRECTORY);
        var device = phones.phoneOf(who, login.frame().request().client());
        if (device.isEmpty()) return Optional.of(Refusal.NO_ECPS);
        if (device.get().blocked()) return Optional.of(Refusal.BLOCKED);
        if (device.get().expired(clock.instant())) return Optional.of(Refusal.EXPIRED);
        if (!quota.take(who, login.frame().browser())) return Optional.of(Refusal.TOO_MANY_PROMPTS);
        // The phone's own copy of the identifier: a session keeps it for hours
        logins.ask(login.frame().id(), device.get().nationalId(), () -> question(login, device.get()));
        return Optional.empty();
    }

    /** Whether the e-CPS that approved is still there; it may have been deleted before the browser came back. */
    boolean stillStands(Asked approved) {
        return practitioners.find(approved.nationalId()).isPresent()
                && devices.of(approved.device())
                        .filter(device -> device.usable(clock.instant()))
                        .isPresent();
    }

    private Question question(AuthorizationSession login, Device device) {
        var request = login.frame().request();
        var asked = challenges.open(device, request.service(), request.client());
        return new Question(asked.id(), asked.shown());
    }
}
