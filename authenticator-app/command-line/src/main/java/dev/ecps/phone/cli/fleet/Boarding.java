package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.sandbox.Enrolment;
import dev.ecps.phone.sandbox.Sandbox;
import dev.ecps.phone.sandbox.SandboxPerson;
import dev.ecps.phone.vault.Place;
import dev.ecps.phone.vault.Vault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How phones come on board: opened from the vault, or given an e-CPS in one of the two ways. */
final class Boarding {
    static final String NOBODY_LEFT = "NOBODY_LEFT";
    /** In one call: small enough to go on beside others, large enough to be quick. */
    private static final int ENROLLED_AT_ONCE = 100;

    private static final Set<String> PERSONAL = Set.of("CONTACTS_MISSING", "NATIONAL_ID_NOT_RECOGNISED");

    private final FleetPlan plan;
    private final Sandbox sandbox;
    private final Counters counters;
    private final Deck deck;

    /** Where the phones arrive. */
    interface Deck {
        /** Whether the fleet is about to end, so that nobody else shall come. */
        boolean closed();

        /** The phone is open, and must be closed one day. */
        void opened(FleetPhone phone);

        /** The phone has its e-CPS. */
        void active(FleetPhone phone);
    }

    Boarding(FleetPlan plan, Sandbox sandbox, Counters counters, Deck deck) {
        this.plan = plan;
        this.sandbox = sandbox;
        this.counters = counters;
        this.deck = deck;
    }

    /** Brings those on board that the vault kept. @return the names of those that are still to be given an e-CPS */
    List<String> missingAfterKept() {
        List<String> missing = new ArrayList<>();
        for (int number = 1; number <= plan.phones() && !deck.closed(); number++) {
            String name = "fleet-%05d".formatted(number);
            if (isKept(plan.vault(), name)) boardKept(name);
            else missing.add(name);
        }
        return missing;
    }

    private static boolean isKept(Vault vault, String name) {
        try (Vault.Drawer drawer = vault.open(name)) {
            return drawer.read()
                    .filter(memory -> memory.place() instanceof Place.Active)
                    .isPresent();
        }
    }

    private void boardKept(String name) {
        FleetPhone phone = open(name);
        counters.kept();
        deck.active(phone);
    }

    private FleetPhone open(String name) {
        PhoneSimulator phone = PhoneSimulator.at(plan.provider())
                .named(name)
                .vault(plan.vault())
                .sandboxKey(plan.sandboxKey())
                .open();
        phone.answerDelay(plan.answerDelay());
        FleetPhone member = new FleetPhone(phone, plan.pin());
        deck.opened(member);
        return member;
    }

    /** The work of giving these phones an e-CPS, in pieces that can be done at the same time. */
    List<Runnable> work(List<String> names, Crew crew) {
        if (plan.creation() == Creation.ACTIVATION) {
            return names.stream()
                    .<Runnable>map(name -> () -> activate(name, crew))
                    .toList();
        }
        List<Runnable> work = new ArrayList<>();
        for (int from = 0; from < names.size(); from += ENROLLED_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + ENROLLED_AT_ONCE));
            work.add(() -> enrol(some, crew));
        }
        return work;
    }

    /** Whom the provider refuses is passed over: the directory holds people who can't activate, on purpose. */
    private void activate(String name, Crew crew) {
        if (deck.closed()) return;
        FleetPhone phone = open(name);
        boolean done = false;
        while (!done && !deck.closed()) {
            SandboxPerson person = crew.next().orElseThrow(() -> new IllegalStateException(NOBODY_LEFT));
            done = activated(phone, person);
        }
        if (done) deck.active(phone);
    }

    private boolean activated(FleetPhone phone, SandboxPerson person) {
        long before = System.nanoTime();
        try {
            phone.activate(person);
            counters.activated(Fleet.since(before));
            return true;
        } catch (Refused refused) {
            if (!PERSONAL.contains(refused.type().name())) throw refused;
            return false;
        }
    }

    private void enrol(List<String> names, Crew crew) {
        if (deck.closed()) return;
        List<Enrolment> enrolments = new ArrayList<>();
        for (String name : names) {
            crew.next()
                    .ifPresentOrElse(
                            person -> enrolments.add(new Enrolment(name, person.nationalId())),
                            () -> counters.failed(NOBODY_LEFT));
        }
        if (enrolments.isEmpty()) return;
        long before = System.nanoTime();
        sandbox.enrol(enrolments, plan.pin(), plan.vault());
        Duration each = Fleet.since(before).dividedBy(enrolments.size());
        for (Enrolment enrolment : enrolments) {
            FleetPhone phone = open(enrolment.phone());
            counters.activated(each);
            deck.active(phone);
        }
    }
}
