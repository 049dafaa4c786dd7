package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.login.LoginPrompt;
import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.problem.ProviderUnreachable;
import dev.ecps.phone.problem.Refused;
import dev.ecps.phone.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Many phones at once. {@link #launch} begins; phones answer from the moment they are active; {@link #close} ends all of
 * it, and removes the e-CPS and the made-up people unless the plan keeps them. Thread-safe.
 */
public final class Fleet implements AutoCloseable {
    private static final Duration LAST_CALLS = Duration.ofSeconds(60);

    private final FleetPlan plan;
    private final Sandbox sandbox;
    private final Counters counters = new Counters();
    private final Boarding boarding;
    private final Optional<Logins> logins;
    private final Gangway gangway;
    private final Queue<FleetPhone> phones = new ConcurrentLinkedQueue<>();
    private final Queue<Member> members = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor activations;
    private final ExecutorService answers;
    private final CompletableFuture<Void> allOnBoard = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long connectedAtEnd;
    private volatile Optional<String> batch = Optional.empty();

    public Fleet(FleetPlan plan) {
        this.plan = plan;
        this.sandbox = Sandbox.of(plan.provider(), plan.sandboxKey());
        this.boarding = new Boarding(plan, sandbox, counters, new Arrivals());
        this.activations = (ThreadPoolExecutor) Executors.newFixedThreadPool(plan.parallel(), Fleet::daemon);
        this.answers = Executors.newFixedThreadPool(plan.parallel(), Fleet::daemon);
        this.logins = plan.load().map(load -> new Logins(plan, load, sandbox, counters));
        this.gangway = new Gangway(this::listen, phone -> logins.ifPresent(each -> each.add(phone)));
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "e-CPS fleet");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins.
     *
     * @return done when each phone is active or could not become so; fails with a {@link PhoneException} if the fleet can't
     *     begin at all
     */
    public CompletableFuture<?> launch() {
        gangway.open();
        activations.execute(this::board);
        logins.ifPresent(Logins::begin);
        return allOnBoard;
    }

    private void board() {
        try {
            List<String> missing = boarding.missingAfterKept();
            Crew crew = Crew.of(plan.source(), sandbox, missing.size());
            batch = crew.batch();
            CompletableFuture<?>[] arrivals =
                    boarding.work(missing, crew).stream().map(this::later).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(arrivals).thenRun(() -> allOnBoard.complete(null));
        } catch (RuntimeException e) { // A fleet that can't begin must end, whatever the reason.
            allOnBoard.completeExceptionally(e);
        }
    }

    private CompletableFuture<Void> later(Runnable work) {
        try {
            return CompletableFuture.runAsync(() -> counting(work), activations);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(null); // The fleet ends before it began.
        }
    }

    private final class Arrivals implements Boarding.Deck {
        @Override
        public boolean closed() {
            return closed.get();
        }

        @Override
        public void opened(FleetPhone phone) {
            phones.add(phone);
        }

        @Override
        public void active(FleetPhone phone) {
            members.add(Member.of(phone));
            gangway.add(phone);
        }
    }

    private void listen(FleetPhone phone) {
        try {
            phone.active().onPrompt(prompt -> hear(phone, prompt));
        } catch (PhoneException e) {
            if (!closed.get()) counters.failed(e.getClass().getSimpleName()); // It was closed by now.
        }
    }

    /** On a thread of the phones, which must not be held up. */
    private void hear(FleetPhone phone, LoginPrompt prompt) {
        long heardAt = System.nanoTime();
        counters.asked();
        Behaviour behaviour = plan.rule().pick(ThreadLocalRandom.current()::nextInt);
        if (behaviour == Behaviour.IGNORE) {
            counters.ignored();
            phone.say(behaviour.word());
            return;
        }
        try {
            answers.execute(() -> counting(() -> answer(phone, prompt, behaviour, heardAt)));
        } catch (RejectedExecutionException e) {
            counters.failed("FLEET_ENDED");
        }
    }

    private void answer(FleetPhone phone, LoginPrompt prompt, Behaviour behaviour, long heardAt) {
        String what = "failed";
        try {
            what = phone.answer(prompt, behaviour, sandbox);
            counters.answered(what, since(heardAt));
        } finally {
            phone.say(what);
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

    static Duration since(long before) {
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** How it fares so far. */
    public FleetReport report() {
        return counters.report(plan.phones(), closed.get() ? connectedAtEnd : connected(), batch);
    }

    private long connected() {
        return phones.stream().filter(FleetPhone::connected).count();
    }

    /** The phones that got an e-CPS, with their holders; also when it is over. */
    public List<Member> members() {
        return List.copyOf(members);
    }

    /** Done when the logins of the plan are done; never if there are none. */
    public CompletableFuture<?> loginsDone() {
        return logins.<CompletableFuture<?>>map(Logins::done).orElseGet(CompletableFuture::new);
    }

    /** Ends logins, activations and answers, then each phone; those that are deleted take their time. */
    @Override
    public void close() {
        if (closed.get()) return;
        connectedAtEnd = connected();
        if (!closed.compareAndSet(false, true)) return;
        gangway.close();
        logins.ifPresent(Logins::close);
        finishActivations();
        answers.shutdownNow();
        boolean deleteEach = !plan.keep() && plan.source() != Source.MADE_UP;
        ExecutorService last = Executors.newFixedThreadPool(plan.parallel(), Fleet::daemon);
        Consumer<FleetPhone> farewell = deleteEach ? this::deleteAndClose : FleetPhone::close;
        phones.forEach(phone -> last.execute(() -> farewell.accept(phone)));
        await(last);
        if (!plan.keep()) batch.ifPresent(this::removePeople);
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

    private void removePeople(String made) {
        try {
            twiceIfNeedBe(() -> sandbox.removePeople(made));
        } catch (PhoneException e) {
            counters.failed("NOT_DELETED");
        }
    }

    private void deleteAndClose(FleetPhone phone) {
        try {
            twiceIfNeedBe(phone::delete);
        } catch (PhoneException e) {
            counters.failed("NOT_DELETED");
        } finally {
            phone.close();
        }
    }

    /** A connection that slept may be dead by now; deleting twice does no harm. */
    private static void twiceIfNeedBe(Runnable deletion) {
        try {
            deletion.run();
        } catch (ProviderUnreachable e) {
            deletion.run();
        }
    }
}
