package dev.ecps.bench.login;

import dev.ecps.bench.wire.Answer;
import dev.ecps.bench.wire.Line;
import dev.ecps.phone.pin.Pin;
import dev.ecps.phone.pin.PinSecret;
import dev.ecps.phone.vault.DeviceKey;
import dev.ecps.wire.PhonePaths;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A phone that was activated; it keeps to {@code docs/phone-protocol.md} and signs each request when it sends it. */
public final class Phone {
    private static final Pin PIN = Pin.of("4821");

    private final String nationalId;
    private final DeviceKey key = DeviceKey.draw();
    private final PinSecret secret = PinSecret.draw();
    private String kid;
    private Duration ahead = Duration.ZERO;

    private Phone(String nationalId) {
        this.nationalId = nationalId;
        this.kid = key.thumbprint();
    }

    /** Activates the phone of this person, step by step, with what the sandbox's outbox shows. */
    public static Phone activated(Line line, People people, int number) {
        var phone = new Phone(people.nationalId(number));
        var opened = phone.step(line, PhonePaths.ACTIVATIONS, Map.of("nationalId", phone.nationalId), 201);
        var path = PhonePaths.ACTIVATIONS + "/"
                + Json.read(opened).get("activation").asText() + "/";
        phone.step(line, path + PhonePaths.MAIL, Map.of(), 200);
        var link = sent(line, "MAIL", people.mail(number), "links");
        phone.step(line, path + PhonePaths.LINK, Map.of("link", link), 204);
        phone.step(line, path + PhonePaths.SMS, Map.of("tag", "bench%06d".formatted(number)), 200);
        var code = sent(line, "SMS", people.phone(number), "codes");
        phone.step(line, path + PhonePaths.CODE, Map.of("code", code), 200);
        phone.register(line, path + PhonePaths.DEVICE_OF_ACTIVATION);
        return phone;
    }

    private void register(Line line, String path) {
        var body = Json.write(
                Map.of("publicKey", key.publicJwk(), "pinVerifier", secret.verifierOf(PIN), "name", "Téléphone"));
        kid = Json.read(signed(line, "POST", path, body).expect(201, "registration"))
                .get("device")
                .asText();
    }

    private Answer step(Line line, String path, Map<String, ?> body, int status) {
        var bytes = body.isEmpty() ? new byte[0] : Json.write(body);
        return line.send("POST", path, Map.of("Content-Type", "application/json"), bytes)
                .expect(status, path);
    }

    private static String sent(Line line, String kind, String to, String what) {
        var path = "/sandbox/api/messages?limit=1&kind=" + kind + "&to=" + to;
        return Json.read(line.get(path, Map.of()).expect(200, "the outbox"))
                .get(0)
                .get(what)
                .get(0)
                .asText();
    }

    /** Sets its clock ahead of this machine's, as a provider's that has travelled. */
    public void setAhead(Duration time) {
        ahead = time;
    }

    public String nationalId() {
        return nationalId;
    }

    /** Looks what is asked, types the PIN, picks the number: three signed requests. */
    void approve(Line line, String number) {
        var asked = Json.read(
                signed(line, "GET", PhonePaths.CHALLENGES, new byte[0]).expect(200, "challenges"));
        var path = PhonePaths.CHALLENGES + "/" + asked.get(0).get("id").asText() + "/";
        var proof = secret.proofOf(PIN);
        var shown = signed(line, "POST", path + PhonePaths.UNLOCK, Json.write(Map.of("pinProof", proof)))
                .expect(200, "unlock");
        if (!shown.text().contains("\"" + number + "\"")) throw new IllegalStateException("another number is shown");
        var answer = Json.write(Map.of("number", number, "pinProof", proof));
        var taken = signed(line, "POST", path + PhonePaths.ANSWER, answer).expect(200, "answer");
        if (!taken.text().contains("APPROVED")) throw new IllegalStateException("the number was refused");
    }

    private Answer signed(Line line, String method, String path, byte[] body) {
        var headers = Map.of(
                "Accept",
                "application/json, application/problem+json",
                "Content-Type",
                "application/json",
                PhonePaths.PROOF,
                key.sign(kid, payload(method, path, body)));
        return line.send(method, path, headers, body);
    }

    private Map<String, Object> payload(String method, String path, byte[] body) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("htm", method);
        payload.put("htu", path);
        payload.put("iat", Instant.now().plus(ahead).getEpochSecond());
        payload.put("jti", UUID.randomUUID().toString());
        payload.put("bth", Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(body)));
        return payload;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
