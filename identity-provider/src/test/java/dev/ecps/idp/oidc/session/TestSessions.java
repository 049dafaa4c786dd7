package dev.ecps.idp.oidc.session;

import dev.ecps.idp.TestSettings;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.storage.Storage;
import dev.ecps.idp.storage.TestStorage;
import java.time.InstantSource;

/** Sessions without a container. */
final class TestSessions {
    private TestSessions() {}

    /** The sessions of a provider that starts on this database. */
    static Sessions on(Storage storage, InstantSource clock) {
        var rows = new SessionRows(storage, TestStorage.commitsOf(storage));
        var sessions = new Sessions(TestSettings.defaults(SessionConfig.class), rows, clock, new Chance());
        sessions.load();
        return sessions;
    }

    /** How many stand in the table. */
    static int stored(Storage storage) {
        return storage.read(handle ->
                handle.select("select count(*) from session").mapTo(int.class).one());
    }
}
