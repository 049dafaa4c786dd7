/**
 * Front-channel request in, code out. The checks are a table ({@link AuthorizationChecks}), in PSC's order: until the
 * redirect URI is known to be the client's, a failure is a page; from there on it is a redirect.
 *
 * <pre>
 *   AwaitingNationalId --identifier--> AwaitingPhone --approved--> Done (code)
 *          ^                               |
 *          `------------start again--------'
 * </pre>
 *
 * <p>An authorization belongs to the browser it began in: its address alone opens nothing.
 */
@NullMarked
package dev.ecps.idp.oidc.authorization;

import org.jspecify.annotations.NullMarked;
