package io.grantway.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.Secrets.Purpose;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String OTHER = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=";

    private final Secrets secrets = new Secrets(new OAuthSettings(name -> Optional.empty()));

    @Test
    void aHashOfOnePurposeIsNotThatOfAnother() {
        assertNotEquals(
                secrets.keyedText(Purpose.CLIENT_SECRET, "value"),
                secrets.keyedText(Purpose.LOGIN_TOKEN, "value"));
        assertEquals(43, secrets.keyedText(Purpose.CLIENT_SECRET, "value").length());
    }

    @Test
    void aHashUnderAnotherPepperIsAnother() {
        var elsewhere =
                new Secrets(
                        new OAuthSettings(
                                name ->
                                        Optional.ofNullable(
                                                Map.of("grantway.pepper", OTHER).get(name))));
        assertNotEquals(
                secrets.keyedText(Purpose.CLIENT_SECRET, "value"),
                elsewhere.keyedText(Purpose.CLIENT_SECRET, "value"));
    }

    @Test
    void whatWasSealedOpensUnderTheSameKeyOnly() {
        var sealed = secrets.seal("a private key");
        assertFalse(sealed.contains("private"));
        assertEquals("a private key", secrets.unseal(sealed));
        var elsewhere =
                new Secrets(
                        new OAuthSettings(
                                name ->
                                        Optional.ofNullable(
                                                Map.of("grantway.key-encryption-key", OTHER)
                                                        .get(name))));
        assertThrows(IllegalStateException.class, () -> elsewhere.unseal(sealed));
    }

    @Test
    void idsSortByTime() {
        var earlier = Secrets.timeOrderedId(1_700_000_000_000L);
        var later = Secrets.timeOrderedId(1_700_000_000_001L);
        assertTrue(earlier.toString().compareTo(later.toString()) < 0);
        assertEquals(7, later.version());
        assertEquals(2, later.variant());
        assertNotEquals(
                Secrets.timeOrderedId(1_700_000_000_000L),
                Secrets.timeOrderedId(1_700_000_000_000L));
    }

    @Test
    void nothingIsTheSameAsNothing() {
        assertFalse(Secrets.same((String) null, null));
        assertFalse(Secrets.same("a", null));
        assertTrue(Secrets.same("a", "a"));
    }
}
