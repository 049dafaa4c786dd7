package dev.ecps.idp.ecps.device;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What is shown to prove that the holder knows the PIN. */
public sealed interface PinEvidence {
    /** Whether this evidence stands against a verifier, given as base64url. */
    boolean stands(String verifier);

    /**
     * A PIN was typed on the phone.
     *
     * @param proof {@code HMAC-SHA-256(secret, PIN)}
     */
    record Typed(byte[] proof) implements PinEvidence {
        /** @throws IllegalArgumentException unless the text is base64url of 32 bytes */
        public static Typed of(String base64url) {
            var proof = Base64.getUrlDecoder().decode(base64url);
            if (proof.length != 32) throw new IllegalArgumentException("32 bytes expected");
            return new Typed(proof);
        }

        @Override
        public boolean stands(String verifier) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(proof);
                return MessageDigest.isEqual(digest, Base64.getUrlDecoder().decode(verifier));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    /** The sandbox answers for a phone whose secret it does not have; it still can't pass a blocked PIN. */
    record VouchedBySandbox() implements PinEvidence {
        @Override
        public boolean stands(String verifier) {
            return true;
        }
    }

    /** The sandbox plays a person who types a wrong PIN; it counts like any other. */
    record WrongOnPurpose() implements PinEvidence {
        @Override
        public boolean stands(String verifier) {
            return false;
        }
    }
}
