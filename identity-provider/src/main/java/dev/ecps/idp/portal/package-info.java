/**
 * The management portal of the e-CPS, PSC's « wallet »: a relying party as any other, at which the holder sees to their
 * e-CPS. It knows its visitors by a login with the card or the e-CPS, and acts for the practitioner of that login alone;
 * no address and no form names another.
 *
 * <pre>
 *   /login-page, the door --log in--> /portail/espace: the e-CPS, its phones, the sessions
 *        |                                |-- logged in by card: /portail/activation  QR code -> code -> active
 *        |                                |-- /portail/suppression: deletes the e-CPS
 *        |                                `-- /portail/sessions: « Me déconnecter de toutes les sessions »
 *        `--« mot de passe oublié »--> /portail/oubli: identifier --mail--> /portail/oubli/{token} --> the e-CPS is deleted
 * </pre>
 *
 * <p>Whoever forgot the password and has no card proves the mailbox that the directory knows: a stranger who types an
 * identifier causes a mail, some times an hour, and deletes nothing. A link is good once, for the e-CPS that was active
 * when it was asked for, and opening it changes nothing: mail programs open links by themselves.
 */
@NullMarked
package dev.ecps.idp.portal;

import org.jspecify.annotations.NullMarked;
