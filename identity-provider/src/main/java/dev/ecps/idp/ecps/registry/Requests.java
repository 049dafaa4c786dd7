package dev.ecps.idp.ecps.registry;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.ecps.registry.Outcome.AlreadyAsked;
import dev.ecps.idp.ecps.registry.Outcome.Done;
import dev.ecps.idp.ecps.registry.Outcome.Faulty;
import dev.ecps.idp.ecps.registry.Outcome.Gone;
import dev.ecps.idp.ecps.registry.Outcome.NotCompetent;
import dev.ecps.idp.ecps.registry.Outcome.NotNow;
import dev.ecps.idp.ecps.registry.Outcome.TooMany;
import dev.ecps.idp.ecps.registry.Outcome.Unknown;
import dev.ecps.idp.ecps.registry.Request.Draft;
import dev.ecps.idp.ecps.registry.Request.Frame;
import dev.ecps.idp.ecps.registry.Request.Open;
import dev.ecps.idp.ecps.registry.Request.Refused;
import dev.ecps.idp.ecps.registry.Request.Submitted;
import dev.ecps.idp.ecps.registry.Request.Withdrawn;
import dev.ecps.idp.ecps.registry.Stamp.Step;
import dev.ecps.idp.ecps.registry.wish.Faults;
import dev.ecps.idp.ecps.registry.wish.FirstRegistration;
import dev.ecps.idp.ecps.registry.wish.Operator;
import dev.ecps.idp.ecps.registry.wish.Wish;
import dev.ecps.idp.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything that was ever asked of the register. Survives a restart; each step is told to the applicant by mail. */
@ApplicationScoped
public class Requests {
    /** No reason for a refusal may have more characters. */
    public static final int LONGEST_REASON = 1000;

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Storage storage;
    private final RequestRows rows;
    private final Practitioners practitioners;
    private final Timetable timetable;
    private final DueRequests due;
    private final Notices notices;
    private final RegistryConfig config;
    private final InstantSource clock;
    private final Chance chance;

    Requests(
            Storage storage,
            RequestRows rows,
            Practitioners practitioners,
            Timetable timetable,
            DueRequests due,
            Notices notices,
            RegistryConfig config,
            InstantSource clock,
            Chance chance) {
        this.storage = storage;
        this.rows = rows;
        this.practitioners = practitioners;
        this.timetable = timetable;
        this.due = due;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
        this.chance = chance;
    }

    /** Keeps a draft, which may be unfinished: {@link Done}, {@link Faulty} if a text is too long, {@link TooMany}. */
    public Outcome file(Applicant applicant, Wish wish) {
        var tooLong = wish.tooLong();
        if (!tooLong.isEmpty()) return new Faulty(tooLong.byField());
        return storage.inTransaction(handle -> {
            takeForCounting(applicant);
            if (rows.open(applicant.key()) >= config.mostOpen()) return new TooMany(config.mostOpen());
            var id = new RequestId(chance.token());
            var history = List.of(new Stamp(Step.FILED, now(), ""));
            var operator = wish.operator(person(applicant));
            var draft = new Draft(new Frame(id, applicant, wish, operator, Optional.empty(), history));
            rows.insert(RequestDocument.write(draft));
            return new Done(draft);
        });
    }

    private void takeForCounting(Applicant applicant) {
        if (applicant.nationalId().isEmpty()) rows.takeTurn();
        applicant.nationalId().ifPresent(practitioners::lock);
    }

    /** Takes a draft up again: {@link Done}, {@link Faulty} if a text is too long, {@link Unknown}, {@link NotNow}. */
    public Outcome amend(RequestId id, Applicant applicant, Wish wish) {
        var tooLong = wish.tooLong();
        if (!tooLong.isEmpty()) return new Faulty(tooLong.byField());
        return own(id, applicant, request -> {
            if (!(request instanceof Draft draft)) return new NotNow(request);
            return done(draft.amend(wish, wish.operator(person(applicant)), now()));
        });
    }

    /**
     * Transmits a draft to its operator: {@link Done}, {@link Faulty}, {@link Unknown}, {@link NotNow}; {@link Gone} for
     * somebody who is not in the directory, {@link AlreadyAsked} for a second first registration.
     */
    public Outcome submit(RequestId id, Applicant applicant) {
        return own(
                id,
                applicant,
                request -> request instanceof Draft draft ? submit(draft, person(applicant)) : new NotNow(request));
    }

    private Outcome submit(Draft draft, Optional<Practitioner> asks) {
        var frame = draft.frame();
        var isFirst = frame.wish() instanceof FirstRegistration;
        if (!isFirst && asks.isEmpty()) return new Gone();
        var earlier = isFirst ? firstRegistration(frame.applicant()) : Optional.<Request>empty();
        if (earlier.isPresent()) return new AlreadyAsked(earlier.get());
        var faults = frame.wish().faults(LocalDate.ofInstant(now(), FRANCE), asks);
        if (!faults.isEmpty()) return new Faulty(faults.byField());
        var decidesItself = config.validatesItselfAfter().map(now()::plus);
        return told(draft.submit(frame.wish().operator(asks), now(), decidesItself), Step.SUBMITTED);
    }

