package dev.ecps.idp.demo.erpps;

import dev.ecps.idp.ecps.registry.Applicant;
import dev.ecps.idp.ecps.registry.Outcome;
import dev.ecps.idp.ecps.registry.Outcome.Done;
import dev.ecps.idp.ecps.registry.Outcome.Faulty;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.Request.Draft;
import dev.ecps.idp.ecps.registry.RequestId;
import dev.ecps.idp.ecps.registry.Requests;
import dev.ecps.idp.ecps.registry.wish.Wish;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Where forms are handed in. What is handed in twice is one request. */
@Singleton
class Desk {
    private final Requests requests;

    Desk(Requests requests) {
        this.requests = requests;
    }

    List<Request> of(Applicant applicant) {
        return requests.of(applicant);
    }

    /** Empty for what is no id, as for one that is nobody's or somebody else's. */
    Optional<Request> find(String id, Applicant applicant) {
        return read(id).flatMap(it -> requests.find(it, applicant));
    }

    private static Optional<RequestId> read(String id) {
        try {
            return Optional.of(new RequestId(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** A new form: kept as a draft, and transmitted if that is wanted and nothing is wrong with it. */
    Outcome handIn(Applicant applicant, Wish wish, boolean transmit) {
        var faults = transmit
                ? requests.faults(applicant, wish).byField()
                : wish.tooLong().byField();
        if (!faults.isEmpty()) return new Faulty(faults);
        var same = openSame(applicant, wish);
        var filed = same.isPresent() ? new Done(same.get()) : requests.file(applicant, wish);
        boolean ready = transmit && filed instanceof Done done && done.request() instanceof Draft;
        return ready ? requests.submit(((Done) filed).request().id(), applicant) : filed;
    }

    /** What the same form made before. */
    private Optional<Request> openSame(Applicant applicant, Wish wish) {
        return requests.of(applicant).stream()
                .filter(Request.Open.class::isInstance)
                .filter(request -> request.wish().equals(wish))
                .findFirst();
    }

    /** A draft that was taken up again. */
    Outcome handIn(Draft draft, Wish wish, boolean transmit) {
        var applicant = draft.frame().applicant();
        var faults = transmit
                ? requests.faults(applicant, wish).byField()
                : wish.tooLong().byField();
        if (!faults.isEmpty()) return new Faulty(faults);
        var amended = draft.wish().equals(wish) ? new Done(draft) : requests.amend(draft.id(), applicant, wish);
        return transmit && amended instanceof Done ? requests.submit(draft.id(), applicant) : amended;
    }

    Outcome withdraw(Request request) {
        return requests.withdraw(request.id(), request.frame().applicant());
    }
}
