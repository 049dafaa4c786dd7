package dev.ecps.phone.cli;

import static dev.ecps.wire.problem.ProblemType.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.nimbusds.jose.JWSObject;
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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A provider and its sandbox for any number of phones, which checks PINs but no signatures (those are the library's tests'
 * business) and has no doorbell.
 */
final class ProviderDouble implements AutoCloseable {
    static final String DOCTOR = "899700001011";
    static final String RIGHT = "07";
    static final String SHOWN = "314159"; // by the management portal, once its QR code was scanned
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    volatile boolean sandboxOpen = true;
    volatile String cardState = ""; // of the card in the reader, empty while there is none
    volatile String sandboxKey = ""; // empty: none is needed
    volatile int failNextAtStep; // 1 to 6: the answer of this step is lost once, after it was done
    volatile Runnable onRegistration = () -> {}; // between the registration and its answer
    final Map<String, Activation> activations = new LinkedHashMap<>();
    final Map<String, Phone> phones = new LinkedHashMap<>();
    final List<Map<String, Object>> outbox = new ArrayList<>();
    final Map<String, String> made = new LinkedHashMap<>(); // who was made up, with their batch
    volatile boolean refuseToMakePeople;
    volatile boolean cutOff; // every connection breaks before anything is answered
    volatile boolean somethingElse; // another program answers at this address
    final List<String> people = new ArrayList<>(List.of(DOCTOR));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** An activation on its way. */
    static final class Activation {
        final String nationalId;
        String link = "";
        String code = "";

        Activation(String nationalId) {
            this.nationalId = nationalId;
        }
    }

    /** A registered device. */
    static final class Phone {
        final RegisteredDevice device;
        final String verifier;
        final List<PendingChallenge> pending = new ArrayList<>();
        int tries = 3;

        Phone(RegisteredDevice device, String verifier) {
            this.device = device;
            this.verifier = verifier;
        }
    }

    ProviderDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A login request on the phone that was registered last. */
    synchronized void ask(String service) {
        Phone phone = phones.values().stream().reduce((one, other) -> other).orElseThrow();
        ask(phone, service);
    }

    synchronized void askAll(String service) {
        phones.values().forEach(phone -> ask(phone, service));
    }

    private static void ask(Phone phone, String service) {
        String id = "challenge-" + System.nanoTime() + phone.device.device();
        Instant now = Instant.now();
        phone.pending.add(0, new PendingChallenge(new ChallengeId(id), service, now, now.plusSeconds(120)));
    }

    synchronized boolean waits() {
        return phones.values().stream().anyMatch(phone -> !phone.pending.isEmpty());
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (cutOff) return;
            if (somethingElse) send(exchange, 200, "text/html", "<h1>It works!</h1>");
            else answerOrRefuse(exchange, body);
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
        String[] parts = path.split("/");
        if (path.startsWith("/sandbox/")) checkKey(exchange);
        if (path.startsWith("/sandbox/"))
            return sandbox(
                    exchange, parts, String.valueOf(exchange.getRequestURI().getQuery()), body);
        if (path.equals("/ecps/activations/card")) return scan(JSON.readValue(body, ScannedLink.class));
        if (path.equals("/ecps/activations")) return open(JSON.readValue(body, ActivationRequest.class));
        if (path.startsWith("/ecps/activations/")) return lossy(step(exchange, parts, body), parts[4]);
        if (path.equals("/ecps/doorbell")) throw new No(NOT_FOUND);
        return signed(phoneOf(exchange), exchange.getRequestMethod(), parts, body);
    }

    private void checkKey(HttpExchange exchange) {
        String key = exchange.getRequestHeaders().getFirst("X-Sandbox-Key");
        if (!sandboxKey.isEmpty() && !sandboxKey.equals(key)) throw new No(FORBIDDEN);
    }

    private Object sandbox(HttpExchange exchange, String[] parts, String query, byte[] body) throws IOException {
        if (!sandboxOpen) throw new No(FORBIDDEN);
        return switch (parts[3]) {
            case "messages" -> messages(query);
            case "practitioners" -> practitioners(exchange.getRequestMethod(), query, body);
            case "phones" -> enrol(JSON.readTree(body).path("phones"));
            case "challenges" -> Map.of("number", RIGHT);
            case "readers" -> reader(exchange.getRequestMethod(), body);
            case "cards" -> brought(JSON.readTree(body).path("state").asText());
            default -> throw new No(NOT_FOUND);
        };
    }

