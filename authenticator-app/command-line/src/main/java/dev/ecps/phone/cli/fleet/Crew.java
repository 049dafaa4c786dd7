package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.sandbox.SandboxPerson;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** The people a fleet may hold phones for, each once. Thread-safe; the directory is read as far as it is needed. */
final class Crew {
    private final Iterator<SandboxPerson> people;

    Crew(Stream<SandboxPerson> directory, boolean takeOver) {
        this.people = directory
                .filter(SandboxPerson::reachable)
                .filter(person -> takeOver || person.ecps().equals("none"))
                .iterator();
    }

    /** Somebody who was not asked before; empty if there is nobody left. */
    synchronized Optional<SandboxPerson> next() {
        return people.hasNext() ? Optional.of(people.next()) : Optional.empty();
    }
}
