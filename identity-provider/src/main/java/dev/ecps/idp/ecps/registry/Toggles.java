package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.practitioner.Exercise;
import dev.ecps.idp.ecps.practitioner.OtherId;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Toggle.Elsewhere;
import dev.ecps.idp.ecps.registry.Toggle.Toggled;
import dev.ecps.idp.ecps.registry.Toggle.Unknown;
import dev.ecps.idp.ecps.registry.Toggle.WrongKind;
import dev.ecps.idp.storage.Storage;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.NationalId.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The move of somebody from ADELI to the RPPS (« bascule »). The RPPS identity gets everything, and the ADELI number
 * among its other identifiers. The ADELI identity stays known, so that an e-CPS with that number goes on until it is
 * deactivated, but has no place of practice any more; its other identifiers name the RPPS one.
 */
@ApplicationScoped
public class Toggles {
    private final Storage storage;
    private final Practitioners practitioners;
    private final RppsNumbers numbers;

    Toggles(Storage storage, Practitioners practitioners, RppsNumbers numbers) {
        this.storage = storage;
        this.practitioners = practitioners;
        this.numbers = numbers;
    }

    /**
     * Moves somebody, at once; a second time changes nothing.
     *
     * @param wanted the RPPS number, which somebody may have already: then the two become one; empty to have one allotted
     */
    public Toggle toRpps(NationalId adeli, Optional<NationalId> wanted) {
        if (adeli.kind() != Kind.ADELI
                || wanted.filter(id -> id.kind() != Kind.RPPS).isPresent()) return new WrongKind();
        return storage.inTransaction(handle -> {
            practitioners.lock(Stream.concat(Stream.of(adeli), wanted.stream()).toList());
            var person = person(adeli);
            return person.isEmpty() ? new Unknown() : toRpps(person.get(), wanted);
        });
    }

    private Toggle toRpps(Practitioner adeli, Optional<NationalId> wanted) {
        var earlier = rppsOf(adeli);
        if (earlier.isPresent()) {
            return wanted.filter(id -> !id.equals(earlier.get())).isPresent()
                    ? new Elsewhere(earlier.get())
                    : new Toggled(earlier.get(), false);
        }
        var rpps = wanted.orElseGet(numbers::allot);
        practitioners.save(merged(rpps, adeli));
        practitioners.save(emptied(adeli, rpps));
        return new Toggled(rpps, true);
    }

    /** The RPPS identity of somebody known by ADELI, once they have one. */
    public static Optional<NationalId> rppsOf(Practitioner adeli) {
        return adeli.otherIds().stream()
                .filter(other -> other.origin().equals("RPPS"))
                .map(other -> new NationalId(other.identifier()))
                .filter(id -> !id.equals(adeli.nationalId()))
                .findFirst();
    }

    private Optional<Practitioner> person(NationalId id) {
        return Optional.ofNullable(practitioners.find(List.of(id)).get(id));
    }

    private Practitioner merged(NationalId rpps, Practitioner adeli) {
        var known = person(rpps).map(adeli.under(rpps)::plus).orElseGet(() -> adeli.under(rpps));
        var ids = new LinkedHashSet<OtherId>();
        ids.add(OtherId.own(rpps));
        ids.addAll(known.otherIds());
        ids.add(OtherId.own(adeli.nationalId()));
        return known.knownBy(List.copyOf(ids));
    }

    private static Practitioner emptied(Practitioner adeli, NationalId rpps) {
        var ids = new LinkedHashSet<>(adeli.otherIds());
        ids.add(OtherId.own(rpps));
        return adeli.practising(adeli.exercises().stream()
                        .map(Exercise::withoutActivities)
                        .distinct()
                        .toList())
                .knownBy(List.copyOf(ids));
    }
}
