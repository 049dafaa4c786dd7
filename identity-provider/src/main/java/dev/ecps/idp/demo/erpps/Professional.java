package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.demo.Account;
import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.PostalAddresses;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Applicant;
import dev.ecps.idp.relyingparty.Visitor;
import dev.ecps.wire.NationalId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is logged in: as the login told it, and as the register knows it. */
@RequestScoped
class Professional {
    private final Visitor visitor;
    private final PortalClient client;
    private final Practitioners practitioners;
    private final PostalAddresses addresses;

    Professional(Visitor visitor, PortalClient client, Practitioners practitioners, PostalAddresses addresses) {
        this.visitor = visitor;
        this.client = client;
        this.practitioners = practitioners;
        this.addresses = addresses;
    }

    Account account() {
        return Account.of(visitor.told(client));
    }

    /** The whole of userinfo, to look at. */
    String document() {
        return visitor.told(client).toPrettyString();
    }

    NationalId id() {
        return new NationalId(account().nationalId());
    }

    Applicant applicant() {
        return new Applicant.Registered(id());
    }

    /** Empty if they left the directory a moment ago. */
    Optional<Practitioner> person() {
        return practitioners.find(id());
    }

    PostalAddress address() {
        return addresses.of(id()).orElse(PostalAddress.NONE);
    }

    /** Whether there is an entry to attest: not for staff, students' cards and ADELI numbers. */
    boolean hasRppsNumber() {
        return id().kind() == NationalId.Kind.RPPS;
    }
}
