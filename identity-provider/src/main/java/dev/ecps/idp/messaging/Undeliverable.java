package dev.ecps.idp.messaging;

/**
 * A message could not be handed over. An expected outcome: its caller tells the user that this is temporarily
 * unavailable. It names the route and the reason, never recipient or content.
 */
public final class Undeliverable extends Exception {
    private static final long serialVersionUID = 1L;

    Undeliverable(String reason) {
        super(reason, null, false, false);
    }
}
