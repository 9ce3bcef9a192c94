package io.grantway.oauth.passkey;

import static io.grantway.oauth.passkey.PasskeyChallenges.Ceremony.REGISTRATION;
import static io.grantway.oauth.passkey.PasskeyChallenges.Ceremony.SIGN_IN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.passkey.PasskeyChallenges.Ceremony;
import io.grantway.oauth.proof.SpentIds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeyChallengesTest {

    private static final Instant NOW = Instant.parse("2027-05-01T12:00:00Z");
    private static final String BROWSER = "browser-of-the-test";
    private static final UUID SESSION = UUID.randomUUID();

    private final Secrets secrets = new Secrets(new OAuthSettings(name -> Optional.empty()));
    private final Set<String> spent = new HashSet<>();

    @Test
    void aChallengeIsSpentOnce() {
        var challenge = issued();
        assertTrue(spend(NOW, challenge, SIGN_IN, BROWSER, SESSION));
        assertFalse(spend(NOW, challenge, SIGN_IN, BROWSER, SESSION));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 299})
    void itIsGoodForFiveMinutes(int seconds) {
        assertTrue(spend(NOW.plusSeconds(seconds), issued(), SIGN_IN, BROWSER, SESSION));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 86_400})
    void itIsRefusedAfterFiveMinutesAndNotEvenSpent(int seconds) {
        var challenge = issued();
        assertFalse(spend(NOW.plusSeconds(seconds), challenge, SIGN_IN, BROWSER, SESSION));
        assertEquals(Set.of(), spent);
    }

    @Test
    void itIsForOneCeremonyOneBrowserAndOneSession() {
        var challenge = issued();
        assertFalse(spend(NOW, challenge, REGISTRATION, BROWSER, SESSION));
        assertFalse(spend(NOW, challenge, SIGN_IN, BROWSER + "2", SESSION));
        assertFalse(spend(NOW, challenge, SIGN_IN, BROWSER, UUID.randomUUID()));
        assertTrue(spend(NOW, challenge, SIGN_IN, BROWSER, SESSION));
    }

    @Test
    void whoMovesItsEndOrAnyOtherBitOfItIsRefused() {
        var challenge = issued();
        for (int i = 0; i < challenge.length; i++) {
            var changed = challenge.clone();
            changed[i] ^= 1;
            assertFalse(spend(NOW, changed, SIGN_IN, BROWSER, SESSION), "byte " + i);
        }
    }

    @Test
    void whatIsNoneIsRefused() {
        assertFalse(spend(NOW, null, SIGN_IN, BROWSER, SESSION));
        for (var length : new int[] {0, 1, 24, 55, 57}) {
            assertFalse(spend(NOW, new byte[length], SIGN_IN, BROWSER, SESSION));
        }
    }

    @Test
    void notTwoAreAlike() {
        assertNotEquals(Secrets.base64Url(issued()), Secrets.base64Url(issued()));
    }

    private byte[] issued() {
        return Base64.getUrlDecoder().decode(at(NOW).issue(SIGN_IN, BROWSER, SESSION));
    }

    private boolean spend(
            Instant when, byte[] challenge, Ceremony ceremony, String browser, UUID session) {
        return at(when).spend(challenge, ceremony, browser, session);
    }

    private PasskeyChallenges at(Instant when) {
        var ids =
                new SpentIds() {
                    @Override
                    public boolean spend(String kind, String signer, String id, Instant end) {
                        return spent.add(kind + signer + id);
                    }
                };
        return new PasskeyChallenges(secrets, ids, Clock.fixed(when, ZoneOffset.UTC));
    }
}
