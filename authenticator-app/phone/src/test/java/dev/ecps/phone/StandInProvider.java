package dev.ecps.phone;

import static dev.ecps.wire.problem.ProblemType.*;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.nimbusds.jose.jwk.ECKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.activation.ActivationOpened;
import dev.ecps.wire.activation.ActivationRequest;
import dev.ecps.wire.activation.CardScanned;
import dev.ecps.wire.activation.EnteredCode;
import dev.ecps.wire.activation.MailSent;
import dev.ecps.wire.activation.MaskedContacts;
import dev.ecps.wire.activation.PinRules;
import dev.ecps.wire.activation.ScannedLink;
import dev.ecps.wire.activation.SmsRequest;
import dev.ecps.wire.activation.SmsSent;
import dev.ecps.wire.challenge.Answer;
import dev.ecps.wire.challenge.AnswerTaken;
import dev.ecps.wire.challenge.NumbersShown;
import dev.ecps.wire.challenge.PendingChallenge;
import dev.ecps.wire.challenge.Unlock;
import dev.ecps.wire.device.DeviceRegistration;
import dev.ecps.wire.device.Holder;
import dev.ecps.wire.device.RegisteredDevice;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The other end of {@code docs/phone-protocol.md} for one practitioner: answers on the loopback, checks every signature
 * for real, has no doorbell. Not a model of the real provider's timing.
 */
final class StandInProvider implements AutoCloseable {
    static final NationalId DOCTOR = NationalId.of("899700001011");
    static final TwoDigits RIGHT = TwoDigits.of(7);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    volatile Instant now = Instant.parse("2026-11-02T10:00:00Z");
    volatile boolean outboxOpen = true;
    volatile String nonsense;
    final ProofCheck proofs = new ProofCheck(() -> now);
    final List<Map<String, Object>> outbox = new ArrayList<>();
    final List<PendingChallenge> pending = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int port;
    private HttpServer server;

    private String activation = "";
    private String link = "";
    private String code = "";
    private int mails;
    private String pinVerifier = "";
    private int pinTries = 3;
    private RegisteredDevice device;
    private ProblemType gone;

    StandInProvider() {
        port = start(0);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private int start(int wanted) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        return server.getAddress().getPort();
    }

    void goDown() {
        server.stop(0);
    }

    void comeBack() {
        start(port);
    }

    /** The e-CPS is over: every signed request is refused like this. */
    synchronized void end(ProblemType how) {
        gone = how;
    }

