/**
 * "Which number is on the screen?" A login request for one phone: one number is shown where the user logs in, three on
 * the phone, and only the right one approves. This room does not know who asks; browser login and CIBA are two
 * customers of it. A newer login in a browser supersedes the one before; the requests of CIBA stand beside whatever else
 * waits on the phone.
 *
 * <pre>
 *   open --> Pending --right number-----> Approved
 *               |-----wrong number-----> Refused(WRONG_NUMBER)     one try: three guesses would always win
 *               |-----decline----------> Refused(DECLINED)
 *               |-----newer page-------> Refused(SUPERSEDED)
 *               |-----PIN blocked------> Refused(PIN_BLOCKED)
 *               |-----asker gone-------> Refused(WITHDRAWN)
 *               `-----time-------------> Expired                   computed, never scheduled
 * </pre>
 */
@NullMarked
package dev.ecps.idp.ecps.challenge;

import org.jspecify.annotations.NullMarked;
