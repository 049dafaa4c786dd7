package dev.ecps.idp.ecps.activation;

import dev.ecps.idp.chance.Chance;
import dev.ecps.wire.DeviceId;
import dev.ecps.wire.NationalId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An activation in one of its states. Each state has only the transitions that are legal from it. */
sealed interface Activation {
    Frame frame();

    /** Fingerprint of the link or QR code that was used; empty while none was. */
    default String usedLink() {
        return "";
    }

    /**
     * What the states share.
     *
     * @param nationalId whose e-CPS
     * @param mail where the link goes; empty in the card's way, which writes to nobody
     * @param mobile where the code goes; empty likewise
     * @param expiresAt must be completed before
     * @param mails sent so far
     * @param texts SMS sent so far
     * @param wrongCodes entered so far, over all SMS
     */
    record Frame(
            NationalId nationalId,
            String mail,
            String mobile,
            Instant expiresAt,
            int mails,
            int texts,
            int wrongCodes) {
        /** Of an activation by card. */
        static Frame byCard(NationalId nationalId, Instant expiresAt) {
            return new Frame(nationalId, "", "", expiresAt, 0, 0, 0);
        }

        /** Without contact data, since it may reach a log. */
        @Override
        public String toString() {
            return "Frame[" + nationalId + "]";
        }

        Frame mailed() {
            return new Frame(nationalId, mail, mobile, expiresAt, mails + 1, texts, wrongCodes);
        }

        Frame texted() {
            return new Frame(nationalId, mail, mobile, expiresAt, mails, texts + 1, wrongCodes);
        }

        Frame mistaken() {
            return new Frame(nationalId, mail, mobile, expiresAt, mails, texts, wrongCodes + 1);
        }

        Frame endingAt(Instant end) {
            return new Frame(nationalId, mail, mobile, end, mails, texts, wrongCodes);
        }

        boolean expired(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    /** A mail may be sent in this state. */
    sealed interface Mailable extends Activation permits Begun, MailSent {
        Set<String> earlierLinks();

        default MailSent sendMail(String token, Instant linkExpiresAt) {
            return new MailSent(frame().mailed(), Chance.fingerprint(token), linkExpiresAt, earlierLinks());
        }
    }

    /** An SMS may be sent in this state. */
    sealed interface Textable extends Activation permits LinkConfirmed, SmsSent {
        List<String> earlierCodes();

        default SmsSent sendSms(String code, Instant codeExpiresAt) {
            return new SmsSent(frame().texted(), usedLink(), Chance.fingerprint(code), codeExpiresAt, earlierCodes());
        }
    }

    /** The masked contacts were shown. */
    record Begun(Frame frame) implements Mailable {
        @Override
        public Set<String> earlierLinks() {
            return Set.of();
        }
    }

    /**
     * The mail is on its way.
     *
     * @param link fingerprint of the token that is good now
     * @param linkExpiresAt until when
     * @param supersededLinks fingerprints of the tokens of earlier mails
     */
    record MailSent(Frame frame, String link, Instant linkExpiresAt, Set<String> supersededLinks) implements Mailable {
        @Override
        public Set<String> earlierLinks() {
            return Stream.concat(supersededLinks.stream(), Stream.of(link)).collect(Collectors.toUnmodifiableSet());
        }

        LinkConfirmed confirm() {
            return new LinkConfirmed(frame, link);
        }
    }

    /**
     * Whoever holds the phone reads the mail.
     *
     * @param usedLink fingerprint of the token that was used
     */
    record LinkConfirmed(Frame frame, String usedLink) implements Textable {
        @Override
        public List<String> earlierCodes() {
            return List.of();
        }
    }

    /**
     * The SMS is on its way.
     *
     * @param code fingerprint of the code that is good now
     * @param codeExpiresAt until when
     * @param supersededCodes fingerprints of the codes of earlier SMS
     */
    record SmsSent(Frame frame, String usedLink, String code, Instant codeExpiresAt, List<String> supersededCodes)
            implements Textable {
        @Override
        public List<String> earlierCodes() {
            return Stream.concat(supersededCodes.stream(), Stream.of(code)).toList();
        }

        CodeAccepted accept() {
            return new CodeAccepted(frame, usedLink, code);
        }

        /** One more wrong code; the last one locks. */
        Activation mistaken(int tries) {
            var after = frame.mistaken();
            return after.wrongCodes() >= tries
                    ? new Locked(after)
                    : new SmsSent(after, usedLink, code, codeExpiresAt, supersededCodes);
        }
    }

    /**
     * The QR code of the portal was scanned; the code is on the screen it was scanned from. From here to
     * {@link CodeAccepted} there is neither mail nor SMS: the card stands for both.
     *
     * @param usedLink fingerprint of the QR code's token
     * @param code fingerprint of the code
     * @param codeExpiresAt until when it is good
     */
    record CodeShown(Frame frame, String usedLink, String code, Instant codeExpiresAt) implements Activation {
        CodeAccepted accept() {
            return new CodeAccepted(frame, usedLink, code);
        }

        /** Whoever sat before the screen went away. */
        CodeShown abandoned(Instant now) {
            return new CodeShown(frame.endingAt(now), usedLink, code, now);
        }

        /** One more wrong code; the last one locks. */
        Activation mistaken(int tries) {
            var after = frame.mistaken();
            return after.wrongCodes() >= tries
                    ? new Locked(after)
                    : new CodeShown(after, usedLink, code, codeExpiresAt);
        }
    }

    /**
     * Whoever holds the phone reads the SMS too, or sees the screen behind the card; the phone may register.
     *
     * @param code fingerprint of the code that was accepted
     */
    record CodeAccepted(Frame frame, String usedLink, String code) implements Activation {}

    /**
     * The phone is being registered; nobody else can take a step meanwhile.
     *
     * @param before what it was, and will be again if the registration fails
     */
    record Registering(Activation before) implements Activation {
        @Override
        public Frame frame() {
            return before.frame();
        }

        @Override
        public String usedLink() {
            return before.usedLink();
        }
    }

    /**
     * The phone is registered.
     *
     * @param device it
     * @param key thumbprint of its key, so that a repeated registration is recognised
     * @param pinVerifier what was stored for the PIN
     */
    record Completed(Frame frame, String usedLink, DeviceId device, String key, String pinVerifier)
            implements Activation {
        /** Whether this very phone was registered, with the PIN it has now. */
        boolean tells(Activations.Candidate phone) {
            return key.equals(phone.key()) && pinVerifier.equals(phone.pinVerifier());
        }

        @Override
        public String toString() {
            return "Completed[" + frame + "]";
        }
    }

    /** Too many wrong codes. */
    record Locked(Frame frame) implements Activation {}
}
