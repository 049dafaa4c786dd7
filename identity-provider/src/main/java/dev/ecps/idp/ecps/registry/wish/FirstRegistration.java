package dev.ecps.idp.ecps.registry.wish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ecps.idp.ecps.practitioner.CodeTable;
import dev.ecps.idp.ecps.practitioner.Contacts;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import java.time.LocalDate;
import java.util.Optional;

/**
 * « Premier enregistrement »: somebody without a number asks for one, having proved by FranceConnect who they are.
 *
 * @param identity the pivot identity
 * @param profession code of TRE_G15 and its neighbours; may be empty for staff who register by RPPS+
 * @param diploma what it is practised by
 * @param mail correspondence address
 * @param mobile correspondence number
 * @param address where letters and the card go
 * @param plus by the RPPS+ portal, for those who have no Order and get no card: the number comes first, then the entry,
 *     then the contact data that an e-CPS needs
 * @param training by an Order, of somebody in training (« interne, étudiant remplaçant ou adjoint »): with the entry a CPF
 *     is ordered by itself
 */
public record FirstRegistration(
        PivotIdentity identity,
        String profession,
        Diploma diploma,
        String mail,
        String mobile,
        PostalAddress address,
        boolean plus,
        boolean training)
        implements Wish {
    @Override
    @JsonIgnore
    public Kind kind() {
        return Kind.FIRST_REGISTRATION;
    }

    @Override
    public Faults tooLong() {
        var faults = new Faults();
        identity.bounded(faults);
        diploma.bounded(faults.bounded("profession", profession));
        return faults.bounded("mail", mail).bounded("mobile", mobile).boundedAddress(address);
    }

    @Override
    public Faults faults(LocalDate today, Optional<Practitioner> asks) {
        var faults = new Faults();
        identity.check(faults, today);
        faults.when(profession.isBlank() && !plus, "profession", "missing")
                .when(!profession.isBlank() && label().isEmpty(), "profession", "profession")
                .when(plus && training, "training", "choice")
                .when(plus && Operator.ofProfession(profession) != Operator.ARS, "profession", "has-order");
        if (!profession.isBlank()) diploma.check(faults, today);
        return faults.contacts(mail, mobile).address(address);
    }

    private String label() {
        return CodeTable.PROFESSION.label(profession.strip());
    }

    @Override
    public Operator operator(Optional<Practitioner> asks) {
        return plus ? Operator.ARS : Operator.ofProfession(profession.strip());
    }

    /** Mail and mobile, blanks dropped. */
    public Contacts contacts() {
        return new Contacts(mail.strip(), mobile.strip());
    }
}
