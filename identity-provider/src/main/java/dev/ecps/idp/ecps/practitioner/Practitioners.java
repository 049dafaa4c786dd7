package dev.ecps.idp.ecps.practitioner;

import dev.ecps.wire.NationalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All practitioners that the provider knows. They survive a restart. */
@ApplicationScoped
public class Practitioners {
    /** Nobody has more activities than this; it bounds the time and memory that one person can cost. */
    public static final int MOST_ACTIVITIES = 1000;

    private final PractitionerRows rows;

    Practitioners(PractitionerRows rows) {
        this.rows = rows;
    }

    /** The person with this identifier; former identifiers find nobody. */
    @Transactional
    public Optional<Practitioner> find(NationalId id) {
        return rows.findByIdOptional(id.value()).map(PractitionerDocument::read);
    }

    /** Makes others who call this for the same person wait until the transaction at hand ends. */
    @Transactional(TxType.MANDATORY)
    public void lock(NationalId id) {
        rows.lock(id.value());
    }

    /** Everybody, sorted by family name, given name, identifier. For more than a few hundred, ask for pages. */
    @Transactional
    public List<Practitioner> all() {
        return rows.sorted().stream().map(PractitionerDocument::read).toList();
    }

    /**
     * One page of {@link #all}.
     *
     * @param page from 0
     * @param size people per page, at least 1
     */
    @Transactional
    public List<Practitioner> page(int page, int size) {
        return rows.sorted(page, size).stream().map(PractitionerDocument::read).toList();
    }

    @Transactional
    public long count() {
        return rows.count();
    }

    /** Stores a person, in the place of one with the same identifier. */
    @Transactional
    public void save(Practitioner practitioner) {
        var known = rows.findByIdOptional(practitioner.nationalId().value());
        store(practitioner, known.orElseGet(this::fresh), known.isEmpty());
    }

    /**
     * Changes how a person is reached, and nothing else.
     *
     * @return false if nobody has this identifier
     */
    @Transactional
    public boolean changeContacts(NationalId id, Contacts contacts) {
        return rows.changeContacts(id.value(), contacts);
    }

    /**
     * Takes in a part of a delivery, in one transaction of its own. The first lines of a complete person replace what
     * is stored; lines of an incomplete person, and later lines of one that came before in the same delivery, are
     * added.
     *
     * @param delivery what tells one delivery from another, up to 40 characters
     * @return those that were left out, since they would have had more than {@link #MOST_ACTIVITIES}
     */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Arrival> receive(String delivery, List<Arrival> arrivals) {
        var known = new HashMap<>(rows.byIds(arrivals.stream()
                .map(a -> a.practitioner().nationalId().value())
                .toList()));
        var leftOut = new ArrayList<Arrival>();
        for (var arrival : arrivals) {
            if (!receive(delivery, arrival, known)) leftOut.add(arrival);
        }
        return leftOut;
    }

    private boolean receive(String delivery, Arrival arrival, Map<String, PractitionerRow> known) {
        var row = known.get(arrival.practitioner().nationalId().value());
        var merged = row == null ? arrival.practitioner() : merged(delivery, arrival, row);
        if (merged.activityCount() > MOST_ACTIVITIES) return false;
        var target = row == null ? fresh() : row;
        target.delivery = delivery;
        store(merged, target, row == null);
        known.put(target.nationalId, target);
        return true;
    }

    private static Practitioner merged(String delivery, Arrival arrival, PractitionerRow row) {
        var stored = PractitionerDocument.read(row);
        return row.delivery.equals(delivery) ? arrival.adding(stored) : arrival.replacing(stored);
    }

    private PractitionerRow fresh() {
        var row = new PractitionerRow();
        row.delivery = "";
        return row;
    }

    private void store(Practitioner practitioner, PractitionerRow row, boolean isNew) {
        PractitionerDocument.write(practitioner, row);
        if (isNew) rows.persist(row);
    }
}
