package dev.ecps.idp.call;

import java.time.Duration;

/**
 * How patient calls are.
 *
 * @param tries in all, at least 1
 * @param backoff pause before the second try; it doubles from try to try
 * @param timeout of one try, connection included
 * @param queue unsettled calls of one callee
 * @param perCallee running calls of one callee
 * @param inAll running calls
 */
public record Limits(int tries, Duration backoff, Duration timeout, int queue, int perCallee, int inAll) {}
