package dev.ecps.idp.login;

import dev.ecps.idp.ecps.card.CardNumber;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * What the subject of a card's certificate says: the CN is the holder's identifier, the serial number the card's.
 *
 * @param holder a national identifier with its prefix
 * @param number of the card
 */
record CardSubject(String holder, CardNumber number) {
    private static final String NUMBER = "SERIALNUMBER";

    /** Empty if it is no card's subject. */
    static Optional<CardSubject> of(X509Certificate certificate) {
        var parts = new HashMap<String, String>();
        try {
            var name = certificate.getSubjectX500Principal().toString();
            for (var part : new LdapName(name).getRdns()) parts.put(part.getType(), String.valueOf(part.getValue()));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
        var holder = parts.getOrDefault("CN", "");
        var number = parts.getOrDefault(NUMBER, "");
        return CardNumber.isNumber(number) && !holder.isEmpty()
                ? Optional.of(new CardSubject(holder, new CardNumber(number)))
                : Optional.empty();
    }
}
