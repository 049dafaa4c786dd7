package dev.ecps.idp.oidc.ciba;

import dev.ecps.idp.oidc.ciba.BackchannelLogin.Frame;
import dev.ecps.idp.oidc.protocol.OAuthError;
import dev.ecps.idp.oidc.protocol.OAuthRefusal;

/** What a poll comes to; codes are those of CIBA Core §11, words those of PSC's Keycloak. */
sealed interface PollOutcome {
    /**
     * The login, if it is granted.
     *
     * @throws OAuthRefusal if it is not, or not yet
     */
    Frame granted();

    /** After the login's time, whatever was answered. */
    record TimedOut() implements PollOutcome {
        @Override
        public Frame granted() {
            throw new OAuthRefusal(OAuthError.EXPIRED_TOKEN, "authentication timed out");
        }
    }

    /** Before the interval was over. */
    record TooSoon() implements PollOutcome {
        @Override
        public Frame granted() {
            throw new OAuthRefusal(OAuthError.SLOW_DOWN, "too early to access");
        }
    }

    /** The practitioner refused, picked a wrong number, or can't approve any more. */
    record Denied() implements PollOutcome {
        @Override
        public Frame granted() {
            throw new OAuthRefusal(OAuthError.ACCESS_DENIED, "not authorized");
        }
    }

    /** The practitioner has not answered. */
    record StillPending(Frame frame) implements PollOutcome {
        @Override
        public Frame granted() {
            throw new OAuthRefusal(
                    OAuthError.AUTHORIZATION_PENDING,
                    "The authorization request is still pending as the end-user hasn't yet been authenticated.");
        }
    }

    /** This poll, and no other one, gets the tokens. */
    record Granted(Frame granted) implements PollOutcome {}
}
