package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Request.Submitted;
import dev.ecps.idp.ecps.registry.Request.Validated;
import dev.ecps.idp.ecps.registry.Stamp.Step;
import dev.ecps.idp.storage.Storage;
import dev.ecps.idp.time.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings what is due into the directory, and tells it. The dates of what happens are those when it was due, however late
 * somebody looks. Whoever reads requests has it done first, so that nobody sees one in force and the directory without it.
 */
@ApplicationScoped
class DueRequests implements Duty {
    private static final String GONE =
            "La personne n'est plus dans l'annuaire. / The person is no longer in the directory.";

    private final Storage storage;
    private final RequestRows rows;
    private final Practitioners practitioners;
    private final Timetable timetable;
    private final Effects effects;
    private final Notices notices;

    DueRequests(
            Storage storage,
            RequestRows rows,
            Practitioners practitioners,
            Timetable timetable,
            Effects effects,
            Notices notices) {
        this.storage = storage;
        this.rows = rows;
        this.practitioners = practitioners;
        this.timetable = timetable;
        this.effects = effects;
        this.notices = notices;
    }

    @Override
    public void perform(Instant now) {
        bringWhatIsDue(now);
        notices.tellAll();
    }

    /** One applicant's failure keeps no other's requests waiting; it is thrown at the end. */
    void bringWhatIsDue(Instant now) {
        Optional<RuntimeException> failure = Optional.empty();
        var applicants = rows.applicantsDue(now);
        for (var applicant : applicants) {
            try {
                storage.useTransaction(handle -> bring(Applicant.of(applicant), now));
            } catch (RuntimeException e) {
                failure = Optional.of(e);
            }
        }
        if (!applicants.isEmpty()) notices.tellAll();
        if (failure.isPresent()) throw failure.get();
    }

    private void bring(Applicant applicant, Instant now) {
        applicant.nationalId().ifPresentOrElse(practitioners::lock, rows::takeTurn);
        var row = rows.firstDue(applicant.key(), now);
        while (row.isPresent()) {
            advance(RequestDocument.read(row.get()), now);
            row = rows.firstDue(applicant.key(), now);
        }
    }

    private void advance(Request request, Instant now) {
        if (request instanceof Submitted submitted) validate(submitted);
        if (request instanceof Validated validated) advance(validated, now);
    }

    private void validate(Submitted request) {
        var at = request.validatesItselfAt().orElseThrow();
        timetable
                .validated(request, Stamp.AUTOMATIC, at)
                .ifPresentOrElse(
                        validated -> store(validated, Step.VALIDATED),
                        () -> store(request.refuse(Stamp.AUTOMATIC, GONE, at), Step.REFUSED));
    }

    private void advance(Validated request, Instant now) {
        var step = request.schedule().next().orElseThrow().step();
        if (effects.bring(request.frame(), step)) store(request.advance(), step);
        else store(request.lapse(GONE, now), Step.REFUSED);
    }

    private void store(Request request, Step told) {
        rows.update(RequestDocument.write(request));
        if (told != Step.LISTED) rows.addUntold(request.id().value(), told.name());
    }
}
