/**
 * CPx cards, and the readers they are put into.
 *
 * <pre>
 *   order --> Ordered --5 working days--> Delivered --24 h: letter with the codes--> Usable
 *                                                                                    |  ^
 *                                                    3 wrong codes (code porteur)    v  | unblock code (8 digits)
 *                                                                                  Blocked
 *   each of them --declared lost or stolen--> Opposed
 *   Delivered, Usable, Blocked --3 years after the delivery--> Expired
 *   each of them --the codes of the card that follows it arrive--> Replaced
 * </pre>
 *
 * <p>A card's state is not stored: it is read from the moments in its row and the clock, so that it travels with the clock,
 * back as well. What somebody has to be told (the card is there, the codes) and the renewal before the end are duties
 * ({@link dev.ecps.idp.time.Duty}). The codes are drawn when their letter leaves, and are nowhere but on it: see {@code
 * docs/decisions/0014-cards.md}.
 *
 * <p>A {@link dev.ecps.idp.ecps.card.Readers reader} is virtual, has a name, and holds one card or none. Each insertion has
 * a name of its own: whoever began with one can tell that the card was taken out meanwhile.
 */
@NullMarked
package dev.ecps.idp.ecps.card;

import org.jspecify.annotations.NullMarked;
