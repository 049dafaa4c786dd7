package dev.ecps.idp.oidc.token;

import dev.ecps.idp.oidc.client.ClientForgotten;
import dev.ecps.idp.oidc.session.Sessions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Takes a client that was unregistered out of every session, so that its tokens stay dead when its id is given anew. */
@Singleton
class ForgottenClients {
    void cutOff(@Observes ClientForgotten gone, Sessions sessions) {
        sessions.cutEverywhere(gone.id());
    }
}
