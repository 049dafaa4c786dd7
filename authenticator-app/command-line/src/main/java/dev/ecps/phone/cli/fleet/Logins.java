package dev.ecps.phone.cli.fleet;

import dev.ecps.phone.problem.PhoneException;
import dev.ecps.phone.sandbox.Sandbox;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The logins that a fleet begins itself, through a relying party of its own: some people at a time, each of whom waits for
 * the end of their login before anybody else takes their place.
 */
final class Logins implements AutoCloseable {
    private static final Duration FIRST_PHONE = Duration.ofMillis(500);
    private static final Duration UNTIL_CONNECTED = Duration.ofMillis(50);
    /** Nobody hammers a provider that does not answer. */
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final FleetPlan plan;
    private final Sandbox sandbox;
    private final Counters counters;
    private final BlockingQueue<FleetPhone> idle = new LinkedBlockingQueue<>();
    private final ExecutorService users;
    private final AtomicInteger usersLeft;
    private final AtomicLong left;
    private final AtomicLong nextStart = new AtomicLong(System.nanoTime());
    private final long pace;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile @Nullable RelyingParty service;
    private volatile boolean closed;

    Logins(FleetPlan plan, Load load, Sandbox sandbox, Counters counters) {
        this.plan = plan;
        this.sandbox = sandbox;
        this.counters = counters;
        this.left = new AtomicLong(load.logins());
        this.pace = load.perSecond() == 0 ? 0 : (long) (1e9 / load.perSecond());
        this.users = Executors.newFixedThreadPool(plan.parallel(), Fleet::daemon);
        this.usersLeft = new AtomicInteger(plan.parallel());
    }

    /** A phone that can be asked. */
    void add(FleetPhone phone) {
        idle.add(phone);
    }

    void begin() {
        users.execute(this::open);
    }

    private void open() {
        try {
            RelyingParty registered = RelyingParty.register(plan.provider(), sandbox);
            service = registered;
            for (int user = 0; user < plan.parallel(); user++) users.execute(() -> logInAgainAndAgain(registered));
        } catch (PhoneException | IOException e) {
            if (!closed) counters.failed("NO_RELYING_PARTY");
            done.complete(null);
        } catch (RejectedExecutionException e) {
            done.complete(null); // The fleet ends before it began.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void logInAgainAndAgain(RelyingParty service) {
        try {
            while (!closed && left.get() > 0) logInOnce(service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (usersLeft.decrementAndGet() == 0) done.complete(null);
        }
    }

    private void logInOnce(RelyingParty service) throws InterruptedException {
        FleetPhone phone = idle.poll(FIRST_PHONE.toMillis(), TimeUnit.MILLISECONDS);
        if (phone == null) return;
        try {
            if (!phone.connected()) {
                TimeUnit.NANOSECONDS.sleep(UNTIL_CONNECTED.toNanos());
            } else if (left.getAndDecrement() > 0) {
                awaitTurn();
                logIn(service, phone);
            }
        } finally {
            idle.add(phone);
        }
    }

    private void awaitTurn() throws InterruptedException {
        if (pace == 0) return;
        long now = System.nanoTime();
        long mine = nextStart.getAndUpdate(next -> Math.max(next, now) + pace);
        if (mine > now) TimeUnit.NANOSECONDS.sleep(mine - now);
    }

    private void logIn(RelyingParty service, FleetPhone phone) throws InterruptedException {
        long before = System.nanoTime();
        try {
            boolean in = new UserLogin(service, phone).run();
            if (in) counters.loggedIn(Fleet.since(before));
        } catch (IOException e) {
            if (!closed) counters.failed("LOGIN_UNREACHABLE");
            TimeUnit.NANOSECONDS.sleep(AFTER_FAILURE.toNanos());
        } catch (UserLogin.Failed e) {
            if (!closed) counters.failed(e.code());
        }
    }

    CompletableFuture<Void> done() {
        return done;
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        closed = true;
        users.shutdownNow();
        try {
            users.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RelyingParty registered = service;
        if (registered != null) registered.forget();
    }
}
