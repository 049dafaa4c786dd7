package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.ChallengeOpened;
import dev.ecps.idp.ecps.challenge.PhoneWanted;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.sandbox.answer.AnswerBook.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Brings together what is asked, what was ordered, and the phones that act it out. */
@ApplicationScoped
class AnswerDesk {
    private static final Logger LOG = Logger.getLogger(AnswerDesk.class);

    private final AnswerBook book;
    private final Personas personas;
    private final VirtualPhones phones;
    private final Practitioners practitioners;
    private final Timetable timetable;
    private final InstantSource clock;

    AnswerDesk(
            AnswerBook book,
            Personas personas,
            VirtualPhones phones,
            Practitioners practitioners,
            Timetable timetable,
            InstantSource clock) {
        this.book = book;
        this.personas = personas;
        this.phones = phones;
        this.practitioners = practitioners;
        this.timetable = timetable;
        this.clock = clock;
    }

    /** Adds an order; requests that wait are answered at once. */
    StandingAnswer add(Scope scope, Order order) {
        var added = book.add(scope, order);
        giveToWaiting(scope);
        return added;
    }

    /** As {@link #add}, in the place of all that stood in this scope. */
    StandingAnswer replace(Scope scope, Order order) {
        var added = book.replace(scope, order);
        giveToWaiting(scope);
        return added;
    }

    private void giveToWaiting(Scope scope) {
        var now = clock.instant();
        book.takeWaiting(scope).forEach(taken -> give(taken, now));
    }

    /** Whoever is about to be answered for has an e-CPS; a persona has its own, in the state that belongs to it. */
    void wanted(@Observes PhoneWanted wanted) {
        var who = wanted.nationalId();
        if (practitioners.find(who).isEmpty()) return;
        var persona = personas.of(who);
        if (!book.stands(who, wanted.client())) persona.ifPresent(it -> it.setUp(phones));
        else if (persona.isPresent()) phones.usable(who);
        else phones.any(who);
    }

    void asked(@ObservesAsync ChallengeOpened opened) {
        var asked = opened.asked();
        book.take(asked).ifPresentOrElse(taken -> give(taken, asked.askedAt()), () -> playPersona(asked));
    }

    /** @param from when the delay begins: with the request, or with the answer if that came later */
    private void give(Taken taken, Instant from) {
        var answer = taken.answer();
        var act = new Act(
                answer.order().answer(), from.plus(answer.order().delay()), taken.given(), () -> !answer.removed());
        play(act, phones.handOf(taken.given().asked()));
    }

    private void playPersona(Asked asked) {
        personas.of(asked.nationalId()).ifPresent(persona -> {
            var due = asked.askedAt().plus(persona.delay());
            var act = new Act(persona.answer(), due, new Given(asked), () -> true);
            play(act, phones.virtualPhoneOf(asked).map(phone -> phone));
        });
    }

    /**
     * An answer that is about to be given.
     *
     * @param due when it begins
     * @param goesOn false once it was removed
     */
    private record Act(Answer answer, Instant due, Given given, BooleanSupplier goesOn) {
        void step(Runnable step) {
            if (!goesOn.getAsBoolean()) return;
            try {
                step.run();
            } catch (RuntimeException bug) {
                given.heard("look", "internal");
                LOG.error("An answer of the sandbox could not be given", bug);
            }
        }
    }

    private void play(Act act, Optional<Hand> hand) {
        if (hand.isEmpty()) {
            act.given().heard("look", "not-possible");
            return;
        }
        var scene = new Scene(act.given(), hand.get(), (later, then) -> timetable.at(later, () -> act.step(then)));
        timetable.at(act.due(), () -> act.step(() -> act.answer().play(scene)));
    }
}
