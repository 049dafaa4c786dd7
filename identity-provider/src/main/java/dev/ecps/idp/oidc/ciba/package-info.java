/**
 * Logins that a relying party's server begins (OpenID Connect CIBA Core 1.0), as PSC offers them to software without a
 * browser: the server names the practitioner and a number of two digits, the phone asks its holder to find that number
 * among three, and the server polls until it gets tokens. {@link dev.ecps.idp.oidc.ciba.check.BackchannelChecks} holds the
 * checks of a request in their order, {@link dev.ecps.idp.oidc.ciba.PollOutcome} what a poll comes to. A login lives in
 * memory: a restart forgets it, and its {@code auth_req_id} is unknown from then on.
 *
 * <pre>
 *   open --> Open --poll, allowed------> Redeemed      one of many racing polls; every later one is told it is unknown
 *             |-----poll, too soon-----> Open          the interval grows
 *             |-----poll, waiting------> Open
 *             |-----poll, denied-------> Open          denied as often as it is asked
 *             |-----card's verdict-----> Open          on the workstation's page, or the sandbox's, where no phone was asked
 *             `-----time                 timed out     computed, never scheduled
 * </pre>
 */
@NullMarked
package dev.ecps.idp.oidc.ciba;

import org.jspecify.annotations.NullMarked;
