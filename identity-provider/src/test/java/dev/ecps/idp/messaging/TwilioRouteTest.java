package dev.ecps.idp.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ecps.idp.TestSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioRouteTest {
    private static final Sms SMS =
            new Sms("06 12 34 56 78", "Votre code d’activation e-CPS : 123456", List.of("123456"));

    private record Received(String method, String path, String host, String authorization, Map<String, String> form) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private int status = 201;
    private String body = "{\"sid\":\"SM123\",\"status\":\"queued\"}";
    private HttpServer twilio;

    @BeforeEach
    void start() throws IOException {
        twilio = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        twilio.createContext("/", this::answer);
        twilio.start();
    }

    @AfterEach
    void stop() {
        twilio.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers.getFirst("Host"),
                headers.getFirst("Authorization"),
                form(new String(exchange.getRequestBody().readAllBytes(), UTF_8))));
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private String address() {
        return "http://" + twilio.getAddress().getAddress().getHostAddress() + ":"
                + twilio.getAddress().getPort();
    }

    private Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "ecps.messaging.sms", "twilio",
                "ecps.messaging.twilio.account-sid", "AC0123",
                "ecps.messaging.twilio.auth-token", "s3cret",
                "ecps.messaging.twilio.from", "+33700000000",
                "ecps.messaging.twilio.api-url", address(),
                "ecps.messaging.twilio.timeout", "PT2S"));
    }

    private static TwilioRoute route(Map<String, String> settings) {
        return new TwilioRoute(TestSettings.of(MessagingConfig.class, settings).twilio());
    }

    @Test
    void an_SMS_is_posted_as_a_message_of_the_account_to_the_international_number() throws Undeliverable {
        route(settings()).send(SMS);
        var basic = Base64.getEncoder().encodeToString("AC0123:s3cret".getBytes(UTF_8));
        assertThat(received)
                .containsExactly(new Received(
                        "POST",
                        "/2010-04-01/Accounts/AC0123/Messages.json",
                        address().substring("http://".length()),
                        "Basic " + basic,
                        Map.of("To", "+33612345678", "From", "+33700000000", "Body", SMS.text())));
    }

    @Test
    void an_address_below_a_path_keeps_the_path() throws Undeliverable {
        var settings = settings();
        settings.put("ecps.messaging.twilio.api-url", address() + "/proxy/");
        route(settings).send(SMS);
        assertThat(received)
                .extracting(Received::path)
                .containsExactly("/proxy/2010-04-01/Accounts/AC0123/Messages.json");
    }

    @Test
    void a_refusal_of_Twilio_is_undeliverable_and_tells_neither_number_nor_text() {
        status = 400;
        body = "{\"code\":21211,\"message\":\"Invalid 'To' Phone Number: +33612345678\",\"status\":400}";
        assertThatThrownBy(() -> route(settings()).send(SMS))
                .isInstanceOf(Undeliverable.class)
                .hasMessageNotContainingAny("612345678", "123456")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 401, 429, 500, 503})
    void whatever_is_no_answer_of_Twilio_is_undeliverable(int status) {
        this.status = status;
        body = "<html>Not Twilio</html>";
        assertThatThrownBy(() -> route(settings()).send(SMS)).isInstanceOf(Undeliverable.class);
    }

    @Test
    void a_Twilio_that_cannot_be_reached_is_undeliverable() {
        var settings = settings();
        twilio.stop(0);
        assertThatThrownBy(() -> route(settings).send(SMS)).isInstanceOf(Undeliverable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account-sid", "auth-token", "from"})
    void a_missing_setting_is_named_at_start(String missing) {
        var settings = settings();
        settings.remove("ecps.messaging.twilio." + missing);
        assertThatThrownBy(() -> route(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ecps.messaging.twilio." + missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "/relative", "http://example.org?a=b"})
    void an_address_that_is_none_is_named_at_start(String address) {
        var settings = settings();
        settings.put("ecps.messaging.twilio.api-url", address);
        assertThatThrownBy(() -> route(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ecps.messaging.twilio.api-url");
    }
}
