package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.sandbox.MadePeople;
import dev.ecps.phone.sandbox.Sandbox;
import dev.ecps.phone.sandbox.SandboxPerson;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;

/** The people a fleet may hold phones for, each once. Thread-safe; the directory is read as far as it is needed. */
final class Crew {
    private final Iterator<SandboxPerson> people;
    private final Optional<String> batch;

    private Crew(Iterator<SandboxPerson> people, Optional<String> batch) {
        this.people = people;
        this.batch = batch;
    }

    /** @param wanted how many people must be there, if they are made up */
    static Crew of(Source source, Sandbox sandbox, int wanted) {
        if (source != Source.MADE_UP) return ofDirectory(sandbox, source == Source.TAKEN_OVER);
        if (wanted == 0) return new Crew(Collections.emptyIterator(), Optional.empty());
        MadePeople made = sandbox.makePeople(wanted);
        return new Crew(made.people().iterator(), Optional.of(made.batch()));
    }

    private static Crew ofDirectory(Sandbox sandbox, boolean takeOver) {
        var people = sandbox.people()
                .filter(SandboxPerson::reachable)
                .filter(person -> takeOver || person.ecps().equals("none"));
        return new Crew(people.iterator(), Optional.empty());
    }

    /** Somebody who was not asked before; empty if there is nobody left. */
    synchronized Optional<SandboxPerson> next() {
        return people.hasNext() ? Optional.of(people.next()) : Optional.empty();
    }

    /** What the people who were made up for this fleet have in common. */
    Optional<String> batch() {
        return batch;
    }
}
