package dev.ecps.idp.sandbox.registry;

import dev.ecps.idp.ecps.registry.Outcome;
import dev.ecps.idp.ecps.registry.Outcome.AlreadyAsked;
import dev.ecps.idp.ecps.registry.Outcome.Faulty;
import dev.ecps.idp.ecps.registry.Outcome.Gone;
import dev.ecps.idp.ecps.registry.Outcome.NotCompetent;
import dev.ecps.idp.ecps.registry.Outcome.NotNow;
import dev.ecps.idp.ecps.registry.Outcome.TooMany;
import dev.ecps.idp.page.Texts;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.problem.ProblemType;
import java.util.Locale;
import java.util.Map;

/** What could not be done with a request, as the API tells it. */
final class Outcomes {
    private Outcomes() {}

    static Refusal refusal(Outcome outcome) {
        if (outcome instanceof Faulty faulty) return faulty(faulty.faults());
        if (outcome instanceof NotNow notNow)
            return conflict("The request is " + notNow.request().state() + "; this can't be done with it any more.");
        if (outcome instanceof NotCompetent other) return conflict(other.competent() + " decides about this request.");
        if (outcome instanceof Gone) return conflict("The person is not in the directory, or not any more.");
        if (outcome instanceof TooMany many)
            return conflict("The applicant has " + many.most() + " drafts and undecided requests already.");
        if (outcome instanceof AlreadyAsked asked)
            return conflict("A first registration is " + asked.earlier().state() + " already: "
                    + asked.earlier().id());
        return unknown();
    }

    /** The first field that is wrong. */
    static Refusal faulty(Map<String, String> faults) {
        var first = faults.entrySet().iterator().next();
        return Refusal.field(first.getKey(), Texts.in(Locale.ENGLISH).get(first.getValue()));
    }

    static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such request.");
    }

    private static Refusal conflict(String detail) {
        return new Refusal(ProblemType.CONFLICT, detail);
    }
}
