package dev.ecps.idp.ecps.activation;

import dev.ecps.wire.activation.MaskedContacts;

/** Shows contact data so that their owner recognises them: {@code f*****d@exemple.test}, {@code *****26}. */
final class Masking {
    private static final String STARS = "*****";

    private Masking() {}

    static MaskedContacts of(String mail, String mobile) {
        return new MaskedContacts(mail(mail), STARS + mobile.substring(mobile.length() - 2));
    }

    private static String mail(String mail) {
        int at = mail.lastIndexOf('@');
        var local = mail.substring(0, at);
        var last = local.length() > 1 ? local.substring(local.length() - 1) : "";
        return local.substring(0, 1) + STARS + last + mail.substring(at);
    }
}
