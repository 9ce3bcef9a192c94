package io.grantway.oauth.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import io.grantway.oauth.OAuthSettings;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({
        "https://login.example.com, login.example.com, https://login.example.com",
        "https://login.example.com:443, login.example.com, https://login.example.com",
        "https://login.example.com:8443, login.example.com, https://login.example.com:8443",
        "http://localhost:9080, localhost, http://localhost:9080",
    })
    void itIsTheHostOfTheBaseUrlAndItsOriginAsBrowsersWriteIt(
            String base, String id, String origin) {
        var party = party(base);
        assertEquals(id, party.id());
        var expected = party.expecting(new DefaultChallenge(new byte[16]));
        assertEquals(id, expected.getRpId());
        assertTrue(expected.getOriginPredicate().test(new Origin(origin)));
        assertFalse(expected.getOriginPredicate().test(new Origin(origin + "0")));
    }

    private static RelyingParty party(String base) {
        return new RelyingParty(
                new OAuthSettings(
                        name ->
                                name.equals("grantway.base-url")
                                        ? Optional.of(base)
                                        : Optional.empty()));
    }
}
