package dev.ecps.idp.demo.registration;

import dev.ecps.idp.demo.registration.Standing.AlreadyKnown;
import dev.ecps.idp.demo.registration.Standing.Unreachable;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.registry.Applicant;
import dev.ecps.idp.ecps.registry.Applicant.Registered;
import dev.ecps.idp.ecps.registry.Outcome;
import dev.ecps.idp.ecps.registry.Request;
import dev.ecps.idp.ecps.registry.Request.Submitted;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.ecps.registry.RequestId;
import dev.ecps.idp.ecps.registry.Requests;
import dev.ecps.idp.ecps.registry.wish.Wish;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings what somebody asks to the register, in the name under which they may ask it, and tells what came of it. */
@Singleton
class RegistrationDesk {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Requests requests;
    private final InstantSource clock;

    RegistrationDesk(Requests requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    private static Optional<Practitioner> person(Standing standing) {
        if (standing instanceof Unreachable there) return Optional.of(there.person());
        return standing instanceof AlreadyKnown there ? Optional.of(there.person()) : Optional.empty();
    }

    /** What somebody asked as a newcomer, and the contact changes of whoever the directory knows them to be. */
    List<Request> of(Dossier dossier, Standing standing) {
        var asNewcomer = requests.of(dossier.proven().applicant()).stream();
        var asKnown = person(standing).stream()
                .flatMap(person -> requests.of(new Registered(person.nationalId())).stream())
                .filter(request -> request.wish().kind() == Wish.Kind.CONTACT_CHANGE);
        return Stream.concat(asKnown, asNewcomer)
                .filter(request -> !(request instanceof Request.Draft))
                .toList();
    }

    static boolean underWay(List<Request> all) {
        return all.stream().anyMatch(request -> request instanceof Submitted || request instanceof Validated);
    }

    /** What is wrong with it, by field. */
    Map<String, String> faults(Wish wish, Standing standing) {
        return wish.faults(LocalDate.ofInstant(clock.instant(), FRANCE), person(standing))
                .byField();
    }

    /** Transmits it. */
    Outcome ask(Wish wish, Dossier dossier, Standing standing) {
        var applicant = applicant(dossier, standing);
        var filed = requests.file(applicant, wish);
        if (!(filed instanceof Outcome.Done draft)) return filed;
        var submitted = requests.submit(draft.request().id(), applicant);
        if (!(submitted instanceof Outcome.Done))
            requests.withdraw(draft.request().id(), applicant);
        return submitted;
    }

    private static Applicant applicant(Dossier dossier, Standing standing) {
        return person(standing)
                .<Applicant>map(it -> new Registered(it.nationalId()))
                .orElse(dossier.proven().applicant());
    }

    /** Takes one of their own back, if it can be. */
    void withdraw(String id, Dossier dossier, Standing standing) {
        of(dossier, standing).stream()
                .filter(request -> request.id().value().equals(id))
                .findFirst()
                .ifPresent(request ->
                        requests.withdraw(new RequestId(id), request.frame().applicant()));
    }
}
