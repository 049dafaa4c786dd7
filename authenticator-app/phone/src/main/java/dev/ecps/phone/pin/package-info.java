/**
 * The PIN, its rules and its proof. Four digits can't be protected by a slow hash, so the knowledge is split: the phone
 * keeps a random secret, the provider a hash of the HMAC of the PIN under it. Neither can test a PIN without the other,
 * and the provider counts. The PIN itself is stored nowhere.
 */
@NullMarked
package dev.ecps.phone.pin;

import org.jspecify.annotations.NullMarked;