    private Object reader(String method, byte[] body) throws IOException {
        if (method.equals("DELETE")) cardState = "";
        if (method.equals("PUT")) {
            if (!JSON.readTree(body).path("card").asText().equals(DOCTOR)) throw new No(NOT_FOUND);
            cardState = "usable";
        }
        return cardState.isEmpty() ? Map.of("name", "bureau") : Map.of("name", "bureau", "card", card());
    }

    private Object brought(String state) {
        cardState = state;
        return card();
    }

    private Map<String, Object> card() {
        return Map.of("number", "9970123456", "nationalId", DOCTOR, "kind", "CPS", "state", cardState);
    }

    private List<Map<String, Object>> messages(String query) {
        if (!query.contains("to=")) return outbox;
        String to = query.replaceFirst("^.*to=([^&]*).*$", "$1");
        return outbox.stream().filter(message -> to.equals(message.get("to"))).toList();
    }

    private Object practitioners(String method, String query, byte[] body) throws IOException {
        if (method.equals("POST")) return make(JSON.readTree(body).path("count").asInt());
        String batch = query.replaceFirst("^.*batch=", "");
        if (method.equals("DELETE")) return remove(batch);
        if (!query.contains("page=0")) return List.of();
        return query.contains("batch=") ? directory(membersOf(batch)) : directory(people);
    }

    private Object make(int count) {
        if (refuseToMakePeople) throw new No(UNAVAILABLE);
        String batch = "lot" + (1 + made.values().stream().distinct().count());
        for (int i = 0; i < count; i++) made.put("8997900%05d".formatted(made.size()), batch);
        return Map.of("batch", batch, "count", count, "practitioners", directory(membersOf(batch)));
    }

    private List<String> membersOf(String batch) {
        return made.keySet().stream().filter(id -> made.get(id).equals(batch)).toList();
    }

    private Object remove(String batch) {
        membersOf(batch).forEach(id -> {
            made.remove(id);
            phones.remove(deviceOf(id));
        });
        return null;
    }

    private Object enrol(JsonNode wanted) {
        List<RegisteredDevice> registered = new ArrayList<>();
        wanted.forEach(phone -> registered.add(register(
                phone.path("nationalId").asText(), phone.path("pinVerifier").asText())));
        return Map.of("phones", registered);
    }

    private List<Map<String, String>> directory(List<String> who) {
        return who.stream()
                .map(id ->
                        Map.of("nationalId", id, "mail", id + "@exemple.fr", "mobile", "+33600000026", "ecps", "none"))
                .toList();
    }

    private Object open(ActivationRequest request) {
        NationalId.flawOfTyped(request.nationalId()).ifPresent(flaw -> {
            throw new No(Problem.of(NATIONAL_ID_NOT_RECOGNISED, "no").because(flaw));
        });
        String id = "activation-" + System.nanoTime();
        activations.put(id, new Activation(request.nationalId()));
        return new ActivationOpened(
                id,
                new MaskedContacts("a*****e@exemple.fr", "*****26"),
                Instant.now().plusSeconds(3600));
    }

    /** What the QR code of the management portal says. */
    String portalLink() {
        return address() + "/activation/carte/portal";
    }

    private Object scan(ScannedLink scanned) {
        if (!scanned.link().equals(portalLink())) throw new No(LINK_UNKNOWN);
        var activation = new Activation(DOCTOR);
        activation.code = SHOWN;
        activations.put("by-card", activation);
        return new CardScanned(
                "by-card",
                SHOWN.length(),
                Instant.now().plusSeconds(300),
                Instant.now().plusSeconds(1800));
    }

    /** The step was taken, and its answer gets lost on the way. */
    private Object lossy(Object answer, String step) {
        int number = List.of("mail", "link", "sms", "code", "device").indexOf(step) + 2;
        if (failNextAtStep != number) return answer;
        failNextAtStep = 0;
        throw new IllegalStateException("on purpose: the connection breaks");
    }

