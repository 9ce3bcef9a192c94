package io.grantway.consent.subject;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one user at one partner. All that links an audit entry to the user, and all that is
 * stored of the user's circumstances, needs it: once it is destroyed, nothing does either. Each use
 * has a key of its own, derived from it, so that one can be shown without the others.
 */
public final class SubjectKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID id;
    private final UUID tenantId;
    private final byte[] key;

    SubjectKey(UUID id, UUID tenantId, byte[] key) {
        this.id = id;
        this.tenantId = tenantId;
        this.key = key.clone();
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }

    /** What stands for the user in the audit entries of consents. */
    public String subject() {
        return Digest.text(Digest.hmac(subjectKey(), tenantId.toString()));
    }

    /** What stands for the user in the entries that tie an onboarding to an account. */
    public String linkSubject() {
        return Digest.text(Digest.hmac(subjectKey(), tenantId + " link"));
    }

    /**
     * What opens {@link #subject()} and {@link #linkSubject()} to whom it is shown: its
     * HMAC-SHA-256 key.
     */
    public byte[] subjectKey() {
        return derive("subject");
    }

    /** What opens the commitment of one record, and of no other. */
    public byte[] commitmentKey(UUID recordId) {
        return Digest.hmac(derive("commitment"), recordId.toString());
    }

    /** A commitment to what is known of a record's circumstances: HMAC-SHA-256 of its JSON. */
    public String commit(UUID recordId, Map<String, ?> metadata) {
        return Digest.text(Digest.hmac(commitmentKey(recordId), CanonicalJson.of(metadata)));
    }

    /** Seals a text for one id (AES-256-GCM): it opens for no other. */
    public String seal(UUID context, String text) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed =
                crypt(
                        Cipher.ENCRYPT_MODE,
                        context,
                        nonce,
                        text.getBytes(StandardCharsets.UTF_8),
                        0);
        return Digest.text(
                ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    }

    /**
     * @throws IllegalStateException where it was sealed for another id, under another key, or was
     *     changed
     */
    public String open(UUID context, String sealed) {
        var bytes = Base64.getUrlDecoder().decode(sealed);
        return new String(
                crypt(Cipher.DECRYPT_MODE, context, bytes, bytes, NONCE_BYTES),
                StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, UUID context, byte[] nonce, byte[] input, int offset) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(derive("sealing"), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
            cipher.updateAAD(context.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value does not open", e);
        }
    }

    private byte[] derive(String use) {
        return Digest.hmac(key, "grantway " + use);
    }
}
