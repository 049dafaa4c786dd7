package dev.ecps.phone.sandbox;

import dev.ecps.phone.gateway.Line;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A virtual card reader of the provider, {@code /sandbox/api/readers/{name}}: what is put in here, a browser beside that
 * reader logs in with. Thread-safe.
 */
public final class SandboxReader {
    /** The reader of a browser that has chosen none. */
    public static final String DEFAULT = "bureau";

    private final SandboxDoor door;
    private final String path;

    private SandboxReader(SandboxDoor door, String name) {
        this.door = door;
        this.path = "/sandbox/api/readers/" + name;
    }

    /**
     * A reader of the provider at this address.
     *
     * @param name 1 to 30 small letters, digits and hyphens
     * @throws IllegalArgumentException if it is none
     */
    public static SandboxReader of(URI provider, String name) {
        return over(new Line(provider), name);
    }

    /** The same, over a line that is there already. */
    public static SandboxReader over(Line line, String name) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,29}")) throw new IllegalArgumentException("not a reader's name");
        return new SandboxReader(new SandboxDoor(line, ""), name);
    }

    private SandboxReader(SandboxDoor door, SandboxReader same) {
        this.door = door;
        this.path = same.path;
    }

    /** The same reader, of a sandbox on another machine; empty for no key. */
    public SandboxReader withKey(String key) {
        return new SandboxReader(door.withKey(key), this);
    }

    /**
     * What is in it; empty also if the sandbox is switched off or closed to this caller.
     *
     * @throws ProviderUnreachable if nobody answers
     */
    public Optional<SandboxCard> card() {
        return door.get(path, Told.class).flatMap(told -> Optional.ofNullable(told.card()));
    }

    /**
     * Puts a card in, in the place of another.
     *
     * @param card its number, or the national identifier of its holder
     * @throws Refused if there is no such card, or the sandbox is closed to this caller
     * @throws ProviderUnreachable if nobody answers
     */
    public SandboxCard insert(String card) {
        Told told = door.put(path, Map.of("card", card), Told.class);
        if (told.card() == null) throw door.unknown("this card");
        return told.card();
    }

    /** Takes the card out, if there is one. Throws as {@link #insert}. */
    public void remove() {
        door.delete(path);
    }

    /**
     * Brings the card that is in it into another state.
     *
     * @param state usable, blocked, expired or opposed
     * @throws Refused if there is no card, or no way leads to that state
     * @throws ProviderUnreachable if nobody answers
     */
    public SandboxCard bring(SandboxCard card, String state) {
        return door.put("/sandbox/api/cards/" + card.number() + "/state", Map.of("state", state), SandboxCard.class);
    }

    record Told(@Nullable SandboxCard card) {}
}
