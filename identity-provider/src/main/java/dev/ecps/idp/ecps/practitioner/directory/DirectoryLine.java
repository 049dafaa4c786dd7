package dev.ecps.idp.ecps.practitioner.directory;

import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.wire.NationalId;
import java.util.Set;
import java.util.function.Consumer;

/** One line of an extract, good or broken. */
sealed interface DirectoryLine {
    /** Hands itself to the one that fits. */
    void to(Consumer<Good> good, Consumer<Broken> broken);

    /**
     * A line that tells something about a person.
     *
     * @param number in the file
     * @param practitioner with one exercise and one activity at most
     */
    record Good(int number, Practitioner practitioner) implements DirectoryLine {
        @Override
        public void to(Consumer<Good> good, Consumer<Broken> broken) {
            good.accept(this);
        }
    }

    /**
     * A line that cannot be imported.
     *
     * @param rejected why
     * @param about whom it may be about, as far as its first columns can be read; empty if nobody knows
     */
    record Broken(RejectedLine rejected, Set<NationalId> about) implements DirectoryLine {
        @Override
        public void to(Consumer<Good> good, Consumer<Broken> broken) {
            broken.accept(this);
        }
    }
}
