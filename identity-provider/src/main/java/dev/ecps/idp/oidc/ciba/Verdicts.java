package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.oidc.ciba.BackchannelLogin.Open;
import dev.ecps.idp.oidc.ciba.BackchannelLogin.Verdict;
import dev.ecps.wire.ChallengeId;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What became of a login: the phone knows, where one was asked. */
@Singleton
class Verdicts {
    private final LoginChallenges challenges;
    private final Devices devices;
    private final Practitioners practitioners;
    private final InstantSource clock;

    Verdicts(LoginChallenges challenges, Devices devices, Practitioners practitioners, InstantSource clock) {
        this.challenges = challenges;
        this.devices = devices;
        this.practitioners = practitioners;
        this.clock = clock;
    }

    Verdict of(Open login) {
        var said = login.frame().question().map(this::ofPhone).orElse(login.verdict());
        return said == Verdict.ALLOWED && !isKnown(login) ? Verdict.DENIED : said;
    }

    private Verdict ofPhone(ChallengeId question) {
        return challenges
                .of(question)
                .<Verdict>map(challenge -> challenge.fold(
                        pending -> Verdict.NONE_YET,
                        approved -> approval(approved.asked()),
                        refused -> Verdict.DENIED,
                        expired -> Verdict.NONE_YET))
                .orElse(Verdict.NONE_YET);
    }

    /** The e-CPS that approved may have been deleted before the poll. */
    private Verdict approval(Asked asked) {
        boolean stillThere = devices.of(asked.device())
                .filter(device -> device.usable(clock.instant()))
                .isPresent();
        return stillThere ? Verdict.ALLOWED : Verdict.DENIED;
    }

    /** They may have left the directory, or never been in it. */
    private boolean isKnown(Open login) {
        return practitioners.find(login.frame().nationalId()).isPresent();
    }
}
