/**
 * Front-channel request in, code out. The checks stand in a room of their own; what passes them is answered at once if
 * a session will do, or becomes a login. The answer travels by redirect or by form ({@link AnswerDelivery}).
 *
 * <pre>
 *   AwaitingNationalId --identifier--> AwaitingPhone --approved--> Done (code)
 *          ^   |                           |                          ^
 *          |   `-card in the reader--> AwaitingCardCode --right code--'
 *          |                               |
 *          `------------start again--------'
 * </pre>
 *
 * <p>An authorization belongs to the browser it began in: its address alone opens nothing.
 */
@NullMarked
package dev.ecps.idp.oidc.authorization;

import org.jspecify.annotations.NullMarked;
