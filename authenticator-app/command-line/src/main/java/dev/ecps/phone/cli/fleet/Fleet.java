package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.PhoneSimulator;
import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.sandbox.Sandbox;
import dev.ecps.phone.sandbox.SandboxPerson;
import dev.ecps.phone.vault.Vault;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Many phones at once. {@link #launch} begins; phones answer from the moment they are active; {@link #close} ends all of
 * it, and deletes the e-CPS unless the plan keeps them. Thread-safe.
 */
public final class Fleet implements AutoCloseable {
    private static final Duration LAST_CALLS = Duration.ofSeconds(60);

    private final FleetPlan plan;
    private final Sandbox sandbox;
    private final Crew crew;
    private final Counters counters = new Counters();
    private final Queue<FleetPhone> phones = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor activations;
    private final ExecutorService answers;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final long startedAt = System.nanoTime();

    public Fleet(FleetPlan plan) {
        this.plan = plan;
        this.sandbox = Sandbox.of(plan.provider(), plan.sandboxKey());
        this.crew = new Crew(sandbox.people(), plan.takeOver());
        this.activations = (ThreadPoolExecutor) Executors.newFixedThreadPool(plan.parallel(), Fleet::daemon);
        this.answers = Executors.newFixedThreadPool(plan.parallel(), Fleet::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "e-CPS fleet");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to activate. @return one future per phone, done when it is active or could not become so */
    public List<Future<?>> launch() {
        return IntStream.range(0, plan.phones())
                .<Future<?>>mapToObj(index -> activations.submit(() -> counting(() -> board(index))))
                .toList();
    }

    private void board(int index) {
        FleetPhone phone = new FleetPhone(open(plan.vault(), index), plan.pin());
        phones.add(phone);
        if (phone.activated()) counters.kept();
        else activate(phone);
        if (!closed.get()) phone.active().onPrompt(prompt -> hear(phone, prompt));
    }

    private PhoneSimulator open(Vault vault, int index) {
        PhoneSimulator phone = PhoneSimulator.at(plan.provider())
                .named("fleet-%05d".formatted(index + 1))
                .vault(vault)
                .sandboxKey(plan.sandboxKey())
                .open();
        phone.answerDelay(plan.answerDelay());
        return phone;
    }

    /** Whom the provider refuses is passed over: the directory holds people who can't activate, on purpose. */
    private void activate(FleetPhone phone) {
        while (!closed.get()) {
            SandboxPerson person = nextPerson();
            long before = System.nanoTime();
            try {
                phone.activate(person);
                counters.activated(since(before));
                return;
            } catch (Refused refused) {
                boolean personal = refused.type().name().matches("CONTACTS_MISSING|NATIONAL_ID_NOT_RECOGNISED");
                if (!personal) throw refused;
            }
        }
    }

    private SandboxPerson nextPerson() {
        Optional<SandboxPerson> person = crew.next();
        return person.orElseThrow(() -> new IllegalStateException("NOBODY_LEFT"));
    }

    /** On a thread of the phones, which must not be held up. */
    private void hear(FleetPhone phone, LoginPrompt prompt) {
        long heardAt = System.nanoTime();
        counters.asked();
        Behaviour behaviour = plan.rule().pick(ThreadLocalRandom.current()::nextInt);
        if (behaviour == Behaviour.IGNORE) {
            counters.ignored();
            return;
        }
        try {
            answers.execute(
                    () -> counting(() -> counters.answered(phone.answer(prompt, behaviour, sandbox), since(heardAt))));
        } catch (RejectedExecutionException e) {
            counters.failed("FLEET_ENDED");
        }
    }

    private void counting(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            counters.failed(refused.type().name());
        } catch (ProviderUnreachable e) {
            if (!closed.get()) counters.failed("UNREACHABLE");
        } catch (PhoneException e) {
            if (!closed.get()) counters.failed(e.getClass().getSimpleName());
        } catch (NoSuchElementException e) {
            counters.failed("NUMBER_UNKNOWN");
        } catch (IllegalStateException e) {
            counters.failed(String.valueOf(e.getMessage()));
        }
    }

    private static Duration since(long before) {
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** How it fares so far. */
    public FleetReport report() {
        return counters.report(plan.phones(), since(startedAt));
    }

    /** Ends activations and answers, then each phone; those that are deleted take their time. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        finishActivations();
        answers.shutdownNow();
        ExecutorService last = Executors.newFixedThreadPool(plan.parallel(), Fleet::daemon);
        Consumer<FleetPhone> farewell = plan.keep() ? FleetPhone::close : this::deleteAndClose;
        phones.forEach(phone -> last.execute(() -> farewell.accept(phone)));
        await(last);
    }

    /**
     * Those that wait are dropped. Those that run come to their end: a registration that is cut off may have arrived all
     * the same, and nobody would delete that e-CPS.
     */
    private void finishActivations() {
        activations.getQueue().clear();
        await(activations);
    }

    private static void await(ExecutorService work) {
        work.shutdown();
        try {
            work.awaitTermination(LAST_CALLS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteAndClose(FleetPhone phone) {
        try {
            deleteTwiceIfNeedBe(phone);
        } catch (PhoneException e) {
            counters.failed("NOT_DELETED");
        } finally {
            phone.close();
        }
    }

    /** A connection that slept may be dead by now; deleting twice does no harm. */
    private static void deleteTwiceIfNeedBe(FleetPhone phone) {
        try {
            phone.delete();
        } catch (ProviderUnreachable e) {
            phone.delete();
        }
    }
}
