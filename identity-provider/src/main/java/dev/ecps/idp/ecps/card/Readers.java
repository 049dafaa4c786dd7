package dev.ecps.idp.ecps.card;

import dev.ecps.idp.chance.Chance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All virtual readers, by name. Each name has one, empty until a card is put in. They live in memory: a restart takes all
 * cards out. Where the sandbox is switched off there is none.
 */
@Singleton
public class Readers {
    /** The reader of a browser that has chosen none. */
    public static final String DEFAULT = "bureau";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");
    private static final int MOST = 1_000;

    private final Chance chance;
    private final boolean there;
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    Readers(Chance chance, @ConfigProperty(name = "ecps.sandbox.enabled", defaultValue = "true") boolean sandbox) {
        this.chance = chance;
        this.there = sandbox;
    }

    /** Whether this may name a reader: 1 to 30 small letters, digits and hyphens. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The reader of this name; empty where there is none at all. */
    public Optional<Reader> find(String name) {
        if (!there || !isName(name)) return Optional.empty();
        return Optional.of(readers.getOrDefault(name, empty(name)));
    }

    /** Those that somebody used since the start. */
    public List<Reader> used() {
        return readers.values().stream()
                .sorted(Comparator.comparing(Reader::name))
                .toList();
    }

    private static Reader empty(String name) {
        return new Reader(name, true, Optional.empty(), "", false);
    }

    /** Puts a card in; another one that was in it is taken out, and so is this one from any other reader. */
    public void insert(String name, CardNumber card) {
        takeOutOfAll(card);
        change(name, reader -> new Reader(name, true, Optional.of(card), chance.token(), reader.firefoxFails()));
    }

    /** Takes the card out, if there is one. */
    public void remove(String name) {
        change(name, reader -> new Reader(name, reader.plugged(), Optional.empty(), "", reader.firefoxFails()));
    }

    /** Takes a card out of whatever reader it is in. */
    public void takeOutOfAll(CardNumber card) {
        readers.values().stream()
                .filter(reader -> reader.card().filter(card::equals).isPresent())
                .forEach(reader -> remove(reader.name()));
    }

    /** Plugs the reader in, or pulls it out with the card in it. */
    public void plug(String name, boolean plugged) {
        change(
                name,
                reader -> plugged
                        ? new Reader(name, true, reader.card(), reader.insertion(), reader.firefoxFails())
                        : new Reader(name, false, Optional.empty(), "", reader.firefoxFails()));
    }

    /** Whether Firefox fails with this reader. */
    public void failFirefox(String name, boolean fails) {
        change(name, reader -> new Reader(name, reader.plugged(), reader.card(), reader.insertion(), fails));
    }

    private void change(String name, UnaryOperator<Reader> change) {
        if (!isName(name)) throw new IllegalArgumentException("not a reader's name");
        if (readers.size() >= MOST)
            readers.values().removeIf(reader -> reader.card().isEmpty());
        readers.compute(name, (key, before) -> change.apply(before == null ? empty(name) : before));
    }
}
