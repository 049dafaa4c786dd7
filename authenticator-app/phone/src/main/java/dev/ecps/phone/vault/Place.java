package dev.ecps.phone.vault;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ecps.phone.pin.PinSecret;
import dev.ecps.wire.activation.ActivationOpened;
import dev.ecps.wire.activation.CardScanned;
import dev.ecps.wire.activation.MailSent;
import dev.ecps.wire.activation.PinRules;
import dev.ecps.wire.activation.SmsSent;
import dev.ecps.wire.device.RegisteredDevice;
import java.util.Optional;

/** Where a phone stands, with all it needs to go on from there after a restart. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Place.AtStart.class, name = "start"),
    @JsonSubTypes.Type(value = Place.AtContacts.class, name = "contacts"),
    @JsonSubTypes.Type(value = Place.AtScan.class, name = "scan"),
    @JsonSubTypes.Type(value = Place.AtSms.class, name = "sms"),
    @JsonSubTypes.Type(value = Place.AtCode.class, name = "code"),
    @JsonSubTypes.Type(value = Place.AtShownCode.class, name = "shown-code"),
    @JsonSubTypes.Type(value = Place.AtPin.class, name = "pin"),
    @JsonSubTypes.Type(value = Place.Active.class, name = "active")
})
public sealed interface Place {
    /** Calls the case of this place. */
    <T> T fold(Cases<T> cases);

    /** The secret name of the running activation or the name of the device: what makes this place this phone's. */
    Optional<String> belongsTo();

    /** Whether a step that began there may go on here: the same step of the same activation. */
    default boolean continues(Place other) {
        return getClass() == other.getClass() && belongsTo().equals(other.belongsTo());
    }

    /** One method per place. */
    interface Cases<T> {
        T atStart(AtStart place);

        T atContacts(AtContacts place);

        T atScan(AtScan place);

        T atSms(AtSms place);

        T atCode(AtCode place);

        T atShownCode(AtShownCode place);

        T atPin(AtPin place);

        T active(Active place);
    }

    /** No e-CPS, no activation. */
    record AtStart() implements Place {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.atStart(this);
        }

        @Override
        public Optional<String> belongsTo() {
            return Optional.empty();
        }
    }

    /** The masked contacts are shown. */
    record AtContacts(ActivationOpened opened) implements Place {
        public AtContacts {
            requireNonNull(opened, "opened");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.atContacts(this);
        }

        @Override
        public Optional<String> belongsTo() {
            return Optional.of(opened.activation());
        }

        @Override
        public String toString() {
            return "AtContacts[…]";
        }
    }

    /** The mail has left. */
    record AtScan(ActivationOpened opened, MailSent mail) implements Place {
        public AtScan {
            requireNonNull(opened, "opened");
            requireNonNull(mail, "mail");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.atScan(this);
        }

        @Override
        public Optional<String> belongsTo() {
            return Optional.of(opened.activation());
        }

        @Override
        public String toString() {
            return "AtScan[…]";
        }
    }

    /** The link was confirmed. */
    record AtSms(ActivationOpened opened) implements Place {
        public AtSms {
            requireNonNull(opened, "opened");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.atSms(this);
        }

        @Override
        public Optional<String> belongsTo() {
            return Optional.of(opened.activation());
        }

        @Override
        public String toString() {
            return "AtSms[…]";
        }
    }

    /** The SMS has left; it ends with the tag. */
    record AtCode(ActivationOpened opened, String tag, SmsSent sms) implements Place {
        public AtCode {
            requireNonNull(opened, "opened");
            requireNonNull(tag, "tag");
            requireNonNull(sms, "sms");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.atCode(this);
        }

        @Override
        public Optional<String> belongsTo() {
            return Optional.of(opened.activation());
        }

        @Override
        public String toString() {
            return "AtCode[…]";
        }
    }

    /** The QR code of the management portal was scanned; the portal shows a code. */
    record AtShownCode(CardScanned scanned) implements Place {
        public AtShownCode {
            requireNonNull(scanned, "scanned");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.atShownCode(this);
        }

        @Override
        public Optional<String> belongsTo() {
            return Optional.of(scanned.activation());
        }

        @Override
        public String toString() {
            return "AtShownCode[…]";
        }
    }

    /**
     * The code was accepted. The key is drawn now and not when it is registered: a registration whose answer was lost is
     * repeated with the same key, after a restart too.
     *
     * @param opened the activation; its contacts are empty if it began with a card
     * @param key the device key to be registered
     * @param pinSecret this phone's half of the PIN to come
     */
    record AtPin(ActivationOpened opened, PinRules rules, DeviceKey key, PinSecret pinSecret) implements Place {
        public AtPin {
            requireNonNull(opened, "opened");
            requireNonNull(rules, "rules");
            requireNonNull(key, "key");
            requireNonNull(pinSecret, "pinSecret");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.atPin(this);
        }

        @Override
        public Optional<String> belongsTo() {
            return Optional.of(opened.activation());
        }

        @Override
        public String toString() {
            return "AtPin[…]";
        }
    }

    /**
     * The e-CPS is active.
     *
     * @param key the device key; a private JWK (RFC 7517) in the vault
     * @param pinSecret this phone's half of the PIN
     * @param device as the provider told last
     */
    record Active(DeviceKey key, PinSecret pinSecret, RegisteredDevice device) implements Place {
        public Active {
            requireNonNull(key, "key");
            requireNonNull(pinSecret, "pinSecret");
            requireNonNull(device, "device");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.active(this);
        }

        @Override
        public Optional<String> belongsTo() {
            return Optional.of(device.device().value());
        }

        @Override
        public String toString() {
            return "Active[" + device.device() + "]";
        }
    }
}
