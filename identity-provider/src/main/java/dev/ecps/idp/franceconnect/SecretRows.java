package dev.ecps.idp.franceconnect;

import dev.ecps.idp.storage.Storage;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** The table {@code franceconnect_secret}. */
@Singleton
class SecretRows {
    private final Storage storage;

    SecretRows(Storage storage) {
        this.storage = storage;
    }

    /** What is kept under this name; made if nothing is. Of several providers that make it at once, one prevails. */
    String kept(String name, Supplier<String> made) {
        return find(name).orElseGet(() -> {
            insert(name, made.get());
            return find(name).orElseThrow();
        });
    }

    private Optional<String> find(String name) {
        return storage.read(handle -> handle.createQuery("select content from franceconnect_secret where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    private void insert(String name, String content) {
        try {
            storage.useTransaction(handle ->
                    handle.execute("insert into franceconnect_secret (name, content) values (?, ?)", name, content));
        } catch (JdbiException e) {
            if (find(name).isEmpty()) throw e;
        }
    }
}
