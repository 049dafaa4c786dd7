package dev.ecps.idp.oidc.logout.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ecps.idp.walk.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A relying party's server that hears of logouts, and answers as a test wants. */
public final class Listener implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** How a call is answered. */
    public interface Answer {
        void to(HttpExchange call) throws IOException;
    }

    private Listener(Answer answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", call -> {
            var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(
                    call.getRequestMethod().equals("POST")
                            ? body
                            : call.getRequestURI().toString());
            answer.to(call);
        });
        server.start();
    }

    public static Listener answering(int status) {
        return answering((Answer) call -> status(call, status));
    }

    public static Listener answering(Answer answer) {
        return new Listener(answer);
    }

    public static void status(HttpExchange call, int status) throws IOException {
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    public String uri() {
        return "http://" + authority() + "/logout";
    }

    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The body of the next POST, or the address of the next GET; waits for it. */
    public String awaitCall() {
        try {
            var call = heard.poll(10, TimeUnit.SECONDS);
            assertThat(call).as("a call").isNotNull();
            return call;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The logout token of the next call. */
    public String awaitToken() {
        var form = Login.decoded(awaitCall());
        assertThat(form).containsOnlyKeys("logout_token");
        return form.get("logout_token");
    }

    /** How many calls nobody has looked at. */
    public int more() {
        return heard.size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
