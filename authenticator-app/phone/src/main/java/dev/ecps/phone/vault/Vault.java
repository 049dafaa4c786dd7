package dev.ecps.phone.vault;

import java.util.Optional;

/** Keeps phones, each under its name. Two ship: {@link MemoryVault} and {@link FileVault}. */
public interface Vault {
    /**
     * Opens this phone's drawer, for this phone alone until the drawer is closed.
     *
     * @param phone 1 to 60 letters, digits, blanks, {@code . _ -}; starts with a letter or digit
     * @throws dev.ecps.phone.problem.PhoneInUse if it is open already, here or in another process
     * @throws dev.ecps.phone.problem.VaultUnwritable if the place can't be written to
     * @throws IllegalArgumentException for another name
     */
    Drawer open(String phone);

    /** What one phone keeps. */
    interface Drawer extends AutoCloseable {
        /**
         * What was written last; empty for a new phone.
         *
         * @throws dev.ecps.phone.problem.VaultDamaged if it can't be understood; it is left as it is
         */
        Optional<Remembered> read();

        /**
         * Replaces what was written, whole or not at all.
         *
         * @throws dev.ecps.phone.problem.VaultUnwritable if it can't; the old content is kept
         */
        void write(Remembered remembered);

        /** Lets another phone open the drawer. */
        @Override
        void close();
    }
}
