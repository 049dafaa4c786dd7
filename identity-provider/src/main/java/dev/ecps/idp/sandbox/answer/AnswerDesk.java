package dev.ecps.idp.sandbox.answer;

import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.ChallengeOpened;
import dev.ecps.idp.ecps.challenge.PhoneWanted;
import dev.ecps.idp.sandbox.answer.AnswerBook.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
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
    private final Timetable timetable;

    AnswerDesk(AnswerBook book, Personas personas, VirtualPhones phones, Timetable timetable) {
        this.book = book;
        this.personas = personas;
        this.phones = phones;
        this.timetable = timetable;
    }

    /** Adds an order; requests that wait are answered at once. */
    StandingAnswer add(Scope scope, Order order) {
        var added = book.add(scope, order);
        book.takeWaiting(scope).forEach(this::give);
        return added;
    }

    /** As {@link #add}, in the place of all that stood in this scope. */
    StandingAnswer replace(Scope scope, Order order) {
        var added = book.replace(scope, order);
        book.takeWaiting(scope).forEach(this::give);
        return added;
    }

    /** Whoever is about to be answered for has an e-CPS; a persona has its own, in the state that belongs to it. */
    void wanted(@Observes PhoneWanted wanted) {
        var who = wanted.nationalId();
        var persona = personas.of(who);
        if (!book.stands(who, wanted.client())) persona.ifPresent(it -> it.setUp(phones));
        else if (persona.isPresent()) phones.usable(who);
        else phones.any(who);
    }

    void asked(@ObservesAsync ChallengeOpened opened) {
        var asked = opened.asked();
        book.take(asked).ifPresentOrElse(this::give, () -> playPersona(asked));
    }

    private void give(Taken taken) {
        var order = taken.answer().order();
        var hand = phones.handOf(taken.given().asked());
        act(
                order.answer(),
                order.delay(),
                taken.given(),
                hand,
                () -> !taken.answer().removed());
    }

    private void playPersona(Asked asked) {
        personas.of(asked.nationalId()).ifPresent(persona -> {
            Optional<Hand> hand = phones.virtualPhoneOf(asked).map(phone -> phone);
            act(persona.answer(), persona.delay(), new Given(asked), hand, () -> true);
        });
    }

    private void act(Answer answer, Duration delay, Given given, Optional<Hand> hand, BooleanSupplier goesOn) {
        if (hand.isEmpty()) {
            given.heard("look", "not-possible");
            return;
        }
        var scene = new Scene(given, hand.get(), (due, then) -> timetable.at(due, () -> doUnless(goesOn, given, then)));
        timetable.after(delay, () -> doUnless(goesOn, given, () -> answer.play(scene)));
    }

    private static void doUnless(BooleanSupplier goesOn, Given given, Runnable work) {
        if (!goesOn.getAsBoolean()) return;
        try {
            work.run();
        } catch (RuntimeException bug) {
            given.heard("look", "internal");
            LOG.error("An answer of the sandbox could not be given", bug);
        }
    }
}
