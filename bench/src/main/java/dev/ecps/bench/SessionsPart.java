package dev.ecps.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ecps.bench.load.Load;
import dev.ecps.bench.login.Phone;
import dev.ecps.bench.process.JavaProcess;
import dev.ecps.bench.report.Figure;
import dev.ecps.bench.report.Report;
import dev.ecps.bench.wire.Line;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Measures what a session keeps in memory: at once, when the login's own traces are still there, and when the provider's
 * clock has gone on so far that only the session is left.
 */
final class SessionsPart {
    /** As many as fill what remembers the last thousands of something, whoever it belongs to. */
    private static final int FIRST = 2_400;
    /** Longer than anything of a login lives, and shorter than an idle session. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(20);

    /** The database keeps what it has replaced for 45 s, and some memory with each commit. */
    private static final Duration DATABASE = Duration.ofSeconds(48);
    /**
     * Commits enough that the database tidies up, and that the provider's shelves are swept. They are younger than what is
     * measured, before and after.
     */
    private static final int A_FEW = 16;

    private final JavaProcess server;
    private final Report report;
    private final List<Phone> phones;
    private final Load logins;
    private final int sessions;

    SessionsPart(JavaProcess server, Report report, List<Phone> phones, List<Runnable> logIns, int sessions) {
        this.server = server;
        this.report = report;
        this.phones = phones;
        this.logins = new Load(server, logIns);
        this.sessions = sessions;
    }

    void run() {
        logins.times(FIRST);
        go(Duration.ofDays(1));
        double before = settledHeap();
        logins.times(sessions);
        double now = server.liveHeap();
        go(Duration.ofDays(1).plus(AFTERWARDS));
        double later = settledHeap();
        report.add(Figure.of("live heap without sessions", before / 1e6, "MB"));
        report.add(Figure.of("live memory of a login just now", (now - before) / sessions, "bytes"));
        report.add(Figure.of("live memory of a session", (later - before) / (sessions + A_FEW), "bytes")
                .atMost(1_024));
    }

    private double settledHeap() {
        server.pause(DATABASE);
        logins.times(A_FEW);
        return server.liveHeap();
    }

    /** The provider's clock and the phones'. */
    private void go(Duration ahead) {
        try (var line = Line.to(server.port())) {
            line.send("DELETE", "/sandbox/api/time", Map.of(), new byte[0]).expect(200, "the present");
            var body = "{\"advance\":\"" + ahead + "\"}";
            line.send("POST", "/sandbox/api/time", Map.of("Content-Type", "application/json"), body.getBytes(UTF_8))
                    .expect(200, "time travel");
        }
        phones.forEach(phone -> phone.setAhead(ahead));
    }
}
