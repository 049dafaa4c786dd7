package dev.ecps.idp.oidc.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import dev.ecps.idp.crypto.Crypto;
import dev.ecps.idp.oidc.keys.KeyState.Withdrawn;
import dev.ecps.idp.setting.Setting;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Holds the provider's keys; loads them from the database, and makes them at the first start. */
@ApplicationScoped
public class ProviderKeys {
    private final StoredKeys stored;
    private final KeysConfig config;
    private final Crypto crypto;
    private final InstantSource clock;
    private volatile KeyRing ring;
    private volatile RSAKey encryption;
    private volatile Seal refresh;
    private volatile OctetSequenceKey secret;

    ProviderKeys(StoredKeys stored, KeysConfig config, Crypto crypto, InstantSource clock) {
        this.stored = stored;
        this.config = config;
        this.crypto = crypto;
        this.clock = clock;
    }

    void load(@Observes StartupEvent started) {
        Setting.positive("ecps.keys.retirement", config.retirement());
        ring = new KeyRing(
                stored.signing().stream().map(key -> SigningKey.of(key, crypto)).toList());
        forgetOldOnes();
        encryption = stored.encryption();
        secret = stored.refresh();
        refresh = refreshSeal(secret);
    }

    private void forgetOldOnes() {
        for (var key : ring.keys()) {
            if (forgotten(key)) {
                stored.forget(key.kid());
                ring = ring.without(key);
            }
        }
    }

    private boolean forgotten(SigningKey key) {
        var now = clock.instant();
        return ring.stateOf(key, now, config) instanceof Withdrawn withdrawn
                && !now.isBefore(withdrawn.forgottenFrom());
    }

    private Seal refreshSeal(OctetSequenceKey secret) {
        var algorithm = JWSAlgorithm.parse(config.refreshAlgorithm().name());
        return new Seal(secret.getKeyID(), algorithm, () -> macSigner(secret), () -> macVerifier(secret));
    }

    private static MACSigner macSigner(OctetSequenceKey secret) {
        try {
            return new MACSigner(secret);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MACVerifier macVerifier(OctetSequenceKey secret) {
        try {
            return new MACVerifier(secret);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What signs access and ID tokens now, RS256. */
    Seal signing() {
        return ring.current(clock.instant()).seal();
    }

    /** What signed under this {@code kid}, published or not, unless it is forgotten. */
    Optional<Seal> signing(String kid) {
        return ring.of(kid).filter(key -> !forgotten(key)).map(SigningKey::seal);
    }

    /** What signs refresh tokens. Its secret is in no key set. */
    Seal refresh() {
        return refresh;
    }

    /** A key of 256 bits for one purpose of the provider's own: whoever learns it learns no other. */
    byte[] secretFor(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.toByteArray(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public halves, as {@code jwks_uri} shows them: the key that signs, its neighbours, the encryption key. */
    List<RSAKey> published() {
        var now = clock.instant();
        var held = ring;
        var keys = new ArrayList<RSAKey>();
        keys.add(held.current(now).jwk().toPublicJWK());
        for (var key : held.keys()) {
            if (key != held.current(now) && held.stateOf(key, now, config).published()) {
                keys.add(key.jwk().toPublicJWK());
            }
        }
        keys.add(config.first() == KeysConfig.First.ENCRYPTION ? 0 : keys.size(), encryption.toPublicJWK());
        return keys;
    }

    /**
     * What may be told about a signing key.
     *
     * @param signsFrom when it signs, or began to
     */
    public record Told(String kid, Instant signsFrom, KeyState state) {}

    /** Every signing key that is not forgotten, oldest first. */
    public List<Told> told() {
        return ring.keys().stream()
                .filter(key -> !forgotten(key))
                .map(this::told)
                .toList();
    }

    private Told told(SigningKey key) {
        return new Told(key.kid(), key.signsFrom(), ring.stateOf(key, clock.instant(), config));
    }

    /** Announces a new signing key, which takes over after the lead; the one that is announced already, if there is. */
    public synchronized Told rotate() {
        var waiting = ring.announced(clock.instant());
        return told(waiting.orElseGet(() -> add(config.lead())));
    }

    /** A new signing key takes over at once, whoever knows it or not; the announced one, if there is. */
    public synchronized Told rotateNow() {
        var waiting = ring.announced(clock.instant());
        return told(waiting.map(this::beginNow).orElseGet(() -> add(Duration.ZERO)));
    }

    private SigningKey add(Duration lead) {
        var key = SigningKey.of(stored.addSigning(now().plus(lead)), crypto);
        ring = ring.with(key);
        return key;
    }

    private SigningKey beginNow(SigningKey announced) {
        var jwk = new RSAKey.Builder(announced.jwk())
                .notBeforeTime(Date.from(now()))
                .build();
        stored.replace(jwk);
        var key = SigningKey.of(jwk, crypto);
        ring = ring.with(key);
        return key;
    }

    /** In whole seconds, as {@code nbf} keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
