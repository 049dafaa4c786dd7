package dev.ecps.idp.ecps.device;

import static dev.ecps.idp.ecps.practitioner.TestPractitioners.OSTEOPATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ecps.idp.walk.Login;
import dev.ecps.idp.walk.RelyingParty;
import dev.ecps.idp.walk.TestBrowser;
import dev.ecps.wire.PhonePaths;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DoorbellSocketTest {
    @Inject
    Devices devices;

    @TestHTTPResource(PhonePaths.DOORBELL)
    URI doorbell;

    private SigningPhone phone;

    /** Hears what the provider says on the socket, and at last that it closes. */
    private static final class Bell implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private @Nullable WebSocket socket;

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            heard.add("closed");
            return null;
        }

        void hears(String message) throws InterruptedException {
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(message);
        }
    }

    @BeforeEach
    void register() {
        phone = SigningPhone.of(OSTEOPATH, devices);
    }

    private SigningPhone.Proof proof() {
        return phone.proof("GET", PhonePaths.DOORBELL, "");
    }

    /** A bell that hangs: the provider has rung it for the first time. */
    private Bell hung() throws InterruptedException {
        var bell = new Bell();
        bell.socket = open(proof().signed(), bell);
        bell.hears("look");
        return bell;
    }

    private WebSocket open(String proof, Bell bell) {
        var address = URI.create("ws" + doorbell.toString().substring("http".length()));
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header(PhonePaths.PROOF, proof)
                .buildAsync(address, bell)
                .join();
    }

    private void isRefused(String proof, int status) {
        assertThat(catchThrowable(() -> open(proof, new Bell())))
                .isInstanceOf(CompletionException.class)
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(WebSocketHandshakeException.class))
                .satisfies(refused ->
                        assertThat(refused.getResponse().statusCode()).isEqualTo(status));
    }

    private static void logIn() {
        var login = Login.begin(new TestBrowser(), RelyingParty.named("SARA").request());
        assertThat(login.identify(OSTEOPATH.value()).statusCode()).isEqualTo(303);
    }

    @Test
    void rings_when_it_is_hung_and_for_each_login_request_without_being_asked() throws Exception {
        var bell = hung();
        logIn();
        bell.hears("look");
        logIn();
        bell.hears("look");
        assertThat(bell.heard).isEmpty();
    }

    @Test
    void a_second_socket_of_the_same_phone_takes_the_place_of_the_first() throws Exception {
        var first = hung();
        var second = hung();
        first.hears("closed");
        logIn();
        second.hears("look");
        assertThat(first.heard).isEmpty();
    }

    @Test
    void says_gone_and_closes_when_another_phone_takes_over() throws Exception {
        var bell = hung();
        SigningPhone.of(OSTEOPATH, devices);
        bell.hears("gone");
        bell.hears("closed");
        isRefused(proof().signed(), 410);
    }

    @Test
    void says_gone_when_the_e_CPS_was_deleted() throws Exception {
        var bell = hung();
        phone.delete(PhonePaths.DEVICE).statusCode(204);
        bell.hears("gone");
        bell.hears("closed");
    }

    @Test
    void opens_for_registered_phones_only() {
        isRefused("nonsense", 401);
        isRefused(proof().signedWith(SigningPhone.newKey()).signed(), 401);
        isRefused(proof().at(Instant.now().minusSeconds(600)).signed(), 401);
        isRefused(proof().with("htu", PhonePaths.DEVICE).signed(), 401);
        var once = proof().signed();
        open(once, new Bell());
        isRefused(once, 401);
    }
}
