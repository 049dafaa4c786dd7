package dev.ecps.idp.ecps.registry.wish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.time.LocalDate;
import java.util.Optional;

/**
 * « Modifier vos coordonnées de contact »: mail and mobile number, which an e-CPS needs, and the address where a card goes.
 *
 * @param mail correspondence address; empty for none
 * @param mobile correspondence number; empty for none, but not both
 * @param address empty for one that stays as it is
 */
public record ContactChange(String mail, String mobile, PostalAddress address) implements Wish {
    @Override
    @JsonIgnore
    public Kind kind() {
        return Kind.CONTACT_CHANGE;
    }

    @Override
    public Faults tooLong() {
        return new Faults().bounded("mail", mail).bounded("mobile", mobile).boundedAddress(address);
    }

    @Override
    public Faults faults(LocalDate today, Optional<Practitioner> asks) {
        var faults = new Faults()
                .when(mail.isBlank() && mobile.isBlank(), "mail", "mail-or-mobile")
                .contacts(mail, mobile);
        return faults.unlessNone(address.isEmpty(), () -> faults.address(address));
    }

    @Override
    public Operator operator(Optional<Practitioner> asks) {
        return Operator.of(asks);
    }

    /** Mail and mobile, blanks dropped. */
    public Contacts contacts() {
        return new Contacts(mail.strip(), mobile.strip());
    }
}
