package dev.ecps.idp.sandbox.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.ecps.idp.chance.Chance;
import dev.ecps.idp.crypto.Crypto;
import dev.ecps.idp.ecps.challenge.Asked;
import dev.ecps.idp.ecps.challenge.PhoneDoor;
import dev.ecps.idp.ecps.device.Device;
import dev.ecps.idp.ecps.device.Devices;
import dev.ecps.idp.ecps.device.NewDevice;
import dev.ecps.idp.ecps.device.PinCheck;
import dev.ecps.idp.ecps.device.PinEvidence;
import dev.ecps.idp.sandbox.invented.PeopleForgotten;
import dev.ecps.wire.NationalId;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The virtual phones, at most one for each holder. None is ever put in the place of a real one. Those of an earlier run of
 * the provider are registered still, but their keys are gone: they are made anew when they are needed.
 */
@Singleton
class VirtualPhones {
    private static final String NAME = "Téléphone virtuel du bac à sable";

    private final Map<NationalId, VirtualPhone> phones = new ConcurrentHashMap<>();
    private final VirtualPhone.Workshop workshop;
    private final Devices devices;
    private final Crypto crypto;

    VirtualPhones(
            Devices devices, PhoneDoor door, ObjectMapper json, InstantSource clock, Chance chance, Crypto crypto) {
        this.workshop = new VirtualPhone.Workshop(door, json, clock, chance);
        this.devices = devices;
        this.crypto = crypto;
    }

    /**
     * Sees to it that somebody has an e-CPS. One on a real phone stays as it is, usable or not; a virtual one that is
     * blocked or expired is made anew.
     */
    Device usable(NationalId holder) {
        return of(holder, state -> state.usable(workshop.clock().instant()));
    }

    /** As {@link #usable}, but a virtual one stays as it is too. */
    Device any(NationalId holder) {
        return of(holder, state -> true);
    }

    /** The e-CPS of a holder whose virtual phone is made unless one is there, with its keys, that may stay. */
    private Device of(NationalId holder, Predicate<Device> mayStay) {
        while (true) {
            phones.compute(holder, (who, phone) -> {
                var active = devices.activeOf(who);
                if (active.filter(device -> !device.virtual()).isPresent()) return null;
                boolean stays = active.filter(state -> holds(phone, state) && mayStay.test(state))
                        .isPresent();
                return stays ? phone : make(who);
            });
            var active = devices.activeOf(holder);
            if (active.isPresent()) return active.get(); // Else it was deleted in the same instant.
        }
    }

    private static boolean holds(@Nullable VirtualPhone phone, Device state) {
        return phone != null && phone.device().id().equals(state.id());
    }

    /** Sees to it that somebody's e-CPS is blocked, unless it is on a real phone. */
    void blocked(NationalId holder) {
        if (any(holder).blocked()) return;
        phones.computeIfPresent(holder, (who, phone) -> {
            var wrong = PinEvidence.Typed.of(phone.pin().wrongProof());
            while (devices.checkPin(phone.device().id(), wrong) instanceof PinCheck.Wrong) {
                // each takes one of the tries
            }
            return phone;
        });
    }

    /** Sees to it that somebody's e-CPS has expired, unless it is on a real phone. */
    void expired(NationalId holder) {
        phones.compute(holder, (who, phone) -> {
            var active = devices.activeOf(who);
            boolean stays = active.filter(device ->
                            !device.virtual() || device.expired(workshop.clock().instant()))
                    .isPresent();
            return stays ? phone : make(who, devices::registerExpired);
        });
    }

    /** Sees to it that somebody has no e-CPS, unless it is on a real phone. */
    void none(NationalId holder) {
        phones.compute(holder, (who, phone) -> {
            devices.activeOf(who).filter(Device::virtual).ifPresent(device -> devices.delete(device.id()));
            return null;
        });
    }

    /** Their e-CPS are gone. */
    void forget(@Observes PeopleForgotten gone) {
        gone.nationalIds().forEach(phones::remove);
    }

    /** How many there are. */
    int count() {
        return phones.size();
    }

    /** What acts for the phone that was asked; empty if its keys are nowhere. */
    Optional<Hand> handOf(Asked asked) {
        var own = virtualPhoneOf(asked);
        if (own.isPresent()) return own.map(phone -> phone);
        return devices.of(asked.device())
                .filter(device -> !device.virtual())
                .map(device -> new BesideRealPhone(device, asked, workshop.door()));
    }

    /** The virtual phone that was asked, if it was one. */
    Optional<VirtualPhone> virtualPhoneOf(Asked asked) {
        return Optional.ofNullable(phones.get(asked.nationalId()))
                .filter(phone -> phone.device().id().equals(asked.device()));
    }

    private VirtualPhone make(NationalId holder) {
        return make(holder, devices::register);
    }

    private VirtualPhone make(NationalId holder, Function<NewDevice, Device> registration) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            var pin = PinSecret.draw(workshop.chance());
            var phone = new NewDevice(holder, key.toPublicJWK().toJSONString(), pin.verifier(), NAME, true);
            return new VirtualPhone(registration.apply(phone), signer(key), pin, workshop);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private ECDSASigner signer(ECKey key) throws JOSEException {
        return crypto.equip(new ECDSASigner(key));
    }
}
