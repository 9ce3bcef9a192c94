package io.grantway.oauth.passkey;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a device tells of a new passkey (WebAuthn §5.2.1), as a browser sent it. */
public record PasskeyAttestation(
        byte[] attestationObject, byte[] clientData, Set<String> transports) {

    private static final int MOST_CHARACTERS = 16_384;

    /** WebAuthn §5.8.4. */
    private static final Set<String> TRANSPORTS =
            Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    /**
     * The attestation of these texts in base64url; empty where one of them is missing, malformed or
     * longer than any that counts.
     *
     * @param transports separated by commas; what is none is left out
     */
    public static Optional<PasskeyAttestation> read(
            String attestationObject, String clientData, String transports) {
        return PasskeyAssertion.bytes(MOST_CHARACTERS, attestationObject, clientData)
                .map(all -> new PasskeyAttestation(all[0], all[1], known(transports)));
    }

    private static Set<String> known(String transports) {
        return transports == null
                ? Set.of()
                : Arrays.stream(transports.split(","))
                        .filter(TRANSPORTS::contains)
                        .collect(Collectors.toSet());
    }
}