    synchronized PendingChallenge ask(String id, String service) {
        PendingChallenge asked =
                new PendingChallenge(new ChallengeId((id + "-0123456789abcdef")), service, now, now.plusSeconds(120));
        pending.add(0, asked);
        return asked;
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (nonsense != null) {
                send(exchange, 502, "text/html", nonsense);
                return;
            }
            answerOrRefuse(exchange, body);
        }
    }

    private void answerOrRefuse(HttpExchange exchange, byte[] body) throws IOException {
        try {
            Object answer = answer(exchange, body);
            if (answer == null) exchange.sendResponseHeaders(204, -1);
            else send(exchange, 200, "application/json", answer);
        } catch (No no) {
            send(exchange, no.problem.status(), Problem.MEDIA_TYPE, no.problem);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private synchronized Object answer(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        bodies.add(new String(body, java.nio.charset.StandardCharsets.UTF_8));
        if (path.equals("/sandbox/api/messages")) {
            if (!outboxOpen) throw new No(FORBIDDEN);
            return outbox;
        }
        if (path.equals(PhonePaths.CARD_ACTIVATIONS)) return scan(JSON.readValue(body, ScannedLink.class));
        if (path.equals(PhonePaths.ACTIVATIONS)) return open(JSON.readValue(body, ActivationRequest.class));
        if (path.startsWith(PhonePaths.ACTIVATIONS + "/")) return activate(exchange, path, body);
        if (path.equals(PhonePaths.DOORBELL)) throw new No(NOT_FOUND);
        return signed(exchange, path, body);
    }

    private Object open(ActivationRequest request) {
        NationalId.flawOfTyped(request.nationalId()).ifPresent(flaw -> {
            throw new No(Problem.of(NATIONAL_ID_NOT_RECOGNISED, "no").because(flaw));
        });
        activation = "activation-" + System.nanoTime();
        mails = 0;
        return new ActivationOpened(activation, new MaskedContacts("a*****e@exemple.fr", "*****26"), later(3600));
    }

    /** What the QR code of the management portal says. */
    String portalLink() {
        return address() + "/activation/carte/token";
    }

    private Object scan(ScannedLink scanned) {
        if (!scanned.link().equals(portalLink()))
            throw new No(Problem.of(LINK_EXPIRED, "no").because(Where.PORTAL));
        activation = "activation-" + System.nanoTime();
        code = "314159";
        return new CardScanned(activation, 6, later(300), later(1800));
    }

    private enum Where {
        PORTAL
    }

    private Object activate(HttpExchange exchange, String path, byte[] body) throws IOException {
        String[] parts = path.split("/");
        if (!parts[3].equals(activation)) throw new No(ACTIVATION_UNKNOWN);
        return switch (parts[4]) {
            case PhonePaths.MAIL -> mail();
            case PhonePaths.LINK -> link(JSON.readValue(body, ScannedLink.class));
            case PhonePaths.SMS -> sms(JSON.readValue(body, SmsRequest.class));
            case PhonePaths.CODE -> code(JSON.readValue(body, EnteredCode.class));
            case PhonePaths.DEVICE_OF_ACTIVATION -> register(exchange, body);
            default -> throw new No(NOT_FOUND);
        };
    }

    private Object mail() {
        if (++mails > 3) throw new No(RESENDS_USED_UP);
        link = address() + "/activation/token" + mails;
        outbox.add(0, Map.of("kind", "MAIL", "to", "alice@exemple.fr", "links", List.of(link), "time", now, "odd", 1));
        return new MailSent(later(900), 3 - mails);
    }

    private Object link(ScannedLink scanned) {
        if (!scanned.link().equals(link)) throw new No(LINK_UNKNOWN);
        return null;
    }

    private Object sms(SmsRequest request) {
        code = String.valueOf(100_000 + outbox.size());
        String text = "Votre code : " + code + "\n\n" + request.tag();
        outbox.add(0, Map.of("kind", "SMS", "to", "+33600000026", "text", text, "codes", List.of(code), "time", now));
        return new SmsSent(6, later(300), 2);
    }

    private Object code(EnteredCode entered) {
        if (!entered.code().equals(code))
            throw new No(Problem.of(SMS_CODE_WRONG, "no").withTriesLeft(2));
        return new PinRules(4, List.of("(\\d)\\1{3}"));
    }

    private Object register(HttpExchange exchange, byte[] body) throws IOException {
        DeviceRegistration registration = JSON.readValue(body, DeviceRegistration.class);
        try {
            ECKey key = ECKey.parse(registration.publicKey());
            if (key.isPrivate()) throw new No(INVALID_REQUEST);
            proofs.knows(key.computeThumbprint().toString(), key);
            proofs.check(exchange, body);
            device = new RegisteredDevice(
                    new DeviceId("device-0123456789"),
                    new Holder(DOCTOR, "Alice", "Médecin", "Médecin"),
                    now,
                    now.plus(Duration.ofDays(1095)),
                    pinTries);
            proofs.knows(device.device().value(), key);
        } catch (java.text.ParseException | com.nimbusds.jose.JOSEException e) {
            throw new No(INVALID_REQUEST);
        }
        pinVerifier = registration.pinVerifier();
        return device;
    }

    private Object signed(HttpExchange exchange, String path, byte[] body) throws IOException {
        proofs.check(exchange, body);
        if (gone != null) throw new No(gone);
        if (path.equals(PhonePaths.DEVICE)) return device(exchange.getRequestMethod());
        if (path.equals(PhonePaths.CHALLENGES)) return pending;
        String[] parts = path.split("/");
        PendingChallenge challenge = pending.stream()
                .filter(each -> each.id().value().equals(parts[3]))
                .findFirst()
                .orElseThrow(() -> new No(CHALLENGE_OVER));
        return challenge(challenge, parts[4], body);
    }

    private Object device(String method) {
        if (method.equals("GET")) return device;
        gone = DEVICE_UNKNOWN;
        return null;
    }

    private Object challenge(PendingChallenge challenge, String verb, byte[] body) throws IOException {
        switch (verb) {
            case PhonePaths.UNLOCK:
                checkPin(JSON.readValue(body, Unlock.class).pinProof());
                return new NumbersShown(List.of(RIGHT, TwoDigits.of(42), TwoDigits.of(93)), challenge.expiresAt());
            case PhonePaths.ANSWER:
                Answer answer = JSON.readValue(body, Answer.class);
                checkPin(answer.pinProof());
                pending.remove(challenge);
                boolean right = answer.number().equals(RIGHT);
                return new AnswerTaken(right ? AnswerTaken.Outcome.APPROVED : AnswerTaken.Outcome.WRONG_NUMBER);
            default:
                pending.remove(challenge);
                return null;
        }
    }

    private void checkPin(String proof) {
        if (pinTries == 0) throw new No(PIN_BLOCKED);
        byte[] hash = ProofCheck.sha256(Base64.getUrlDecoder().decode(proof));
        if (MessageDigest.isEqual(hash, Base64.getUrlDecoder().decode(pinVerifier))) return;
        throw new No(Problem.of(PIN_WRONG, "no").withTriesLeft(--pinTries));
    }

    private Instant later(long seconds) {
        return now.plusSeconds(seconds);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A refusal on its way out. */
    static final class No extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient Problem problem;

        No(ProblemType type) {
            this(Problem.of(type, "refused by the stand-in"));
        }

        No(Problem problem) {
            this.problem = problem;
        }
    }
}
