package io.grantway.oauth.passkey;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** What a passkey answers to a challenge (WebAuthn §5.2.2), as a browser sent it. */
public record PasskeyAssertion(
        byte[] credentialId,
        byte[] userHandle,
        byte[] authenticatorData,
        byte[] clientData,
        byte[] signature) {

    private static final int MOST_CHARACTERS = 4_096;

    /**
     * The assertion of these texts in base64url; empty where one of them is missing, malformed or
     * longer than any that counts.
     */
    public static Optional<PasskeyAssertion> read(
            String credentialId,
            String userHandle,
            String authenticatorData,
            String clientData,
            String signature) {
        return bytes(
                        MOST_CHARACTERS,
                        credentialId,
                        userHandle,
                        authenticatorData,
                        clientData,
                        signature)
                .map(all -> new PasskeyAssertion(all[0], all[1], all[2], all[3], all[4]));
    }

    static Optional<byte[][]> bytes(int most, String... texts) {
        if (Arrays.stream(texts)
                .anyMatch(text -> text == null || text.isEmpty() || text.length() > most)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Stream.of(texts).map(Base64.getUrlDecoder()::decode).toArray(byte[][]::new));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
