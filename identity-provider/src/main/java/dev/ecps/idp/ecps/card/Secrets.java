package dev.ecps.idp.ecps.card;

import dev.ecps.idp.chance.Chance;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a card's two codes: digests under a salt of the card's own.
 *
 * @param salt base64url
 * @param code of the code porteur
 * @param unblockCode of the unblock code
 */
record Secrets(String salt, String code, String unblockCode) {
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");
    private static final Pattern UNBLOCK_CODE = Pattern.compile("[0-9]{8}");

    /** The two codes in clear: for the letter, and for nothing else. */
    record Clear(String code, String unblockCode) {
        Clear {
            if (!isCode(code) || !isUnblockCode(unblockCode)) throw new IllegalArgumentException("not two codes");
        }

        static Clear draw(Chance chance) {
            return new Clear(chance.digits(4), chance.digits(8));
        }

        Secrets kept(Chance chance) {
            var salt = chance.token();
            return new Secrets(salt, digest(salt, code), digest(salt, unblockCode));
        }

        @Override
        public String toString() {
            return "Clear[…]";
        }
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean isUnblockCode(String text) {
        return UNBLOCK_CODE.matcher(text).matches();
    }

    static boolean fits(Optional<String> salt, String typed, Optional<String> kept) {
        if (salt.isEmpty() || kept.isEmpty()) return false;
        return MessageDigest.isEqual(bytes(digest(salt.get(), typed)), bytes(kept.get()));
    }

    private static String digest(String salt, String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(salt), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(code)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
