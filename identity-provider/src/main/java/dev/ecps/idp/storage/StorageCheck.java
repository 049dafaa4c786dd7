package dev.ecps.idp.storage;

import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfCheck;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells which database it is, without what may hold a password. */
@Singleton
@Priority(55)
class StorageCheck implements SelfCheck {
    private final StorageConfig config;

    StorageCheck(StorageConfig config) {
        this.config = config;
    }

    @Override
    public List<Line> lines() {
        return List.of(Line.fact("Database", DatabaseRefused.shown(config.url())));
    }
}
