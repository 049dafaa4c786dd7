package dev.ecps.idp.ecps.practitioner;

import dev.ecps.idp.shortlived.Recent;
import dev.ecps.idp.storage.Storage;
import dev.ecps.wire.NationalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All practitioners that the provider knows. They survive a restart. */
@ApplicationScoped
public class Practitioners {
    /** Nobody has more activities than this; it bounds the time and memory that one person can cost. */
    public static final int MOST_ACTIVITIES = 1000;

    private static final int AT_A_TIME = 1000;

    private final Storage storage;
    private final PractitionerRows rows;
    private final SearchRows words;
    private final Recent<NationalId, Practitioner> recent;

    Practitioners(Storage storage, PractitionerRows rows, SearchRows words, InstantSource clock) {
        this.storage = storage;
        this.rows = rows;
        this.words = words;
        this.recent = new Recent<>(clock);
    }

    /** The person with this identifier; former identifiers find nobody. */
    public Optional<Practitioner> find(NationalId id) {
        return recent.find(id, () -> rows.find(id.value()).map(PractitionerDocument::read));
    }

    /**
     * Changes whenever something in the directory has changed through this collection, once the change can be seen: for
     * whoever remembers what they made of a person.
     */
    public long edition() {
        return recent.edition();
    }

    private void changed() {
        storage.afterCommit(recent::changed);
    }

    /** Makes others who call this for the same person wait until the transaction at hand ends. */
    public void lock(NationalId id) {
        rows.lock(id.value());
    }

    /** As {@link #lock(NationalId)}, for up to a thousand. */
    public void lock(Collection<NationalId> ids) {
        if (!ids.isEmpty()) rows.lock(ids.stream().map(NationalId::value).toList());
    }

    /** Those of up to a thousand identifiers whom somebody has, by identifier. */
    public Map<NationalId, Practitioner> find(Collection<NationalId> ids) {
        return rows.byIds(ids.stream().map(NationalId::value).toList()).values().stream()
                .map(PractitionerDocument::read)
                .collect(Collectors.toMap(Practitioner::nationalId, Function.identity()));
    }

    /** Everybody, sorted by family name, given name, identifier. For more than a few hundred, ask for pages. */
    public List<Practitioner> all() {
        return rows.sorted().stream().map(PractitionerDocument::read).toList();
    }

    /**
     * One page of {@link #all}.
     *
     * @param page from 0
     * @param size people per page, at least 1
     */
    public List<Practitioner> page(int page, int size) {
        return rows.sorted(page, size).stream().map(PractitionerDocument::read).toList();
    }

    /** The first people of the directory, to go through all of it: {@link #after} tells those that follow. */
    public List<Practitioner> first(int size) {
        return rows.after("", size).stream().map(PractitionerDocument::read).toList();
    }

    /** Those who come after this person, sorted as {@link #all}; empty after the last. */
    public List<Practitioner> after(Practitioner last, int size) {
        return rows.after(PractitionerDocument.sortKey(last), size).stream()
                .map(PractitionerDocument::read)
                .toList();
    }

    public long count() {
        return rows.count();
    }

