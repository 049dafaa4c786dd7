package dev.ecps.phone.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all phones of a process share, so that ten thousand of them need no thread each: one HTTP client, one thread that
 * keeps time, and a few threads that work. All are daemons, and those that have nothing to do end. Thread-safe.
 */
public final class Network {
    static final Duration CONNECT = Duration.ofSeconds(5);

    private static final int MOST_WORKERS = 64;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Network SHARED = new Network();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, daemons("e-CPS clock"));
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            MOST_WORKERS,
            MOST_WORKERS,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            daemons("e-CPS phone"));

    private final Map<String, Reach> reaches = new ConcurrentHashMap<>();

    private Network() {
        clock.setRemoveOnCancelPolicy(true);
        workers.allowCoreThreadTimeOut(true);
    }

    /** The one of this process. */
    public static Network shared() {
        return SHARED;
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger made = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + " " + made.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** What is known of the provider at this address. */
    Reach reach(URI provider) {
        return reaches.computeIfAbsent(provider.getScheme() + "://" + provider.getAuthority(), each -> new Reach());
    }

    HttpClient http() {
        return http;
    }

    /** A queue of work, done one at a time and in order by whichever worker is free. */
    public Turns turns() {
        return new Turns(workers);
    }

    /** Calls again and again, on the thread that keeps time for all phones: what is called must not wait. */
    public ScheduledFuture<?> every(Duration pause, Runnable glance) {
        return clock.scheduleWithFixedDelay(glance, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Calls once, after this time, on the thread that keeps time for all phones: what is called must not wait. */
    public ScheduledFuture<?> after(Duration pause, Runnable glance) {
        return clock.schedule(glance, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
