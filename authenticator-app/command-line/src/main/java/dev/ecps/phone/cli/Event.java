package dev.ecps.phone.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a command has to say. Names of events and members are a contract, see {@code docs/command-line.md}; none ever
 * holds a PIN, a code, a link or a token.
 */
final class Event {
    private final String name;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private Event(String name) {
        this.name = name;
    }

    /** @param name the value of {@code event}, in lower case with hyphens */
    static Event named(String name) {
        return new Event(name);
    }

    /** Adds a member; one that is null is left out. */
    Event with(String member, @Nullable Object value) {
        if (value != null) members.put(member, value);
        return this;
    }

    String name() {
        return name;
    }

    Map<String, Object> members() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("event", name);
        all.putAll(members);
        return all;
    }
}
