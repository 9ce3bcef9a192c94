package io.grantway.consent.evidence;

import java.util.Optional;

/**
 * Signs what has to be checkable for as long as the evidence is kept: with keys of their own, whose
 * public parts stay published after they were replaced.
 */
public interface EvidenceSigner {

    /**
     * A compact JWS (RFC 7515 §3.1) over the payload.
     *
     * @param type the {@code typ} of its header, for example {@code consent-receipt+jwt}
     * @param payload canonical JSON
     */
    String sign(String type, String payload);

    /**
     * The payload of a compact JWS that was signed here, by any of the keys that ever were; empty
     * where it was not, or is of another type.
     */
    Optional<String> read(String type, String jws);

    /** The name under which this server signs: the {@code iss} of what it states. */
    String issuer();

    /** Where the public keys are (RFC 7517 §5). */
    String jwksUri();
}
