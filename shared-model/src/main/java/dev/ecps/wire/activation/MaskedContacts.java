package dev.ecps.wire.activation;

/**
 * Contact data that its owner recognises and nobody else learns.
 *
 * @param mail first and last letter of the local part around five stars, domain in clear: {@code f*****d@exemple.fr}
 * @param phone five stars and the last two digits: {@code *****26}
 */
public record MaskedContacts(String mail, String phone) {}
