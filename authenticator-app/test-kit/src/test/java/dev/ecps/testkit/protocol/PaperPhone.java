package dev.ecps.testkit.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A second phone, written from {@code docs/phone-protocol.md} and from nothing else: plain HTTP, the JDK's cryptography,
 * no class of ours. What it can't do, the document does not say. Each method has the words of its section.
 */
final class PaperPhone {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String NO_BODY = "";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI provider;
    private final byte[] secret = random(32);
    private final KeyPair key;
    private String kid = "";

    PaperPhone(URI provider) throws Exception {
        this.provider = provider;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.key = generator.generateKeyPair();
    }

    /**
     * What the provider answered.
     *
     * @param status of HTTP
     * @param body an empty object if there was none
     */
    record Answer(int status, JsonNode body) {
        String text(String member) {
            return body.path(member).asText();
        }
    }

    // Activation: steps 1 to 6

    Answer activate(String nationalId, String pin) throws Exception {
        var opened = post("/ecps/activations", Map.of("nationalId", nationalId));
        var path = "/ecps/activations/" + opened.text("activation");
        post(path + "/mail", null);
        post(path + "/link", Map.of("link", activationLink(opened)));
        var tag = base64url(random(8));
        post(path + "/sms", Map.of("tag", tag));
        return choose(pin, path, post(path + "/code", Map.of("code", codeTagged(tag))));
    }

    // « With a card »: steps 1 to 3

    Answer activateByCard(String nationalId, String pin) throws Exception {
        var scanned =
                post("/ecps/activations/card", Map.of("link", screen(nationalId).text("link")));
        var path = "/ecps/activations/" + scanned.text("activation");
        return choose(
                pin,
                path,
                post(path + "/code", Map.of("code", screen(nationalId).text("code"))));
    }

    /** « Without eyes and hands »: what the portal shows. */
    private Answer screen(String nationalId) throws Exception {
        return post("/sandbox/api/card-activations", Map.of("nationalId", nationalId));
    }

    private Answer choose(String pin, String path, Answer rules) throws Exception {
        for (var forbidden : rules.body().path("forbidden")) {
            if (pin.matches(forbidden.asText())) throw new IllegalArgumentException("a forbidden PIN");
        }
        kid = thumbprint();
        var registered = signed(
                "POST",
                path + "/device",
                JSON.writeValueAsString(Map.of(
                        "publicKey", publicJwk(),
                        "pinVerifier", base64url(sha256(pinProof(pin))),
                        "name", "un téléphone de papier")));
        kid = registered.text("device");
        return registered;
    }

    /** « Without eyes and hands »: the newest mail whose masked address is that of the contacts shown. */
    private String activationLink(Answer opened) throws Exception {
        var masked = opened.body().at("/contacts/mail").asText();
        for (var message : messages("MAIL")) {
            var to = message.path("to").asText();
            boolean ours =
                    to.charAt(0) == masked.charAt(0) && to.endsWith(masked.substring(masked.lastIndexOf('*') + 1));
            if (ours) return message.at("/links/0").asText();
        }
        throw new IllegalStateException("no mail to " + masked);
    }

    /** « The SMS ends with a line that holds just the tag. » */
    private String codeTagged(String tag) throws Exception {
        for (var message : messages("SMS")) {
            if (message.path("text").asText().strip().endsWith("\n" + tag))
                return message.at("/codes/0").asText();
        }
        throw new IllegalStateException("no SMS with our tag");
    }

    private JsonNode messages(String kind) throws Exception {
        return send(request("/sandbox/api/messages?kind=" + kind).GET()).body();
    }

    // Login requests: steps 1 to 4

    JsonNode challenges() throws Exception {
        return signed("GET", "/ecps/challenges", NO_BODY).body();
    }

    Answer unlock(String challenge, String pin) throws Exception {
        return signed("POST", "/ecps/challenges/" + challenge + "/unlock", json("pinProof", base64url(pinProof(pin))));
    }

