/**
 * From national identifier to active e-CPS, by e-mail and SMS. Two codes over two channels, then the phone registers
 * its key.
 *
 * <pre>
 *   Begun --sendMail--> MailSent --confirm(link)--> LinkConfirmed --sendSms--> SmsSent --enter(code)--> CodeAccepted --register--> Completed
 *              ^___again___|                                         ^___again___|  |
 *                                                                                   `--too many wrong codes--> Locked
 *   any open state --time--> expired (computed, never scheduled)
 * </pre>
 *
 * <p>Of the link's token and of the code only the SHA-256 is kept. An activation belongs to the phone that began it:
 * its name is a secret, and without it link and code are of no use. An activation lives in memory: whoever is in the
 * middle of one when the provider restarts begins again; a completed one is a {@code Device} and stays.
 */
@NullMarked
package dev.ecps.idp.ecps.activation;

import org.jspecify.annotations.NullMarked;
