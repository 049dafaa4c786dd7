package dev.ecps.idp.sandbox.editor;

import dev.ecps.idp.ecps.practitioner.PostalAddress;
import dev.ecps.idp.ecps.practitioner.PostalAddresses;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.practitioner.directory.Extract;
import dev.ecps.idp.ecps.practitioner.directory.RejectedLine;
import dev.ecps.idp.ecps.registry.wish.Faults;
import dev.ecps.idp.sandbox.editor.PersonJson.Whole;
import dev.ecps.wire.NationalId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The identities as they are edited: read whole, and saved over what was read. */
@Singleton
class Identities {
    private final Practitioners practitioners;
    private final PostalAddresses addresses;

    Identities(Practitioners practitioners, PostalAddresses addresses) {
        this.practitioners = practitioners;
        this.addresses = addresses;
    }

    /** What came of an attempt to save. */
    sealed interface Saving {
        /** It is stored. */
        record Saved(Whole whole, boolean isNew) implements Saving {}

        /** A value can't be. */
        record Flawed(RejectedLine flaw) implements Saving {}

        /** Somebody else changed the identity, or removed it, since it was read. */
        record Conflict() implements Saving {}
    }

    Optional<Whole> find(NationalId id) {
        return Optional.ofNullable(practitioners.find(List.of(id)).get(id)).map(this::whole);
    }

    private Whole whole(Practitioner person) {
        return Whole.of(person, addresses.of(person.nationalId()).orElse(PostalAddress.NONE));
    }

    /**
     * Saves an identity.
     *
     * @param read the edition it was made from; empty if it is to be a new one, and the star for whatever is there
     */
    Saving save(Whole edited, String read) {
        var person = edited.practitioner();
        var flaw = Extract.flaw(person).or(() -> flaw(edited.correspondenceAddress()));
        if (flaw.isPresent()) return new Saving.Flawed(flaw.get());
        var now = find(person.nationalId());
        var fits = read.equals("*") || now.map(PersonJson::edition).orElse("").equals(read);
        var stored = fits && practitioners.replace(now.map(Whole::practitioner), Extract.reread(person));
        if (!stored) return new Saving.Conflict();
        addresses.save(person.nationalId(), edited.correspondenceAddress());
        return new Saving.Saved(find(person.nationalId()).orElse(edited), now.isEmpty());
    }

    private static Optional<RejectedLine> flaw(PostalAddress address) {
        return Stream.of(address.street(), address.complement(), address.town(), address.postalCode())
                .filter(text -> text.length() > Faults.LONGEST
                        || text.chars().anyMatch(Character::isISOControl)
                        || (text.equals(address.postalCode()) && text.length() > 10))
                .map(text -> new RejectedLine(1, "correspondenceAddress", "too long, or holds a control character"))
                .findFirst();
    }

    boolean remove(NationalId id) {
        return practitioners.remove(id);
    }
}
