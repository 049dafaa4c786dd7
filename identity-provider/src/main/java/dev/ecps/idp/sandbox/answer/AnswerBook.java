package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.LoginChallenge;
import dev.ecps.idp.ecps.challenge.LoginChallenges;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.oidc.client.ClientForgotten;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.sandbox.invented.PeopleForgotten;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.problem.ProblemType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The orders that stand, and who is next. A request takes the first that stands, of the practitioner and client, else of
 * the practitioner, else of the client; within one of these, those that are counted in the order they came, then the
 * one that is not. Of racing requests each takes one, and none takes what another took. Lives in memory: a restart
 * empties it.
 */
@Singleton
class AnswerBook {
    private static final int MOST_IN_SCOPE = 1_000;
    private static final int MOST_WAITING = 10_000;
    private static final Duration AFTERLIFE = Duration.ofHours(1);

    private final LoginChallenges challenges;
    private final Devices devices;
    private final InstantSource clock;
    private final Chance chance;
    private final ShortLived<String, StandingAnswer> byId = ShortLived.until(StandingAnswer::until, AFTERLIFE);
    // Guarded by this.
    private final Map<Scope, List<StandingAnswer>> standing = new LinkedHashMap<>();
    private final Map<NationalId, List<Waiting>> waiting = new LinkedHashMap<>();

