package io.grantway.oauth.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rules of WebAuthn (§7.1, §7.2) as the library checks them: type, challenge, origin, RP ID,
 * presence and verification of the user, signature and counter. What made a passkey is not looked
 * at: none is preferred.
 */
@Shared
class WebAuthn {

    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            Stream.of(
                            COSEAlgorithmIdentifier.ES256,
                            COSEAlgorithmIdentifier.EdDSA,
                            COSEAlgorithmIdentifier.RS256)
                    .map(
                            algorithm ->
                                    new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attestedData =
            new AttestedCredentialDataConverter(converter);
    private final RelyingParty relyingParty;

    @Inject
    WebAuthn(RelyingParty relyingParty) {
        this.relyingParty = relyingParty;
    }

    /** Whether an answer of a passkey counts. */
    enum Verdict {
        RIGHT,
        WRONG,
        /** All is right, but the passkey has signed more often elsewhere. */
        COPIED
    }

    /** Empty where it is malformed. */
    Optional<RegistrationData> read(PasskeyAttestation sent) {
        return read(() ->
                        manager.parse(
                                new RegistrationRequest(
                                        sent.attestationObject(),
                                        sent.clientData(),
                                        sent.transports())))
                .filter(data -> data.getCollectedClientData() != null)
                .filter(data -> data.getAttestationObject() != null);
    }

    /** Empty where it is malformed. */
    Optional<AuthenticationData> read(PasskeyAssertion sent) {
        return read(() ->
                        manager.parse(
                                new AuthenticationRequest(
                                        sent.credentialId(),
                                        sent.userHandle(),
                                        sent.authenticatorData(),
                                        sent.clientData(),
                                        sent.signature())))
                .filter(data -> data.getCollectedClientData() != null)
                .filter(data -> data.getAuthenticatorData() != null);
    }

    /** Whether a new passkey is fit; whether its challenge is ours was checked before. */
    boolean isFit(RegistrationData data) {
        var expected = relyingParty.expecting(data.getCollectedClientData().getChallenge());
        try {
            manager.verify(data, new RegistrationParameters(expected, ALGORITHMS, true, true));
            return true;
        } catch (RuntimeException unfit) {
            return false;
        }
    }

    /** Whether the answer is this passkey's; whether its challenge is ours was checked before. */
    Verdict judge(AuthenticationData data, Passkey passkey) {
        var expected = relyingParty.expecting(data.getCollectedClientData().getChallenge());
        var credential =
                new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        true,
                        passkey.isBackupEligible(),
                        passkey.isBackedUp(),
                        passkey.signCount(),
                        attestedData.convert(Base64.getUrlDecoder().decode(passkey.attestedData())),
                        null,
                        null,
                        null,
                        null);
        try {
            manager.verify(
                    data, new AuthenticationParameters(expected, credential, null, true, true));
            return Verdict.RIGHT;
        } catch (MaliciousCounterValueException e) {
            return Verdict.COPIED;
        } catch (RuntimeException unfit) {
            return Verdict.WRONG;
        }
    }

    /** What is kept of a passkey to check its answers by. */
    String text(AttestedCredentialData data) {
        return Secrets.base64Url(attestedData.convert(data));
    }

    /** Null where the client data has none. */
    static byte[] bytes(Challenge challenge) {
        return challenge == null ? null : challenge.getValue();
    }

    /** The library wraps not all that its parsers throw. */
    private static <T> Optional<T> read(Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }
}
