package io.grantway.consent.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and HMAC-SHA-256; as text they are 43 characters of base64url (RFC 4648 §5). */
public final class Digest {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private Digest() {}

    /** The SHA-256 of a text's UTF-8 bytes. */
    public static String sha256(String text) {
        return text(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash of an entry: SHA-256 over the hash of the entry before and its body's SHA-256. */
    public static String link(String previous, String body) {
        var bytes =
                ByteBuffer.allocate(2 * BYTES)
                        .put(Base64.getUrlDecoder().decode(previous))
                        .put(sha256(body.getBytes(StandardCharsets.UTF_8)));
        return text(sha256(bytes.array()));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The HMAC-SHA-256 of a text's UTF-8 bytes. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
