package dev.ecps.idp.oidc.authorization.check;

import java.util.Optional;

/**
 * What decides whether an open session will do.
 *
 * @param prompt what should happen on the way
 * @param maxAge how old the login may be, in seconds; negative: no login is young enough
 * @param subject who it should be, if the client says so and it is heeded
 */
public record Wishes(Prompt prompt, Optional<Integer> maxAge, Optional<String> subject) {}
