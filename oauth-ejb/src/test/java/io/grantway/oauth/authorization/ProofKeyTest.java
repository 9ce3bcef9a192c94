package io.grantway.oauth.authorization;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.OAuthException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofKeyTest {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void theExampleOfRfc7636AppendixBHolds() {
        assertTrue(new CodeVerifier(VERIFIER).answers(new CodeChallenge(CHALLENGE)));
        assertFalse(new CodeVerifier(VERIFIER + "x").answers(new CodeChallenge(CHALLENGE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tooshort",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjX",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjX+",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk\n"
            })
    void aVerifierOutsideTheRulesIsRefused(String verifier) {
        assertThrows(OAuthException.class, () -> new CodeVerifier(verifier));
    }

    @Test
    void aVerifierHasAtMost128Characters() {
        new CodeVerifier("a".repeat(128));
        assertThrows(OAuthException.class, () -> new CodeVerifier("a".repeat(129)));
    }

    @ParameterizedTest
    @CsvSource({
        ", S256",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, plain",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, s256",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM,",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c, S256",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM, S256",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=, S256"
    })
    void aChallengeOutsideTheRulesIsRefused(String challenge, String method) {
        assertThrows(OAuthException.class, () -> CodeChallenge.of(challenge, method));
    }
}
