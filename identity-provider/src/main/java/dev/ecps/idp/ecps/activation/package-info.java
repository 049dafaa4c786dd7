/**
 * From national identifier to active e-CPS: two codes over two channels, e-mail and SMS, then the phone registers its
 * key; or with a card, which stands for both channels.
 *
 * <pre>
 *   Begun --sendMail--> MailSent --confirm(link)--> LinkConfirmed --sendSms--> SmsSent --enter(code)--> CodeAccepted --register--> Completed
 *              ^___again___|                                         ^___again___|  |
 *                                                                                   `--too many wrong codes--> Locked
 *
 *   by card:   CardDesk QrShown --scan(QR)--> CodeShown --enter(code on the PC)--> CodeAccepted --register--> Completed
 *                ^__90 s: a new QR__|             `--too many wrong codes--> Locked
 *
 *   any open state --time--> expired (computed, never scheduled)
 * </pre>
 *
 * <p>The two ways share what follows the code and nothing before it: a phone that waits for a mail can't go on with the
 * portal's QR code, nor one that scanned the portal's with an SMS. At the card's desk ({@code CardActivations}) sits
 * somebody whom the portal knows by a login with a card; each QR code is good for one scan, by one phone.
 *
 * <p>Of the link's token and of the code only the SHA-256 is kept. An activation belongs to the phone that began it:
 * its name is a secret, and without it link and code are of no use. An activation lives in memory: whoever is in the
 * middle of one when the provider restarts begins again; a completed one is a {@code Device} and stays.
 */
@NullMarked
package dev.ecps.idp.ecps.activation;

import org.jspecify.annotations.NullMarked;
