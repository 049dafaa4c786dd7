package dev.ecps.idp.sandbox.invented;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.card.Cards;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.wire.NationalId;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The people who were made up, batch by batch. They survive a restart, and stay until they are removed. */
@Singleton
public class InventedPeople {
    /** As many as one call may make. */
    public static final int MOST = 20_000;

    private final Practitioners practitioners;
    private final Devices devices;
    private final Cards cards;
    private final Chance chance;
    private final Event<PeopleForgotten> gone;
    /** What is free when it is looked up must still be so when it is taken. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    InventedPeople(
            Practitioners practitioners, Devices devices, Cards cards, Chance chance, Event<PeopleForgotten> gone) {
        this.gone = gone;
        this.practitioners = practitioners;
        this.devices = devices;
        this.cards = cards;
        this.chance = chance;
    }

    /**
     * Makes people, all of them or none.
     *
     * @param count 1 to {@link #MOST}
     * @param calling what all of them do; empty for a mixture
     */
    public Batch make(int count, Optional<Calling> calling) {
        if (count < 1 || count > MOST) throw new IllegalArgumentException("not 1 to " + MOST + " people");
        oneAtATime.lock();
        try {
            var batch = Batch.draw(chance);
            practitioners.add(batch.delivery(), drawn(batch, free(count), calling));
            return batch;
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<Practitioner> drawn(Batch batch, Set<NationalId> ids, Optional<Calling> calling) {
        var person = new InventedPerson(chance);
        var mobiles = new Mobiles(practitioners.mobilesOfDeliveries(Batch.DELIVERY), chance);
        Supplier<Calling> mixture = () -> Calling.values()[chance.below(Calling.values().length)];
        var people = new ArrayList<Practitioner>(ids.size());
        for (var id : ids) people.add(person.draw(id, mobiles.next(), calling.orElseGet(mixture), batch));
        return people;
    }

    private Set<NationalId> free(int count) {
        var free = new LinkedHashSet<NationalId>();
        while (free.size() < count) {
            var more = new LinkedHashSet<NationalId>();
            for (int i = free.size(); i < count; i++) more.add(Rpps.draw(chance));
            more.removeAll(practitioners.known(more));
            free.addAll(more);
        }
        return free;
    }

    /** One page of a batch, sorted as {@link Practitioners#page(int, int)}. */
    public List<Practitioner> page(Batch batch, int page, int size) {
        return practitioners.page(batch.delivery(), page, size);
    }

    /** How many of a batch are left, 0 of one that never was. */
    public long count(Batch batch) {
        return practitioners.count(batch.delivery());
    }

    /**
     * Takes a batch out of the directory, with the e-CPS of its people: their phones are told.
     *
     * @return how many they were
     */
    public int remove(Batch batch) {
        var leaving = new ArrayList<NationalId>();
        int removed = practitioners.remove(batch.delivery(), people -> {
            devices.forgetOf(people);
            cards.forgetOf(people);
            leaving.addAll(people);
        });
        gone.fire(new PeopleForgotten(List.copyOf(leaving)));
        return removed;
    }
}
