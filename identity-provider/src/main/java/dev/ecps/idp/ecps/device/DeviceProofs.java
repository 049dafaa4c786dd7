package dev.ecps.idp.ecps.device;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ecps.idp.crypto.Crypto;
import dev.ecps.idp.crypto.Remembered;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.idp.shortlived.ShortLived;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.PhonePaths;
import dev.ecps.wire.problem.Problem;
import dev.ecps.wire.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Verifies the signatures of the phones' requests, as {@code docs/phone-protocol.md} describes them. */
@Singleton
public class DeviceProofs {
    private static final int LONGEST = 4_096;
    private static final int MOST_CHECKERS = 10_000;
    /** Some 75 MB; three for each login of the last minute, at 2000 logins a second. */
    private static final int MOST_SEEN = 400_000;

    private final Devices devices;
    private final DeviceConfig config;
    private final InstantSource clock;
    private final Crypto crypto;
    private final Remembered<String, Checker> checkers = new Remembered<>(MOST_CHECKERS);
    private final ShortLived<Name, Instant> seen =
            ShortLived.<Name, Instant>until(until -> until, Duration.ZERO).holding(MOST_SEEN);
    /** Apart: anybody can make keys and sign with them, and must not fill the shelf of the phones. */
    private final ShortLived<Name, Instant> seenOfNewKeys;

    /** What tells a proof from all others: two phones may draw the same {@code jti}. */
    private record Name(Base64URL key, String jti) {}

    /** A phone's key and what verifies with it, made once per phone. */
    private record Checker(ECKey key, ECDSAVerifier verifier) {}

    @Inject
    DeviceProofs(Devices devices, DeviceConfig config, InstantSource clock, Crypto crypto) {
        this(devices, config, clock, crypto, ShortLived.CAPACITY);
    }

    /** @param mostOfNewKeys how many proofs of new keys are remembered */
    DeviceProofs(Devices devices, DeviceConfig config, InstantSource clock, Crypto crypto, int mostOfNewKeys) {
        this.seenOfNewKeys =
                ShortLived.<Name, Instant>until(until -> until, Duration.ZERO).holding(mostOfNewKeys);
        this.devices = devices;
        this.config = config;
        this.clock = clock;
        this.crypto = crypto;
    }

    /**
     * Tells which phone signed this request.
     *
     * @param proof the header's value, if it was sent
     * @throws Refusal {@code PROOF_INVALID}, {@code PROOF_REPLAYED}, {@code CLOCK_WRONG}, {@code DEVICE_UNKNOWN} or
     *     {@code DEVICE_REPLACED}
     */
    public Device verify(@Nullable String proof, String method, String path, byte[] body) {
        var jws = parse(proof);
        var device = known(jws);
        check(jws, checkerOf(device), method, path, body, seen);
        if (device.ended().isPresent()) throw ended(device.ended().get());
        return device;
    }

    /**
     * Checks a request that is signed with a key nobody knows yet, at registration.
     *
     * @throws Refusal as {@link #verify}
     */
    public void verifyNew(@Nullable String proof, ECKey key, String method, String path, byte[] body) {
        var jws = parse(proof);
        try {
            if (!key.computeThumbprint().toString().equals(jws.getHeader().getKeyID())) {
                throw invalid("kid must be the thumbprint of the new key");
            }
        } catch (JOSEException e) {
            throw invalid("the new key has no thumbprint");
        }
        check(jws, checker(key), method, path, body, seenOfNewKeys);
    }

