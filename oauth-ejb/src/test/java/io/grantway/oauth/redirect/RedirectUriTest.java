package io.grantway.oauth.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grantway.oauth.OAuthException;
import io.grantway.oauth.client.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/callback?tenant=1",
                "https://example.com:8443/a/b",
                "http://localhost:3000/callback",
                "http://127.0.0.1/callback",
                "http://[::1]:7000/callback",
                "com.acme.wallet:/callback"
            })
    void isAccepted(String uri) {
        assertEquals(uri, RedirectUri.of(uri, Environment.SANDBOX).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/callback",
                "//example.com/callback",
                "https://",
                "https:///callback",
                "https://example.com/#fragment",
                "https://example.com/callback#",
                "https://user@example.com/callback",
                "https://example.com@evil.example/callback",
                "https://a@b@example.com/callback",
                "https://*.example.com/callback",
                "https://example.com/*",
                "https://example.com/../callback",
                "https://example.com/a/..;/callback",
                "https://example.com/%2e%2e/callback",
                "https://example.com/..%2fcallback",
                "https://example.com/a%2f..%2fcallback",
                "https://example.com\\@evil.example/callback",
                "https:\\\\example.com/callback",
                "https://example.com/call back",
                "https://example.com/call\tback",
                "https://example.com/callback\r\nX: y",
                "https://EXAMPLE.com/callback",
                "https://example.com./callback",
                "https://exämple.com/callback",
                "javascript:alert(1)",
                "JavaScript://example.com/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "blob:https://example.com/1",
                "about:blank",
                "intent://example.com#Intent;end",
                "myapp:/callback",
                "com.acme.Wallet:/callback",
                "HTTPS://example.com/callback"
            })
    void isRefused(String uri) {
        assertThrows(OAuthException.class, () -> RedirectUri.of(uri, Environment.SANDBOX));
    }

    @Test
    void plainHttpIsForTheSandbox() {
        assertThrows(
                OAuthException.class,
                () -> RedirectUri.of("http://localhost:3000/callback", Environment.PRODUCTION));
    }

    @Test
    void twoThousandCharactersAreEnough() {
        var longest = "https://example.com/" + "a".repeat(1_980);
        assertEquals(2_000, RedirectUri.of(longest, Environment.SANDBOX).value().length());
        assertThrows(
                OAuthException.class, () -> RedirectUri.of(longest + "a", Environment.SANDBOX));
    }

    @Test
    void onlyTheMachineItselfIsLoopback() {
        assertTrue(new RedirectUri("http://localhost:3000/callback").isLoopbackHttp());
        assertTrue(new RedirectUri("http://[::1]/callback").isLoopbackHttp());
        assertFalse(new RedirectUri("http://localhost.evil.example/callback").isLoopbackHttp());
        assertFalse(new RedirectUri("http://127.0.0.1.nip.example/callback").isLoopbackHttp());
        assertFalse(new RedirectUri("https://localhost/callback").isLoopbackHttp());
    }
}
