package dev.ecps.phone.vault;

import dev.ecps.phone.problem.PhoneInUse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps phones as long as this object lives: for tests, and for phones nobody wants to meet again. */
public final class MemoryVault implements Vault {
    private final Map<String, Remembered> phones = new ConcurrentHashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    @Override
    public Drawer open(String phone) {
        if (!open.add(PhoneName.checked(phone))) throw new PhoneInUse(phone, "in this process");
        return new InMemory(phone);
    }

    private final class InMemory implements Drawer {
        private final String phone;

        private InMemory(String phone) {
            this.phone = phone;
        }

        @Override
        public Optional<Remembered> read() {
            return Optional.ofNullable(phones.get(phone));
        }

        @Override
        public void write(Remembered remembered) {
            phones.put(phone, remembered);
        }

        @Override
        public void close() {
            open.remove(phone);
        }
    }
}
