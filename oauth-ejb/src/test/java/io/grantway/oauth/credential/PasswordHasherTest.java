package io.grantway.oauth.credential;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private final PasswordHasher hasher = hasher(Map.of());

    @Test
    void aPasswordVerifiesAgainstItsHashOnly() throws Exception {
        var hash = hasher.hash("Analytical-Engine-1843");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(hasher.verify("Analytical-Engine-1843", hash));
        assertFalse(hasher.verify("analytical-engine-1843", hash));
        assertNotEquals(hash, hasher.hash("Analytical-Engine-1843"));
    }

    @Test
    void aHashOfTheReferenceImplementationVerifies() throws Exception {
        assertTrue(
                hasher.verify(
                        "password",
                        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                                + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"));
    }

    @Test
    void theSameTextInAnotherUnicodeFormIsTheSamePassword() throws Exception {
        assertTrue(hasher.verify("caf\u00e9-caf\u00e9", hasher.hash("cafe\u0301-cafe\u0301")));
    }

    @Test
    void aRaisedCostMakesAHashOutdated() throws Exception {
        var hash = hasher.hash("password");
        assertFalse(hasher.isOutdated(hash));
        assertTrue(hasher(Map.of("grantway.password.argon2.iterations", "3")).isOutdated(hash));
    }

    @Test
    void whatIsNoHashIsAFaultOfTheDatabase() {
        assertThrows(IllegalStateException.class, () -> hasher.verify("password", "plain"));
    }

    private static PasswordHasher hasher(Map<String, String> values) {
        var settings = new OAuthSettings(name -> Optional.ofNullable(values.get(name)));
        return new PasswordHasher(settings, new Secrets(settings));
    }
}
