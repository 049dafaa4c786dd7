package dev.ecps.idp.oidc.authorization.check;

import dev.ecps.idp.selfcheck.Line;
import dev.ecps.idp.selfcheck.SelfCheck;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells what the provider additionally requires of clients, which it does in the profile strict. */
@Singleton
@Priority(79)
class RequestsCheck implements SelfCheck {
    private final StrictChecks checks;

    RequestsCheck(StrictChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<Line> lines() {
        var asked = checks.asked();
        return asked.isEmpty() ? List.of() : List.of(Line.fact("Requests need", String.join(", ", asked)));
    }
}
