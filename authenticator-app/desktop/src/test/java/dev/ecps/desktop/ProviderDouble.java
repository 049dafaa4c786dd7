package dev.ecps.desktop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Enough of a provider for one phone and one invented doctor, over HTTP. It has no doorbell: phones ask every two seconds
 * then. What it refuses can be chosen, and it can fall silent.
 */
public final class ProviderDouble implements AutoCloseable {
    /** The only practitioner it knows. */
    public static final String DOCTOR = "899700001011";

    /** The code of each SMS. */
    public static final String CODE = "481516";

    /** The number on the screen. */
    public static final String SHOWN = "42";

    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-03-02T08:41:00Z");

    /** Of the card in the reader; empty while there is none. */
    private volatile String cardState = "";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final HttpServer server;
    private final List<PendingChallenge> challenges = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile boolean byCard;
    private volatile boolean smsReadable = true;
    private volatile Optional<Problem> refusal = Optional.empty();
    private volatile String tag = "";
    private volatile String pinVerifier = "";
    private volatile int mailsLeft = 3;
    private volatile int pinTriesLeft = 3;

    public ProviderDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The link in the mail. */
    public String link() {
        return address() + "/activation/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ";
    }

    /** What the QR code of the management portal says. */
    public String portalLink() {
        return address() + "/activation/carte/Zm9yIHRoZSBwb3J0YWwsIGFuZCBubyBtYWls";
    }

    /** From now on, connections are dropped without an answer, or answered again. */
    public void fallSilent(boolean silent) {
        this.silent = silent;
    }

    /** From now on, the sandbox's outbox is empty. */
    public void hideSms() {
        smsReadable = false;
    }

    /** From now on, all is refused. */
    public void refuse(ProblemType type) {
        refusal = Optional.of(Problem.of(type, type.title()).at(NOW));
    }

    /** From now on, all is taken again. */
    public void relent() {
        refusal = Optional.empty();
    }

    /** A service asks. */
    public void ask(String service, Instant expiresAt) {
        challenges.add(
                0,
                new PendingChallenge(
                        new ChallengeId("challenge-%08d".formatted(challenges.size())), service, NOW, expiresAt));
    }

