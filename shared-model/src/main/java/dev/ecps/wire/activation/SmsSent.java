package dev.ecps.wire.activation;

import java.time.Instant;

/**
 * The SMS has left.
 *
 * @param codeLength how many digits the code has
 * @param codeExpiresAt the code is good until then; an earlier code is not good any more
 * @param resendsLeft how many more SMS may be asked for
 */
public record SmsSent(int codeLength, Instant codeExpiresAt, int resendsLeft) {}
