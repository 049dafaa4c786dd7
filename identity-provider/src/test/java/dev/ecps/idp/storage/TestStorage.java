package dev.ecps.idp.storage;

import dev.ecps.idp.TestSettings;
import java.util.Map;

/** Databases for tests without a container. */
public final class TestStorage {
    private TestStorage() {}

    /** A fresh one of the kind that the tests run on. */
    public static Storage fresh() {
        return new Storage(TestSettings.of(StorageConfig.class, TestDatabase.fresh()));
    }

    static Storage at(String url) {
        return with(Map.of("ecps.database.url", url));
    }

    static Storage with(Map<String, String> given) {
        return new Storage(TestSettings.of(StorageConfig.class, given));
    }

    /** The room's other half, on this database. */
    public static GroupCommit commitsOf(Storage storage) {
        return new GroupCommit(storage);
    }

    /** As when the program ends. */
    public static void close(Storage storage) {
        storage.close();
    }
}