    /**
     * Those who are looked for, sorted as {@link #all}.
     *
     * @param search not empty
     * @param most no more than these, whoever they are, up to 10000
     */
    public List<Practitioner> search(Search search, int most) {
        var ids = words.ids(search.words(), most);
        var found = new ArrayList<PractitionerRow>();
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            found.addAll(rows.byIds(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))
                    .values());
        }
        return found.stream()
                .sorted(Comparator.comparing(PractitionerRow::sortKey))
                .map(PractitionerDocument::read)
                .toList();
    }

    /** Has those found who were stored by a version that could not search. */
    public void makeFindable() {
        while (storage.inTransaction(handle -> makeSomeFindable())) {}
    }

    /** Another provider on the same database may be doing the same: who comes second finds it done. */
    private boolean makeSomeFindable() {
        var lost = words.withoutWords(AT_A_TIME);
        if (lost.isEmpty()) return false;
        rows.lock(lost.stream().map(PractitionerRow::nationalId).toList());
        words.replace(lost.stream()
                .map(row -> PractitionerDocument.write(PractitionerDocument.read(row), row.delivery()))
                .toList());
        return true;
    }

    /**
     * Stores a person in the place of one whom somebody looked at before, if nobody has changed that one since.
     *
     * @param seen as they were looked at; empty if nobody had this identifier
     * @return false, and nothing is stored, if they are not as they were
     */
    public boolean replace(Optional<Practitioner> seen, Practitioner changed) {
        var id = changed.nationalId();
        return storage.inTransaction(handle -> {
            lock(id);
            if (!Optional.ofNullable(find(List.of(id)).get(id)).equals(seen)) return false;
            save(changed);
            return true;
        });
    }

    /** Stores a person, in the place of one with the same identifier. */
    public void save(Practitioner practitioner) {
        storage.useTransaction(handle -> {
            var id = practitioner.nationalId().value();
            var before = rows.byIds(List.of(id));
            var delivery = before.containsKey(id) ? before.get(id).delivery() : "";
            rows.save(before, Map.of(id, PractitionerDocument.write(practitioner, delivery)));
            changed();
        });
    }

    /**
     * Takes a person out of the directory, as when their registration ends.
     *
     * @return false if nobody has this identifier
     */
    public boolean remove(NationalId id) {
        return storage.inTransaction(handle -> {
            changed();
            return rows.delete(id.value());
        });
    }

    /**
     * Changes how a person is reached, and nothing else.
     *
     * @return false if nobody has this identifier
     */
    public boolean changeContacts(NationalId id, Contacts contacts) {
        boolean changed = rows.changeContacts(id.value(), contacts);
        changed();
        return changed;
    }

    /**
     * Takes in a part of a delivery, in one transaction of its own. The first lines of a complete person replace what
     * is stored; lines of an incomplete person, and later lines of one that came before in the same delivery, are
     * added.
     *
     * @param delivery what tells one delivery from another, up to 40 characters
     * @return those that were left out, since they would have had more than {@link #MOST_ACTIVITIES}
     */
    public List<Arrival> receive(String delivery, List<Arrival> arrivals) {
        return storage.inTransaction(handle -> {
            var part = new DeliveryPart(delivery, rows.byIds(ids(arrivals)));
            var leftOut =
                    arrivals.stream().filter(arrival -> !part.takes(arrival)).toList();
            rows.save(part.stored(), part.now());
            changed();
            return leftOut;
        });
    }

    /**
     * Takes in people whom nobody knows yet, all of them or none.
     *
     * @param delivery as for {@link #receive}
     * @param newcomers each with an identifier that nobody has
     */
    public void add(String delivery, List<Practitioner> newcomers) {
        storage.useTransaction(handle -> {
            rows.insert(newcomers.stream()
                    .map(newcomer -> PractitionerDocument.write(newcomer, delivery))
                    .toList());
            changed();
        });
    }

    /** Which of these identifiers somebody has. */
    public Set<NationalId> known(Collection<NationalId> ids) {
        var texts = ids.stream().map(NationalId::value).toList();
        var known = new HashSet<NationalId>();
        for (int from = 0; from < texts.size(); from += AT_A_TIME) {
            rows.known(texts.subList(from, Math.min(texts.size(), from + AT_A_TIME)))
                    .forEach(id -> known.add(new NationalId(id)));
        }
        return known;
    }

    /** One page of those whom this delivery touched last, sorted as {@link #all}. */
    public List<Practitioner> page(String delivery, int page, int size) {
        return rows.sorted(delivery, page, size).stream()
                .map(PractitionerDocument::read)
                .toList();
    }

    /** How many this delivery touched last. */
    public long count(String delivery) {
        return rows.count(delivery);
    }

    /** The mobile numbers, as they were given, of all whose last delivery's name begins so. */
    public List<String> mobilesOfDeliveries(String beginning) {
        return rows.mobiles(beginning);
    }

    /**
     * Takes those whom this delivery touched last out of the directory.
     *
     * @param farewell is told in the same transaction who goes, a thousand at a time at most
     * @return how many they were
     */
    public int remove(String delivery, Consumer<List<NationalId>> farewell) {
        return storage.inTransaction(handle -> {
            var leaving = rows.ids(delivery).stream().map(NationalId::new).toList();
            for (int from = 0; from < leaving.size(); from += AT_A_TIME) {
                farewell.accept(leaving.subList(from, Math.min(leaving.size(), from + AT_A_TIME)));
            }
            changed();
            return rows.deleteDelivery(delivery);
        });
    }

    private static List<String> ids(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.practitioner().nationalId().value())
                .distinct()
                .toList();
    }
}