    private Object step(HttpExchange exchange, String[] parts, byte[] body) throws IOException {
        Activation activation = activations.get(parts[3]);
        if (activation == null) throw new No(ACTIVATION_UNKNOWN);
        return switch (parts[4]) {
            case "mail" -> mail(activation);
            case "link" -> link(activation, JSON.readValue(body, ScannedLink.class));
            case "sms" -> sms(activation, JSON.readValue(body, SmsRequest.class));
            case "code" -> code(activation, JSON.readValue(body, EnteredCode.class));
            default -> register(activation, JSON.readValue(body, DeviceRegistration.class));
        };
    }

    private Object mail(Activation activation) {
        activation.link = address() + "/activation/" + System.nanoTime();
        outbox.add(
                0,
                Map.of("kind", "MAIL", "to", activation.nationalId + "@exemple.fr", "links", List.of(activation.link)));
        return new MailSent(Instant.now().plusSeconds(900), 3);
    }

    private Object link(Activation activation, ScannedLink scanned) {
        if (!scanned.link().equals(activation.link)) throw new No(LINK_UNKNOWN);
        return null;
    }

    private Object sms(Activation activation, SmsRequest request) {
        activation.code = String.valueOf(100_000 + outbox.size());
        String text = "Votre code : " + activation.code + "\n\n" + request.tag();
        outbox.add(0, Map.of("kind", "SMS", "to", "+33600000026", "text", text, "codes", List.of(activation.code)));
        return new SmsSent(6, Instant.now().plusSeconds(300), 2);
    }

    private Object code(Activation activation, EnteredCode entered) {
        if (!entered.code().equals(activation.code)) {
            throw new No(Problem.of(SMS_CODE_WRONG, "no").withTriesLeft(2));
        }
        return new PinRules(4, List.of("(\\d)\\1{3}"));
    }

    private Object register(Activation activation, DeviceRegistration registration) {
        return register(activation.nationalId, registration.pinVerifier());
    }

    private static String deviceOf(String nationalId) {
        return "device-0123456-" + nationalId;
    }

    private RegisteredDevice register(String nationalId, String pinVerifier) {
        String id = deviceOf(nationalId);
        var holder = new Holder(NationalId.of(nationalId), "Alice", "Médecin", "Médecin");
        Instant now = Instant.now();
        var device = new RegisteredDevice(new DeviceId(id), holder, now, now.plusSeconds(94_608_000), 3);
        phones.put(id, new Phone(device, pinVerifier));
        onRegistration.run();
        return device;
    }

    private Phone phoneOf(HttpExchange exchange) {
        try {
            String proof = exchange.getRequestHeaders().getFirst("Device-Proof");
            Phone phone = phones.get(JWSObject.parse(proof).getHeader().getKeyID());
            if (phone == null) throw new No(DEVICE_UNKNOWN);
            return phone;
        } catch (java.text.ParseException e) {
            throw new No(PROOF_INVALID);
        }
    }

    private Object signed(Phone phone, String method, String[] parts, byte[] body) throws IOException {
        if (parts[2].equals("device")) {
            if (method.equals("GET")) return phone.device;
            phones.remove(phone.device.device().value());
            return null;
        }
        if (parts.length == 3) return phone.pending;
        PendingChallenge challenge = phone.pending.stream()
                .filter(each -> each.id().value().equals(parts[3]))
                .findFirst()
                .orElseThrow(() -> new No(CHALLENGE_OVER));
        if (parts[4].equals("unlock")) {
            checkPin(phone, JSON.readValue(body, Unlock.class).pinProof());
            return new NumbersShown(
                    List.of(new TwoDigits(RIGHT), TwoDigits.of(42), TwoDigits.of(93)), challenge.expiresAt());
        }
        phone.pending.remove(challenge);
        if (parts[4].equals("decline")) return null;
        boolean right = JSON.readValue(body, Answer.class).number().value().equals(RIGHT);
        return new AnswerTaken(right ? AnswerTaken.Outcome.APPROVED : AnswerTaken.Outcome.WRONG_NUMBER);
    }

    private static void checkPin(Phone phone, String proof) {
        if (phone.tries == 0) throw new No(PIN_BLOCKED);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(proof));
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(phone.verifier)) return;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        throw new No(Problem.of(PIN_WRONG, "no").withTriesLeft(--phone.tries));
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
            this(Problem.of(type, "refused by the double"));
        }

        No(Problem problem) {
            this.problem = problem;
        }
    }
}
