package dev.ecps.idp.crypto;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers the things that were dear to make and are asked for often, and never more than a given number. There are
 * two generations of half that size: when the young one is full it becomes the old one, and what nobody asked for
 * meanwhile is forgotten. Readers never wait for each other.
 *
 * @param <K> what names a thing
 * @param <V> immutable
 */
public final class Remembered<K, V> {
    private final int generation;
    private final AtomicReference<Generations<K, V>> generations = new AtomicReference<>(Generations.empty());

    private record Generations<K, V>(ConcurrentHashMap<K, V> young, ConcurrentHashMap<K, V> old) {
        static <K, V> Generations<K, V> empty() {
            return new Generations<>(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        Generations<K, V> next() {
            return new Generations<>(new ConcurrentHashMap<>(), young);
        }
    }

    /** @param most things that are remembered, at least 2; racing callers may exceed it by their number */
    public Remembered(int most) {
        this.generation = Math.max(1, most / 2);
    }

    public Optional<V> find(K key) {
        var now = generations.get();
        var young = now.young.get(key);
        if (young != null) return Optional.of(young);
        var old = now.old.get(key);
        if (old != null) put(key, old);
        return Optional.ofNullable(old);
    }

    public void put(K key, V value) {
        var now = generations.get();
        if (now.young.size() >= generation) {
            generations.compareAndSet(now, now.next());
            now = generations.get();
        }
        now.young.put(key, value);
    }

    /** Forgets everything. */
    public void clear() {
        generations.set(Generations.empty());
    }

    /** How many things are remembered; one that is in both generations counts twice. */
    int size() {
        var now = generations.get();
        return now.young.size() + now.old.size();
    }
}
