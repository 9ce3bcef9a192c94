package io.grantway.oauth;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one source of randomness, and the keyed hashes under the pepper of the environment. Each use
 * has a key of its own, derived from the pepper, so that a value of one kind never passes as
 * another.
 */
@Shared
public class Secrets {

    private static final String HMAC = "HmacSHA256";
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] pepper;
    private final byte[] keyEncryptionKey;

    @Inject
    public Secrets(OAuthSettings settings) {
        this.pepper = settings.pepper();
        this.keyEncryptionKey =
                hmac(settings.keyEncryptionKey(), "sealing".getBytes(StandardCharsets.UTF_8));
    }

    /** What a keyed hash is for; the name is part of the derivation and must never change. */
    public enum Purpose {
        CLIENT_SECRET,
        AUTHORIZATION_CODE,
        AUTHORIZATION_CODE_HASH,
        REFRESH_TOKEN,
        ACCESS_TOKEN_ID,
        LOGIN_TOKEN,
        LOGIN_CHALLENGE,
        SIGN_IN_LOCK,
        KNOWN_DEVICE,
        LOGOUT_REQUEST,
        SESSION_TOKEN,
        CSRF_TOKEN,
        OPENED_DOCUMENT,
        STAFF_SESSION,
        STAFF_INVITATION,
        STAFF_SECOND_FACTOR,
        STAFF_SIGN_IN,
        PAIRWISE_SUBJECT,
        KEY_HAND_OVER,
        MAIL_ALLOWANCE,
        REGISTRATION_CODE,
        PASSWORD_RESET,
        JOURNAL_ABOUT,
        SPENT_ID,
        PUSHED_REQUEST,
        DPOP_NONCE,
        RECOVERY_CODE,
        AUTH_SESSION,
        INITIAL_ACCESS_TOKEN,
        REGISTRATION_ACCESS_TOKEN,
        PASSKEY_CHALLENGE,
        PASSKEY_USER,
        REMEMBERED_DEVICE,
        EMAIL_CHANGE_CODE
    }

    /** 256 random bits. */
    public byte[] random() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** 256 random bits as text. */
    public String randomText() {
        return base64Url(random());
    }

    /** Eight random digits, for a code that a person types. */
    public String digits() {
        return "%08d".formatted(RANDOM.nextInt(100_000_000));
    }

    /** 256 bits of HMAC-SHA-256 over a text, as text: 43 characters of base64url. */
    public String keyedText(Purpose purpose, String text) {
        return base64Url(keyed(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** 256 bits of HMAC-SHA-256 over the parts, under the key of the purpose. */
    public byte[] keyed(Purpose purpose, byte[]... parts) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key(purpose), HMAC));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of a purpose, for libraries that make their own HMAC. */
    public byte[] key(Purpose purpose) {
        return hmac(pepper, purpose.name().getBytes(StandardCharsets.UTF_8));
    }

    /** Compares without telling by its time how much was equal. */
    public static boolean same(byte[] left, byte[] right) {
        return left != null && right != null && MessageDigest.isEqual(left, right);
    }

    /** Compares without telling by its time how much was equal. */
    public static boolean same(String left, String right) {
        return left != null
                && right != null
                && same(
                        left.getBytes(StandardCharsets.UTF_8),
                        right.getBytes(StandardCharsets.UTF_8));
    }

    /** An id that sorts by time (RFC 9562 §5.7), so that indexes grow at one end. */
    public static UUID timeOrderedId(long epochMillis) {
        var random = RANDOM.nextLong();
        var high = epochMillis << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        var low = random & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Unpadded base64url (RFC 4648 §5). */
    public static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Seals a text under the key-encryption key of the environment (AES-256-GCM). */
    public String seal(String text) {
        try {
            var jwe =
                    new JWEObject(
                            new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM),
                            new Payload(text));
            jwe.encrypt(new DirectEncrypter(keyEncryptionKey));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalStateException where it was sealed under another key or was changed
     */
    public String unseal(String sealed) {
        return unsealed(sealed)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "A sealed value does not open: is"
                                                + " grantway.key-encryption-key the one it was"
                                                + " sealed with?"));
    }

    /** Opens what may have come from {@link #seal}; empty where it did not, or was changed. */
    Optional<String> unsealed(String text) {
        try {
            var jwe = JWEObject.parse(text);
            jwe.decrypt(new DirectDecrypter(keyEncryptionKey));
            return Optional.of(jwe.getPayload().toString());
        } catch (JOSEException | ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
