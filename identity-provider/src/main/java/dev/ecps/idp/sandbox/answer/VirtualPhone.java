package dev.ecps.idp.sandbox.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.ecps.challenge.PhoneDoor;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.SignedCall;
import dev.ecps.wire.ChallengeId;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.TwoDigits;
import dev.ecps.wire.challenge.Answer;
import dev.ecps.wire.challenge.AnswerTaken;
import dev.ecps.wire.challenge.PendingChallenge;
import dev.ecps.wire.challenge.Unlock;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * A phone that exists in the sandbox only. It signs each call with a key of its own and proves a PIN of its own, as
 * {@code docs/phone-protocol.md} says; what it lacks is the wire. Key and PIN live in memory and end with the process.
 */
final class VirtualPhone implements Hand {
    private static final byte[] NOTHING = {};

    private final Device device;
    private final ECDSASigner signer;
    private final PinSecret pin;
    private final Workshop workshop;
    private final InstantSource clock;

    /** What all virtual phones are made with. */
    record Workshop(PhoneDoor door, ObjectMapper json, InstantSource clock, Chance chance) {}

    VirtualPhone(Device device, ECDSASigner signer, PinSecret pin, Workshop workshop) {
        this(device, signer, pin, workshop, workshop.clock());
    }

    private VirtualPhone(Device device, ECDSASigner signer, PinSecret pin, Workshop workshop, InstantSource clock) {
        this.device = device;
        this.signer = signer;
        this.pin = pin;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** As it was when it was registered: wrong PINs and its end are not seen here. */
    Device device() {
        return device;
    }

    PinSecret pin() {
        return pin;
    }

    @Override
    public List<ChallengeId> look() {
        return workshop.door().pending(signed("GET", PhonePaths.CHALLENGES, NOTHING)).stream()
                .map(PendingChallenge::id)
                .toList();
    }

    @Override
    public void unlock(ChallengeId request, boolean rightly) {
        var body = written(new Unlock(rightly ? pin.proof() : pin.wrongProof()));
        try {
            workshop.door().unlock(signed("POST", path(request, PhonePaths.UNLOCK), body), request.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public AnswerTaken.Outcome answer(ChallengeId request, TwoDigits number) {
        var body = written(new Answer(number, pin.proof()));
        try {
            return workshop.door()
                    .answer(signed("POST", path(request, PhonePaths.ANSWER), body), request.value())
                    .outcome();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void decline(ChallengeId request) {
        workshop.door().decline(signed("POST", path(request, PhonePaths.DECLINE), NOTHING), request.value());
    }

    @Override
    public Optional<Hand> withClock(Duration skew) {
        return Optional.of(new VirtualPhone(
                device, signer, pin, workshop, () -> workshop.clock().instant().plus(skew)));
    }

    private static String path(ChallengeId request, String verb) {
        return PhonePaths.CHALLENGES + "/" + request.value() + "/" + verb;
    }

    private byte[] written(Object body) {
        try {
            return workshop.json().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedCall signed(String method, String path, byte[] body) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(PhonePaths.PROOF_TYPE))
                .keyID(device.id().value())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .claim("htm", method)
                .claim("htu", path)
                .issueTime(Date.from(clock.instant()))
                .jwtID(workshop.chance().token())
                .claim("bth", sha256(body))
                .build();
        var proof = new SignedJWT(header, claims);
        try {
            proof.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return new SignedCall(proof.serialize(), method, path, body);
    }

    private static String sha256(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