    private Device known(SignedJWT jws) {
        var kid = jws.getHeader().getKeyID();
        try {
            return devices.of(new DeviceId(kid == null ? "" : kid)).orElseThrow(DeviceProofs::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(
                ProblemType.DEVICE_UNKNOWN, "No phone is registered under this kid: activate the e-CPS again.");
    }

    private static Refusal ended(Device.Ending why) {
        return why == Device.Ending.REPLACED
                ? new Refusal(ProblemType.DEVICE_REPLACED, "The e-CPS was activated on another phone since.")
                : new Refusal(ProblemType.DEVICE_UNKNOWN, "The e-CPS of this phone was deleted: activate it again.");
    }

    private void check(
            SignedJWT jws, Checker checker, String method, String path, byte[] body, ShortLived<Name, Instant> before) {
        if (!signed(jws, checker)) throw invalid("the signature is wrong");
        var claims = claims(jws);
        if (!method.equals(text(claims, "htm"))) throw invalid("htm is not the method of this request");
        if (!path.equals(text(claims, "htu"))) throw invalid("htu is not the path of this request");
        if (!sha256(body).equals(text(claims, "bth"))) throw invalid("bth is not the hash of this body");
        var issued = claims.getIssueTime();
        if (issued == null) throw invalid("iat is missing");
        checkTime(issued.toInstant());
        checkFirstUse(checker.key(), claims.getJWTID(), issued.toInstant(), before);
    }

    private void checkTime(Instant issued) {
        var now = clock.instant();
        var distance = Duration.between(issued, now).abs();
        if (distance.compareTo(config.clockTolerance()) > 0) {
            throw new Refusal(Problem.of(
                            ProblemType.CLOCK_WRONG,
                            "The phone's clock differs from the provider's by more than "
                                    + config.clockTolerance().toSeconds() + " s: set it right.")
                    .at(now));
        }
    }

    /** It is remembered until it would be refused for its time. */
    private void checkFirstUse(ECKey key, @Nullable String jti, Instant issued, ShortLived<Name, Instant> before) {
        if (jti == null || jti.length() < 16 || jti.length() > 128) throw invalid("jti must have 16 to 128 characters");
        var until = issued.plus(config.clockTolerance()).plusSeconds(1);
        if (!before.putIfAbsent(new Name(key.getX(), jti), until, clock.instant())) {
            throw new Refusal(ProblemType.PROOF_REPLAYED, "This signed request was received before: sign a new one.");
        }
    }

    private static SignedJWT parse(@Nullable String proof) {
        if (proof == null || proof.length() > LONGEST) throw invalid("the header is missing or too long");
        try {
            var jws = SignedJWT.parse(proof);
            var header = jws.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) throw invalid("alg must be ES256");
            if (!new JOSEObjectType(PhonePaths.PROOF_TYPE).equals(header.getType())) {
                throw invalid("typ must be " + PhonePaths.PROOF_TYPE);
            }
            return jws;
        } catch (ParseException e) {
            throw invalid("it is no compact JWS");
        }
    }

    private Checker checkerOf(Device device) {
        return checkers.find(device.publicKey()).orElseGet(() -> {
            var made = checker(keyOf(device));
            checkers.put(device.publicKey(), made);
            return made;
        });
    }

    private Checker checker(ECKey key) {
        try {
            return new Checker(key, crypto.equip(new ECDSAVerifier(key)));
        } catch (JOSEException e) {
            throw invalid("the key can't be used");
        }
    }

    private static ECKey keyOf(Device device) {
        try {
            return ECKey.parse(device.publicKey());
        } catch (ParseException e) {
            throw new IllegalStateException("stored key of a device is unreadable", e);
        }
    }

    private static boolean signed(SignedJWT jws, Checker checker) {
        try {
            return jws.verify(checker.verifier());
        } catch (JOSEException e) {
            return false;
        }
    }

    private static JWTClaimsSet claims(SignedJWT jws) {
        try {
            return jws.getJWTClaimsSet();
        } catch (ParseException e) {
            throw invalid("the payload is no JSON object");
        }
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : null;
    }

    private static String sha256(byte[] body) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal invalid(String reason) {
        return new Refusal(Problem.of(ProblemType.PROOF_INVALID, "Device-Proof is refused: " + reason + ".")
                .about(PhonePaths.PROOF));
    }
}
