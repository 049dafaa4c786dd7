package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.oidc.client.Client;
import dev.ecps.idp.oidc.client.Clients;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the endpoints for answers have in common: whom they mean, and what they tell. */
@Singleton
class AnswerRequests {
    private final Practitioners practitioners;
    private final Clients clients;
    private final VirtualPhones phones;
    private final Orders orders;
    private final AnswerBook book;
    private final AnswerDesk desk;
    private final InstantSource clock;

    AnswerRequests(
            Practitioners practitioners,
            Clients clients,
            VirtualPhones phones,
            Orders orders,
            AnswerBook book,
            AnswerDesk desk,
            InstantSource clock) {
        this.practitioners = practitioners;
        this.clients = clients;
        this.phones = phones;
        this.orders = orders;
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    /** The practitioner of this identifier; {@link Refusal} if there is nobody. */
    NationalId practitioner(String typed) {
        var who = NationalId.flawOfTyped(typed).isEmpty()
                ? Optional.of(NationalId.of(typed))
                : Optional.<NationalId>empty();
        return who.filter(id -> practitioners.find(id).isPresent())
                .orElseThrow(() -> unknown(
                        "nationalId",
                        "Nobody in the directory has this identifier; GET /sandbox/api/practitioners lists them."));
    }

    /** The relying party of this {@code client_id}; {@link Refusal} if there is none. */
    String client(String id) {
        return clients.of(id)
                .map(Client::id)
                .orElseThrow(() ->
                        unknown("client", "There is no client of this client_id; GET /sandbox/api/clients lists all."));
    }

    private static Refusal unknown(String field, String detail) {
        return new Refusal(Problem.of(ProblemType.NOT_FOUND, detail).about(field));
    }

    /** Sets an answer in the place of all of its scope. */
    ToldAnswer put(Scope scope, @Nullable WantedAnswer wanted) {
        return set(scope, withoutScope(wanted), desk::replace);
    }

    /** Adds an answer to those of its scope. */
    ToldAnswer post(Scope scope, @Nullable WantedAnswer wanted) {
        return set(scope, withoutScope(wanted), desk::add);
    }

    /** Adds an answer whose scope is told in the body. */
    ToldAnswer post(@Nullable WantedAnswer wanted) {
        var order = orders.checked(wanted);
        if (wanted == null || wanted.nationalId() == null && wanted.client() == null) {
            throw Refusal.field("nationalId", "Whose requests? Tell nationalId, client, or both.");
        }
        var scope = new Scope(
                Optional.ofNullable(wanted.nationalId()).map(this::practitioner),
                Optional.ofNullable(wanted.client()).map(this::client));
        return set(scope, order, desk::add);
    }

    private Order withoutScope(@Nullable WantedAnswer wanted) {
        var order = orders.checked(wanted);
        if (wanted != null && wanted.nationalId() != null) throw said("nationalId");
        if (wanted != null && wanted.client() != null) throw said("client");
        return order;
    }

    private static Refusal said(String field) {
        return Refusal.field(
                field, "The address says whose requests it is about: leave it out, or POST to /sandbox/api/answers.");
    }

    private ToldAnswer set(Scope scope, Order order, BiFunction<Scope, Order, StandingAnswer> how) {
        var device = scope.nationalId().map(phones::usable);
        device.ifPresent(it -> checkPlayable(it, order.answer()));
        var told = ToldAnswer.of(how.apply(scope, order), clock.instant());
        return device.map(it -> told.on(it.virtual() ? "virtual" : "real")).orElse(told);
    }

    /** Only a real phone can be in the way: a virtual one is made anew, and its clock is the sandbox's. */
    private void checkPlayable(Device device, Answer answer) {
        if (!device.usable(clock.instant())) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "This practitioner's e-CPS is on a real phone and " + (device.blocked() ? "blocked" : "expired")
                            + ", so that no login can be asked of it; activate it anew, or delete it in the phone.");
        }
        if (!device.virtual() && answer instanceof Answer.ClockSkew) {
            throw new Refusal(Problem.of(
                            ProblemType.CONFLICT,
                            "This practitioner's e-CPS is on a real phone, whose clock is its own: set it there, or delete the"
                                    + " e-CPS in the phone.")
                    .about("answer"));
        }
    }

    /** The answer that the next request of this scope gets. */
    ToldAnswer next(Scope scope) {
        return list(scope::equals).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "No answer stands here; GET /sandbox/api/answers lists all that do."));
    }

    /** The answers that stand, of each scope in the order in which they will be given. */
    List<ToldAnswer> list(Predicate<Scope> kind) {
        var now = clock.instant();
        return book.standing(kind).stream()
                .map(answer -> ToldAnswer.of(answer, now))
                .toList();
    }

    ToldAnswer one(String id) {
        return book.find(id)
                .map(answer -> ToldAnswer.of(answer, clock.instant()))
                .orElseThrow(AnswerRequests::noSuch);
    }

    void delete(Scope scope) {
        book.removeAll(scope);
    }

    void delete(String id) {
        if (!book.remove(id)) throw noSuch();
    }

    void deleteAll() {
        book.removeAll();
    }

    private static Refusal noSuch() {
        return unknown("id", "There is no answer of this id, or it ended more than an hour ago.");
    }
}
