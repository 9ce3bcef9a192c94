package io.grantway.it.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.util.Base64URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** A verifier and the challenge made of it (RFC 7636 §4.1, §4.2). */
public record Pkce(String verifier) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Pkce create() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Pkce(Base64URL.encode(bytes).toString());
    }

    /** SHA-256 of the verifier, 43 characters of base64url. */
    public String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64URL.encode(digest).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
