package dev.ecps.idp.ecps.device;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import dev.ecps.idp.ecps.practitioner.Practitioner;
import dev.ecps.idp.ecps.practitioner.Practitioners;
import dev.ecps.idp.problem.Refusal;
import dev.ecps.wire.NationalId;
import dev.ecps.wire.device.DeviceRegistration;
import dev.ecps.wire.device.Holder;
import dev.ecps.wire.device.RegisteredDevice;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A phone introduces itself, and sees itself. */
@Singleton
public class Registrations {
    private static final int LONGEST_NAME = 60;

    private final DeviceProofs proofs;
    private final Practitioners practitioners;

    Registrations(DeviceProofs proofs, Practitioners practitioners) {
        this.proofs = proofs;
        this.practitioners = practitioners;
    }

    /**
     * A registration whose key, signature and members are in order.
     *
     * @param key public, P-256
     * @param pinVerifier base64url of 32 bytes
     * @param name of the phone
     * @param thumbprint of the key (RFC 7638)
     */
    public record Checked(ECKey key, String pinVerifier, String name, String thumbprint) {
        public NewDevice of(NationalId nationalId) {
            return new NewDevice(nationalId, key.toJSONString(), pinVerifier, name, false);
        }
    }

    /** @throws Refusal naming the member that is out of order, or telling what is wrong with the signature */
    public Checked check(SignedRequest request, byte @Nullable [] body, DeviceRegistration sent) {
        var key = key(sent.publicKey());
        proofs.verifyNew(request.proof(), key, request.method(), request.path(), body == null ? new byte[0] : body);
        return checked(key, sent);
    }

    /**
     * As {@link #check}, for whoever vouches that the phone has the private half of its key.
     *
     * @throws Refusal naming the member that is out of order
     */
    public Checked vouchedFor(DeviceRegistration sent) {
        return checked(key(sent.publicKey()), sent);
    }

    private static Checked checked(ECKey key, DeviceRegistration sent) {
        return new Checked(key, verifier(sent.pinVerifier()), name(sent.name()), thumbprint(key));
    }

    private static ECKey key(@Nullable Map<String, Object> jwk) {
        try {
            if (jwk != null) {
                var key = ECKey.parse(jwk);
                if (Curve.P_256.equals(key.getCurve()) && !key.isPrivate()) return bare(key);
            }
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            // answered below, like an absent one
        }
        throw Refusal.field("publicKey", "It must be a public JWK with kty=EC and crv=P-256.");
    }

    /** The point alone: no other member of a JWK means anything here. */
    private static ECKey bare(ECKey key) {
        return new ECKey.Builder(Curve.P_256, key.getX(), key.getY()).build();
    }

    private static String verifier(@Nullable String verifier) {
        if (verifier == null
                || !verifier.matches("[A-Za-z0-9_-]{43}")
                || new Base64URL(verifier).decode().length != 32) {
            throw Refusal.field("pinVerifier", "It must be base64url of 32 bytes.");
        }
        return verifier;
    }

    private static String name(@Nullable String name) {
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.field("name", "It must have 1 to " + LONGEST_NAME + " printable characters.");
        }
        return name;
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The e-CPS as its phone sees it. */
    public RegisteredDevice seen(Device device) {
        return practitioners
                .find(device.nationalId())
                .map(holder -> seen(device, holder))
                .orElseGet(() -> seen(device, new Holder(device.nationalId(), "", "", "")));
    }

    /** As {@link #seen(Device)}, for whoever has the holder at hand. */
    public static RegisteredDevice seen(Device device, Practitioner holder) {
        return seen(device, holder(holder));
    }

    private static RegisteredDevice seen(Device device, Holder holder) {
        return new RegisteredDevice(
                device.id(), holder, device.activatedAt(), device.expiresAt(), device.pinTriesLeft());
    }

    private static Holder holder(Practitioner person) {
        return new Holder(person.nationalId(), person.usualGivenName(), person.familyName(), person.profession());
    }
}
