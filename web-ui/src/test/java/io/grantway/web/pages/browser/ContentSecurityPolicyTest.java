package io.grantway.web.pages.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentSecurityPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https:",
        "https://example.com:8443/callback?a=b, https:",
        "http://localhost:3000/callback, http:",
        "http://[::1]:50123/, http:",
        "com.acme.wallet:/callback, com.acme.wallet:"
    })
    void aFormMayEndUnderTheSchemeOfTheRedirectUri(String redirectUri, String source) {
        var policy = ContentSecurityPolicy.leadingTo(redirectUri, null);

        assertTrue(policy.contains("; form-action 'self' " + source + ";"), policy);
    }

    @Test
    void theLogoIsTheOnlyForeignPicture() {
        var policy =
                ContentSecurityPolicy.leadingTo(
                        "https://example.com/callback", "https://cdn.example.com/logo.png");

        assertTrue(policy.contains("img-src 'self' https://cdn.example.com;"), policy);
    }

    @Test
    void nothingElseIsLoadedAndNobodyFramesThePage() {
        assertEquals(
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'",
                ContentSecurityPolicy.closed());
        assertFalse(
                ContentSecurityPolicy.leadingTo("https://example.com", null).contains("unsafe"));
    }
}
