package dev.ecps.idp.storage;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Whether the database answers, at {@code /q/health/ready}. */
@Readiness
class DatabaseCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);

    private final Storage storage;

    DatabaseCheck(Storage storage) {
        this.storage = storage;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            return storage.read(
                            handle -> handle.select("select 1").mapTo(int.class).one())
                    == 1;
        } catch (RuntimeException e) {
            LOG.warnf("The database does not answer: %s", e.getMessage());
            return false;
        }
    }
}