    Answer answer(String challenge, String number, String pin) throws Exception {
        var body = JSON.writeValueAsString(Map.of("number", number, "pinProof", base64url(pinProof(pin))));
        return signed("POST", "/ecps/challenges/" + challenge + "/answer", body);
    }

    Answer decline(String challenge) throws Exception {
        return signed("POST", "/ecps/challenges/" + challenge + "/decline", NO_BODY);
    }

    // The e-CPS itself

    Answer device() throws Exception {
        return signed("GET", "/ecps/device", NO_BODY);
    }

    Answer delete() throws Exception {
        return signed("DELETE", "/ecps/device", NO_BODY);
    }

    // The doorbell

    /** Holds the socket; each text that comes is put into the queue. */
    BlockingQueue<String> doorbell() throws Exception {
        var texts = new LinkedBlockingQueue<String>();
        var address = URI.create(provider.resolve("/ecps/doorbell").toString().replaceFirst("http", "ws"));
        http.newWebSocketBuilder()
                .header("Device-Proof", proof("GET", "/ecps/doorbell", NO_BODY))
                .buildAsync(address, new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        texts.add(text.toString());
                        socket.request(1);
                        return null;
                    }
                })
                .get(20, TimeUnit.SECONDS);
        return texts;
    }

    // Signed requests

    /** A phone that sets its clock by the network « adopts serverTime and sends the request once more »; this one lives on the provider's machine. */
    Answer signed(String method, String path, String body) throws Exception {
        return signed(method, path, body, proof(method, path, body));
    }

    Answer signed(String method, String path, String body, String proof) throws Exception {
        var request = request(path).header("Device-Proof", proof);
        if (body.isEmpty()) return send(request.method(method, BodyPublishers.noBody()));
        return send(request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    String proof(String method, String path, String body) throws Exception {
        return proof(method, path, body, Instant.now());
    }

    String proof(String method, String path, String body, Instant at) throws Exception {
        var header = JSON.writeValueAsBytes(Map.of("alg", "ES256", "typ", "ecps-proof+jwt", "kid", kid));
        var payload = JSON.writeValueAsBytes(Map.of(
                "htm", method,
                "htu", path,
                "iat", at.getEpochSecond(),
                "jti", base64url(random(16)),
                "bth", base64url(sha256(body.getBytes(StandardCharsets.UTF_8)))));
        var signedPart = base64url(header) + "." + base64url(payload);
        var es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
        es256.initSign(key.getPrivate());
        es256.update(signedPart.getBytes(StandardCharsets.US_ASCII));
        return signedPart + "." + base64url(es256.sign());
    }

    // Keys and the PIN

    private byte[] pinProof(String pin) throws Exception {
        return pinProof(secret, pin);
    }

    static byte[] pinProof(byte[] secret, String pin) throws Exception {
        var hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return hmac.doFinal(pin.getBytes(StandardCharsets.US_ASCII));
    }

    private Map<String, String> publicJwk() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return Map.of(
                "kty", "EC", "crv", "P-256", "x", coordinate(point.getAffineX()), "y", coordinate(point.getAffineY()));
    }

    /** RFC 7638: the required members in the order of the alphabet, without blanks. */
    private String thumbprint() throws Exception {
        var jwk = publicJwk();
        var text = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + jwk.get("x") + "\",\"y\":\"" + jwk.get("y") + "\"}";
        return base64url(sha256(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String coordinate(BigInteger number) {
        var hex = "%064x".formatted(number);
        return base64url(java.util.HexFormat.of().parseHex(hex));
    }

    // In general

    private Answer post(String path, Object body) throws Exception {
        if (body == null) return send(request(path).POST(BodyPublishers.noBody()));
        var json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request(path).header("Content-Type", "application/json").POST(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(provider.resolve(path)).timeout(Duration.ofSeconds(15));
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        var body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), body);
    }

    private static String json(String member, String value) throws Exception {
        return JSON.writeValueAsString(Map.of(member, value));
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        CHANCE.nextBytes(bytes);
        return bytes;
    }
}
