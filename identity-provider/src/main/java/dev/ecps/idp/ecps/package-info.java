/**
 * The practitioner and the means of identification: the directory, the phone, its activation, the question that a
 * login asks, the cards. Nothing here knows OpenID Connect.
 */
@NullMarked
package dev.ecps.idp.ecps;

import org.jspecify.annotations.NullMarked;
