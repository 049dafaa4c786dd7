package dev.ecps.wire.activation;

import java.time.Instant;

/**
 * The mail with the QR code has left.
 *
 * @param linkExpiresAt the QR code and the link are good until then
 * @param resendsLeft how many more mails may be asked for
 */
public record MailSent(Instant linkExpiresAt, int resendsLeft) {}