    AnswerBook(LoginChallenges challenges, Devices devices, InstantSource clock, Chance chance) {
        this.challenges = challenges;
        this.devices = devices;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * A request on somebody's phone.
     *
     * @param by the answer that took it, if one did
     */
    private record Waiting(Asked asked, @Nullable StandingAnswer by) {
        boolean free() {
            return by == null || by.removed();
        }
    }

    /**
     * An answer and the request it is given to.
     *
     * @param given what it will have done
     */
    record Taken(StandingAnswer answer, Given given) {}

    /** Adds an order behind those that stand; one that is not counted takes the place of the one before. */
    synchronized StandingAnswer add(Scope scope, Order order) {
        var now = clock.instant();
        tidy(now);
        var there = standing.computeIfAbsent(scope, empty -> new ArrayList<>());
        if (there.size() >= MOST_IN_SCOPE) throw full();
        if (order.times().isEmpty()) there.stream().filter(it -> !it.counted()).forEach(StandingAnswer::remove);
        var added = new StandingAnswer(chance.token().substring(0, 16), scope, order, now);
        there.add(added);
        there.removeIf(StandingAnswer::removed);
        byId.put(added.id(), added, now);
        return added;
    }

    /** Sets an order in the place of all there were in this scope, with what of them was on its way. */
    synchronized StandingAnswer replace(Scope scope, Order order) {
        removeAll(scope);
        return add(scope, order);
    }

    /** Ends all orders of a scope, and what of them is on its way; tells how many stood. */
    synchronized int removeAll(Scope scope) {
        requests()
                .map(Waiting::by)
                .filter(by -> by != null && by.scope().equals(scope))
                .forEach(StandingAnswer::remove);
        var ended = standing.remove(scope);
        if (ended == null) return 0;
        ended.forEach(StandingAnswer::remove);
        return ended.size();
    }

    /** Ends all orders. */
    synchronized void removeAll() {
        List.copyOf(standing.keySet()).forEach(this::removeAll);
        requests().forEach(request -> Optional.ofNullable(request.by()).ifPresent(StandingAnswer::remove));
    }

    /** The orders for a client that was unregistered are not for who registers under its id. */
    synchronized void forget(@Observes ClientForgotten gone) {
        removeAll(scope -> scope.client().filter(gone.id()::equals).isPresent());
    }

    synchronized void forget(@Observes PeopleForgotten gone) {
        var people = Set.copyOf(gone.nationalIds());
        removeAll(scope -> scope.nationalId().filter(people::contains).isPresent());
        people.forEach(waiting::remove);
    }

    private void removeAll(Predicate<Scope> which) {
        standing.keySet().stream().filter(which).toList().forEach(this::removeAll);
    }

    /** Ends one order and what of it is on its way; false if there is none of this id, or it was over long ago. */
    synchronized boolean remove(String id) {
        var found = find(id);
        found.ifPresent(answer -> {
            answer.remove();
            standing.getOrDefault(answer.scope(), new ArrayList<>()).remove(answer);
        });
        return found.isPresent();
    }

    /** One order, ended ones of the last hour included. */
    Optional<StandingAnswer> find(String id) {
        return byId.find(id, clock.instant());
    }

    /** The orders that stand in scopes of this kind, in the order in which they will be taken. */
    synchronized List<StandingAnswer> standing(Predicate<Scope> kind) {
        var now = clock.instant();
        return standing.entrySet().stream()
                .filter(each -> kind.test(each.getKey()))
                .flatMap(each -> inOrder(each.getValue(), now).stream())
                .toList();
    }

    /** Whether somebody's next request from this client would be answered. */
    synchronized boolean stands(NationalId who, String client) {
        if (standing.isEmpty()) return false;
        var now = clock.instant();
        return Scope.around(who, client).stream()
                .anyMatch(scope -> next(scope, now).isPresent());
    }

    /** A request was made: it takes the answer that is next, if there is one, and waits for one if not. */
    synchronized Optional<Taken> take(Asked asked) {
        var now = clock.instant();
        var next = Scope.around(asked.nationalId(), asked.client()).stream()
                .flatMap(scope -> next(scope, now).stream())
                .findFirst();
        return taken(asked, next);
    }

    /**
     * The requests that wait for an answer on a phone that is still its holder's, the newest first: each takes the one that is
     * next for it.
     */
    synchronized List<Taken> takeWaiting(Scope scope) {
        var free = scope.nationalId()
                .map(this::requestsOf)
                .orElseGet(this::requests)
                .filter(Waiting::free)
                .map(Waiting::asked)
                .filter(asked -> scope.covers(asked.nationalId(), asked.client()))
                .filter(asked -> pending(asked) && rings(asked))
                .sorted(Comparator.comparing(Asked::askedAt).reversed())
                .toList();
        return free.stream().flatMap(asked -> take(asked).stream()).toList();
    }

    private Stream<Waiting> requests() {
        return waiting.values().stream().flatMap(List::stream);
    }

    private Stream<Waiting> requestsOf(NationalId who) {
        return waiting.getOrDefault(who, List.of()).stream();
    }

    private boolean pending(Asked asked) {
        return challenges
                .of(asked.id())
                .filter(LoginChallenge.Pending.class::isInstance)
                .isPresent();
    }

    /** A request on a phone that was replaced or whose e-CPS was deleted is one that nobody can answer. */
    private boolean rings(Asked asked) {
        return devices.of(asked.device())
                .filter(device -> device.ended().isEmpty())
                .isPresent();
    }

    private Optional<Taken> taken(Asked asked, Optional<StandingAnswer> next) {
        var others =
                requestsOf(asked.nationalId()).filter(it -> !it.asked().id().equals(asked.id()) && pending(it.asked()));
        var all = Stream.concat(others, Stream.of(new Waiting(asked, next.orElse(null))))
                .toList();
        waiting.remove(asked.nationalId());
        waiting.put(asked.nationalId(), all);
        if (waiting.size() > MOST_WAITING)
            waiting.remove(waiting.keySet().iterator().next());
        return next.map(answer -> new Taken(answer, answer.give(asked)));
    }

    private Optional<StandingAnswer> next(Scope scope, Instant now) {
        return inOrder(standing.getOrDefault(scope, List.of()), now).stream().findFirst();
    }

    private static List<StandingAnswer> inOrder(List<StandingAnswer> answers, Instant now) {
        var inOrder = new ArrayList<StandingAnswer>();
        answers.stream().filter(it -> it.counted() && it.stands(now)).forEach(inOrder::add);
        answers.stream().filter(it -> !it.counted() && it.stands(now)).forEach(inOrder::add);
        return inOrder;
    }

    private void tidy(Instant now) {
        standing.values().forEach(answers -> answers.removeIf(answer -> !answer.stands(now)));
        standing.values().removeIf(List::isEmpty);
    }

    private static Refusal full() {
        return new Refusal(
                ProblemType.CONFLICT,
                MOST_IN_SCOPE + " answers stand here already, which nobody takes: DELETE some, or leave times out.");
    }
}
