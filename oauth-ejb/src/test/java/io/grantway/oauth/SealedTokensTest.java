package io.grantway.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.oauth.SealedTokens.Kind;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTokensTest {

    private final OAuthSettings settings = new OAuthSettings(name -> Optional.empty());
    private final SealedTokens tokens = new SealedTokens(new Secrets(settings), settings);
    private final String sealed =
            tokens.seal(
                    Kind.SESSION,
                    new JWTClaimsSet.Builder().jwtID("1").expirationTime(new Date(2_000)).build());

    @Test
    void aTokenOpensAsItsOwnKindOnly() {
        assertEquals("1", tokens.open(Kind.SESSION, sealed).orElseThrow().getJWTID());
        assertTrue(tokens.open(Kind.LOGIN_CHALLENGE, sealed).isEmpty());
    }

    @Test
    void aTokenTellsItsEnd() {
        var claims = tokens.open(Kind.SESSION, sealed).orElseThrow();
        assertTrue(SealedTokens.isExpired(claims, new Date(2_000)));
        assertTrue(!SealedTokens.isExpired(claims, new Date(1_999)));
    }

    @Test
    void aChangedOrUnsignedTokenDoesNotOpen() {
        var parts = sealed.split("\\.");
        var none =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"typ\":\"session+jwt\"}".getBytes());
        assertTrue(tokens.open(Kind.SESSION, none + "." + parts[1] + ".").isEmpty());
        assertTrue(
                tokens.open(Kind.SESSION, parts[0] + "." + parts[1] + "A." + parts[2]).isEmpty());
        assertTrue(tokens.open(Kind.SESSION, parts[0] + "." + parts[1] + ".AAAA").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "{}"})
    void whatIsNoTokenDoesNotOpen(String text) {
        assertTrue(tokens.open(Kind.SESSION, text).isEmpty());
    }
}
