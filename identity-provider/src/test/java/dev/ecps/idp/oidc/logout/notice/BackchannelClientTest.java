package dev.ecps.idp.oidc.logout.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ecps.idp.oidc.logout.Impatient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Clients that answer a logout token well, badly, late or not at all. */
@QuarkusTest
@TestProfile(Impatient.class)
class BackchannelClientTest extends BackchannelVisit {
    @Nested
    class A_client_that {
        @Test
        void refuses_is_not_called_again() {
            try (var listener = Listener.answering(400)) {
                var sara = hearing(listener.uri());
                logOut(logIn(sara));
                hasFailed(sara, 1, "it refused");
                assertThat(settled(sara)).containsEntry("status", 400);
            }
        }

        @Test
        void has_an_error_for_ever_is_given_up() {
            try (var listener = Listener.answering(500)) {
                var sara = hearing(listener.uri());
                logOut(logIn(sara));
                hasFailed(sara, 2, "it answered 500");
            }
        }

        @Test
        void redirects_is_not_followed() {
            try (var elsewhere = Listener.answering(200);
                    var listener = Listener.answering((Listener.Answer) call -> {
                        call.getResponseHeaders().add("Location", elsewhere.uri());
                        Listener.status(call, 307);
                    })) {
                var sara = hearing(listener.uri());
                logOut(logIn(sara));
                hasFailed(sara, 1, "redirects");
                assertThat(elsewhere.more()).isZero();
            }
        }

        @Test
        void is_not_there_is_given_up() throws IOException {
            int free;
            try (var socket = new ServerSocket(0)) {
                free = socket.getLocalPort();
            }
            var sara = hearing("http://127.0.0.1:" + free + "/logout");
            logOut(logIn(sara));
            hasFailed(sara, 2, "refused");
        }

        @Test
        void speaks_no_TLS_is_given_up() {
            try (var listener = Listener.answering(200)) {
                var sara = hearing("https://" + listener.authority() + "/logout");
                logOut(logIn(sara));
                hasFailed(sara, 2, "");
                assertThat(listener.more()).isZero();
            }
        }

        @Test
        void never_answers_delays_neither_the_logout_nor_another_client() {
            var asleep = new CountDownLatch(1);
            try (var slow = Listener.answering((Listener.Answer) call -> await(asleep));
                    var quick = Listener.answering(200)) {
                var sleeper = hearing(slow.uri());
                var sara = hearing(quick.uri());
                for (int i = 0; i < 5; i++) {
                    var tokens = logIn(sleeper);
                    join(sara);
                    assertThat(logOut(tokens).statusCode()).isEqualTo(200);
                    quick.awaitToken();
                    isDelivered(sara, 1);
                }
                assertThat(trace(sleeper).getList("logouts.notices.flatten().state"))
                        .contains("pending");
                hasFailed(sleeper, 2, "no answer within PT1S");
            } finally {
                asleep.countDown();
            }
        }

        @Test
        void answers_without_end_has_answered_and_is_hung_up_on() throws InterruptedException {
            var hungUp = new CountDownLatch(1);
            try (var listener = Listener.answering((Listener.Answer) call -> {
                call.sendResponseHeaders(200, 0);
                var chunk = new byte[64 * 1024];
                try (var body = call.getResponseBody()) {
                    while (true) body.write(chunk);
                } catch (IOException cut) {
                    hungUp.countDown();
                }
            })) {
                var sara = hearing(listener.uri());
                logOut(logIn(sara));
                isDelivered(sara, 1);
                assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
            }
        }

        @Test
        void dribbles_its_headers_is_hung_up_on() throws IOException {
            try (var socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
                var dribbler = new Thread(() -> dribble(socket));
                dribbler.setDaemon(true);
                dribbler.start();
                var sara = hearing("http://127.0.0.1:" + socket.getLocalPort() + "/logout");
                logOut(logIn(sara));
                hasFailed(sara, 2, "");
            }
        }

        private static void dribble(ServerSocket socket) {
            while (!socket.isClosed()) {
                try (var caller = socket.accept()) {
                    var out = caller.getOutputStream();
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        out.write("X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII));
                        out.flush();
                    }
                } catch (IOException hungUp) {
                    // the next caller
                }
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
