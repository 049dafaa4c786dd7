package dev.ecps.phone.vault;

import dev.ecps.phone.problem.StepOver;
import java.net.URI;
import java.util.function.UnaryOperator;

/**
 * The open phone's memory. Each change is on disk before it is true; a change that can't be written did not happen.
 * Thread-safe.
 */
public final class Memory implements AutoCloseable {
    private final Vault.Drawer drawer;
    private volatile Remembered remembered; // Written under this.
    private boolean closed;

    private Memory(Vault.Drawer drawer, Remembered remembered) {
        this.drawer = drawer;
        this.remembered = remembered;
    }

    /**
     * Opens the drawer. A new phone leaves nothing in it until there is something to remember.
     *
     * @param provider a new phone's; any other phone keeps the one it has until this one has {@link #answered}
     */
    public static Memory open(Vault vault, String phone, URI provider) {
        Vault.Drawer drawer = vault.open(phone);
        try {
            var kept = drawer.read();
            Memory memory = new Memory(drawer, kept.orElse(Remembered.fresh(provider)));
            if (kept.isPresent()) memory.rewrite();
            return memory;
        } catch (RuntimeException e) {
            drawer.close();
            throw e;
        }
    }

    /** Never waits, not even for a slow disk. */
    public Remembered now() {
        return remembered;
    }

    /** @throws StepOver if the phone was closed */
    public synchronized void change(UnaryOperator<Remembered> change) {
        if (closed) throw new StepOver("this phone is closed");
        Remembered changed = change.apply(remembered);
        drawer.write(changed);
        remembered = changed;
    }

    /** The provider at this address answered as one does: from now on it is where the phone was used last. */
    public synchronized void answered(URI provider) {
        if (!closed && !remembered.provider().equals(provider)) change(before -> before.at(provider));
    }

    /** Writes the same again: tells before an irrevocable step whether writing works. */
    public void rewrite() {
        change(same -> same);
    }

    /** @throws StepOver unless the phone still stands where this step began */
    public synchronized void expect(Place from) {
        if (closed) throw new StepOver("this phone is closed");
        if (!remembered.place().continues(from)) {
            throw new StepOver("the phone has left this step; ask it for its current one");
        }
    }

    /** @throws StepOver as {@link #expect} */
    public synchronized void move(Place from, Place to) {
        expect(from);
        change(before -> before.at(to));
    }

    /** As {@link #move}, at the beginning of somebody's activation. */
    public synchronized void begin(Place from, Place to, String applicant) {
        expect(from);
        change(before -> before.at(to).appliedForBy(applicant));
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        drawer.close();
    }
}