    /** The one first registration that this applicant has under way or behind them. */
    private Optional<Request> firstRegistration(Applicant applicant) {
        return rows.of(applicant.key()).stream()
                .map(RequestDocument::read)
                .filter(each -> each.wish() instanceof FirstRegistration)
                .filter(each -> !(each instanceof Draft) && !(each instanceof Refused) && !(each instanceof Withdrawn))
                .findFirst();
    }

    /** Takes a draft or an undecided request back: {@link Done}, {@link Unknown}, {@link NotNow}. */
    public Outcome withdraw(RequestId id, Applicant applicant) {
        return own(
                id,
                applicant,
                request -> request instanceof Open open ? done(open.withdraw(now())) : new NotNow(request));
    }

    /**
     * An operator agrees: {@link Done} with a {@link Request.Validated}, which tells when it is in force; {@link
     * Unknown}, {@link NotNow}, {@link NotCompetent}; {@link Gone} if the person has left the directory meanwhile.
     */
    public Outcome validate(RequestId id, Operator operator) {
        return decide(
                id,
                operator,
                submitted -> timetable
                        .validated(submitted, operator.name(), now())
                        .map(validated -> told(validated, Step.VALIDATED))
                        .orElseGet(Gone::new));
    }

    /**
     * An operator says no: {@link Done}, {@link Unknown}, {@link NotNow}, {@link NotCompetent}; {@link Faulty} without a
     * reason, or with one of more than {@link #LONGEST_REASON} characters.
     */
    public Outcome refuse(RequestId id, Operator operator, String reason) {
        if (reason.isBlank()) return new Faulty(Map.of("reason", "registry.fault.reason"));
        if (reason.length() > LONGEST_REASON) return new Faulty(Map.of("reason", "registry.fault.reason-too-long"));
        return decide(
                id,
                operator,
                submitted -> told(submitted.refuse(operator.name(), reason.strip(), now()), Step.REFUSED));
    }

    private Outcome decide(RequestId id, Operator operator, Function<Submitted, Outcome> decision) {
        return step(id, request -> {
            if (!request.frame().operator().equals(operator))
                return new NotCompetent(request.frame().operator());
            return request instanceof Submitted submitted ? decision.apply(submitted) : new NotNow(request);
        });
    }

    /** All of an applicant's, newest first, drafts included. */
    public List<Request> of(Applicant applicant) {
        due.bringWhatIsDue(now());
        return rows.of(applicant.key()).stream().map(RequestDocument::read).toList();
    }

    /** The request of this id, if it is this applicant's. */
    public Optional<Request> find(RequestId id, Applicant applicant) {
        return find(id).filter(request -> request.frame().applicant().equals(applicant));
    }

    /** The request of this id, whoever's it is. */
    public Optional<Request> find(RequestId id) {
        due.bringWhatIsDue(now());
        return rows.find(id.value()).map(RequestDocument::read);
    }

    /**
     * One page of those that are wanted, newest first.
     *
     * @param page from 0
     * @param size per page, at least 1
     */
    public List<Request> page(RequestFilter filter, int page, int size) {
        due.bringWhatIsDue(now());
        return rows.page(filter, page, size).stream().map(RequestDocument::read).toList();
    }

    public long count(RequestFilter filter) {
        return rows.count(filter);
    }

    private Outcome own(RequestId id, Applicant applicant, Function<Request, Outcome> work) {
        return step(id, request -> request.frame().applicant().equals(applicant) ? work.apply(request) : new Unknown());
    }

    /** Applicant first, then request: see the room's story. Sends what is to be told once it is committed. */
    private Outcome step(RequestId id, Function<Request, Outcome> work) {
        due.bringWhatIsDue(now());
        var known = rows.find(id.value());
        if (known.isEmpty()) return new Unknown();
        var outcome = storage.inTransaction(handle -> {
            takeForCounting(Applicant.of(known.get().applicant()));
            return rows.locked(id.value()).map(RequestDocument::read).map(work).orElseGet(Unknown::new);
        });
        if (outcome instanceof Done) notices.tell(id);
        return outcome;
    }

    private Outcome done(Request request) {
        rows.update(RequestDocument.write(request));
        return new Done(request);
    }

    private Outcome told(Request request, Step step) {
        rows.addUntold(request.id().value(), step.name());
        return done(request);
    }

    private Optional<Practitioner> person(Applicant applicant) {
        return applicant
                .nationalId()
                .flatMap(id ->
                        Optional.ofNullable(practitioners.find(List.of(id)).get(id)));
    }

    /** What databases keep of an instant. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What is wrong with a wish of this applicant as it stands, to be told before it is submitted. */
    public Faults faults(Applicant applicant, Wish wish) {
        return wish.faults(LocalDate.ofInstant(now(), FRANCE), person(applicant));
    }
}