    /** What was asked so far, for example {@code POST /ecps/activations}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            requests.add(request);
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (silent) return;
            Object answer = refusal.<Object>map(each -> each).orElseGet(() -> answer(request, body));
            send(exchange, answer);
        }
    }

    private Object answer(String request, byte[] body) {
        String step = request.substring(request.lastIndexOf('/') + 1);
        if (request.equals("POST /ecps/activations/card")) return scanned(read(body, ScannedLink.class));
        if (request.equals("POST /ecps/activations")) return open(read(body, ActivationRequest.class));
        if (request.startsWith("POST /ecps/activations/")) return activate(step, body);
        if (request.endsWith(" /ecps/device")) return request.startsWith("DELETE") ? "" : device();
        if (request.equals("GET /ecps/challenges")) return challenges;
        if (request.startsWith("POST /ecps/challenges/")) return challenge(step, body);
        if (request.equals("GET /sandbox/api/messages")) return outbox();
        if (request.endsWith("/sandbox/api/readers/bureau")) return reader(request, body);
        if (request.startsWith("PUT /sandbox/api/cards/")) return brought(body);
        return Problem.of(ProblemType.NOT_FOUND, "nothing here");
    }

    private Object reader(String request, byte[] body) {
        if (request.startsWith("DELETE")) cardState = "";
        if (request.startsWith("PUT")) {
            var wanted = String.valueOf(read(body, Map.class).get("card"));
            if (!wanted.equals(DOCTOR))
                return Problem.of(ProblemType.INVALID_REQUEST, "no such card").about("card");
            cardState = "usable";
        }
        return cardState.isEmpty() ? Map.of("name", "bureau") : Map.of("name", "bureau", "card", card());
    }

    private Object brought(byte[] body) {
        cardState = String.valueOf(read(body, Map.class).get("state"));
        return card();
    }

    private Map<String, Object> card() {
        return Map.of(
                "number", "9970123456",
                "nationalId", DOCTOR,
                "kind", "CPS",
                "environment", "test",
                "state", cardState,
                "expiresAt", "2029-11-02T09:00:00Z");
    }

    private Object open(ActivationRequest asked) {
        Optional<NationalId.Flaw> flaw = NationalId.flawOfTyped(asked.nationalId());
        var unknown = Problem.of(ProblemType.NATIONAL_ID_NOT_RECOGNISED, "not recognised");
        if (flaw.isPresent()) return unknown.because(flaw.get());
        if (!asked.nationalId().strip().equals(DOCTOR)) return unknown.because(Unknown.NOT_IN_DIRECTORY);
        var contacts = new MaskedContacts("c*****e@cabinet-exemple.fr", "*****26");
        return new ActivationOpened("activation-1", contacts, NOW.plusSeconds(1800));
    }

    private Object scanned(ScannedLink scanned) {
        byCard = scanned.link().equals(portalLink());
        return byCard
                ? new CardScanned("activation-1", CODE.length(), NOW.plusSeconds(300), NOW.plusSeconds(1800))
                : Problem.of(ProblemType.LINK_UNKNOWN, "unknown").because(Where.PORTAL);
    }

    private enum Where {
        PORTAL
    }

    private enum Unknown {
        NOT_IN_DIRECTORY
    }

    private Object activate(String step, byte[] body) {
        return switch (step) {
            case "mail" -> new MailSent(NOW.plusSeconds(600), --mailsLeft);
            case "link" ->
                read(body, ScannedLink.class).link().equals(link())
                        ? ""
                        : Problem.of(ProblemType.LINK_UNKNOWN, "unknown");
            case "sms" -> sms(read(body, SmsRequest.class));
            case "code" ->
                read(body, EnteredCode.class).code().equals(CODE)
                        ? new PinRules(4, List.of("(\\d)\\1{3}", "1234"))
                        : Problem.of(byCard ? ProblemType.SHOWN_CODE_WRONG : ProblemType.SMS_CODE_WRONG, "wrong")
                                .withTriesLeft(2);
            default -> register(read(body, DeviceRegistration.class));
        };
    }

    private SmsSent sms(SmsRequest asked) {
        tag = asked.tag();
        return new SmsSent(CODE.length(), NOW.plusSeconds(300), 2);
    }

    private RegisteredDevice register(DeviceRegistration registration) {
        pinVerifier = registration.pinVerifier();
        return device();
    }

    private RegisteredDevice device() {
        var holder = new Holder(NationalId.of(DOCTOR), "Camille", "EXEMPLE", "Médecin");
        var expiry = Instant.parse("2029-03-01T08:00:00Z");
        return new RegisteredDevice(new DeviceId("device-0123456789"), holder, NOW, expiry, pinTriesLeft);
    }

    private Object challenge(String step, byte[] body) {
        return switch (step) {
            case "unlock" -> unlock(read(body, Unlock.class));
            case "answer" -> answered(read(body, Answer.class).number().value().equals(SHOWN));
            default -> forgotten("");
        };
    }

    private Object unlock(Unlock unlock) {
        if (!verifierOf(unlock.pinProof()).equals(pinVerifier)) {
            return Problem.of(ProblemType.PIN_WRONG, "wrong").withTriesLeft(--pinTriesLeft);
        }
        var numbers = List.of(new TwoDigits("07"), new TwoDigits(SHOWN), new TwoDigits("93"));
        return new NumbersShown(numbers, NOW.plusSeconds(120));
    }

    private Object answered(boolean right) {
        return forgotten(new AnswerTaken(right ? AnswerTaken.Outcome.APPROVED : AnswerTaken.Outcome.WRONG_NUMBER));
    }

    private Object forgotten(Object answer) {
        challenges.clear();
        return answer;
    }

    private List<Map<String, Object>> outbox() {
        if (!smsReadable) return List.of();
        String text = "Votre code : " + CODE + "\n" + tag;
        return List.of(Map.of(
                "kind",
                "SMS",
                "to",
                "+33600000026",
                "text",
                text,
                "links",
                List.of(),
                "codes",
                List.of(CODE),
                "time",
                NOW));
    }

    private static String verifierOf(String pinProof) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(pinProof));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void send(HttpExchange exchange, Object answer) throws IOException {
        boolean refused = answer instanceof Problem;
        byte[] body = answer.equals("")
                ? new byte[0]
                : JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", refused ? Problem.MEDIA_TYPE : "application/json");
        int status = refused ? ((Problem) answer).status() : body.length == 0 ? 204 : 200;
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static <T> T read(byte[] body, Class<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
