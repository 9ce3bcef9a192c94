package io.grantway.oauth.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AuthorizationResponseTest {

    @Test
    void stateAndCodeAreAppended() {
        assertEquals(
                "https://partner.example/cb?state=s%26t&code=c",
                new AuthorizationResponse("https://partner.example/cb", "c", "s&t").url());
    }

    @Test
    void aQueryOfTheRedirectUriIsKept() {
        assertEquals(
                "https://partner.example/cb?tenant=1&state=state&code=c",
                new AuthorizationResponse("https://partner.example/cb?tenant=1", "c", "state")
                        .url());
    }

    @Test
    void aCustomSchemeGetsItsQuery() {
        assertEquals(
                "com.acme.wallet:/callback?state=state&code=c",
                new AuthorizationResponse("com.acme.wallet:/callback", "c", "state").url());
    }

    @Test
    void whatIsNullIsLeftOut() {
        assertEquals(
                "https://partner.example/?error=access_denied",
                AuthorizationResponse.withParameters(
                        "https://partner.example/", "error", "access_denied", "state", null));
    }
}
