package io.grantway.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthSettingsTest {

    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Test
    void theDefaultsAreTheLifetimesOfTheContract() {
        var settings = settings(Map.of());
        assertEquals(Duration.ofMinutes(10), settings.sessionLifetime());
        assertEquals(Duration.ofSeconds(60), settings.codeLifetime());
        assertEquals(Duration.ofHours(6), settings.accessTokenLifetime());
        assertEquals(Duration.ofDays(7), settings.refreshTokenLifetime());
        assertEquals("http://localhost:9080/v1/auth/oauth2", settings.issuer());
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var fault =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                settings(
                                        Map.of(
                                                "grantway.code.seconds", "soon",
                                                "grantway.access-token.seconds", "21601",
                                                "grantway.profile", "staging",
                                                "grantway.pepper", "short")));
        for (var name :
                new String[] {
                    "grantway.code.seconds",
                    "grantway.access-token.seconds",
                    "grantway.profile",
                    "grantway.pepper"
                }) {
            assertTrue(fault.getMessage().contains(name), fault.getMessage());
        }
    }

    @Test
    void productionHasNoDefaultSecretsAndNoPlainHttp() {
        var fault =
                assertThrows(
                        IllegalStateException.class,
                        () -> settings(Map.of("grantway.profile", "production")));
        assertTrue(fault.getMessage().contains("grantway.pepper"));
        assertTrue(fault.getMessage().contains("grantway.key-encryption-key"));
        assertTrue(fault.getMessage().contains("grantway.base-url must be https"));
    }

    @Test
    void productionRefusesTheSecretsOfDevelopment() {
        var development = new OAuthSettings(name -> Optional.empty());
        var fault =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                settings(
                                        Map.of(
                                                "grantway.profile",
                                                "production",
                                                "grantway.base-url",
                                                "https://id.example.com",
                                                "grantway.key-encryption-key",
                                                SECRET,
                                                "grantway.pepper",
                                                java.util.Base64.getEncoder()
                                                        .encodeToString(development.pepper()))));
        assertEquals(
                "Wrong configuration: grantway.pepper is the development default",
                fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "5,", "5,soon", "5,604801", "5;60"})
    void theDelaysOfWebhooksAreWholeSeconds(String delays) {
        var fault =
                assertThrows(
                        IllegalStateException.class,
                        () -> settings(Map.of("grantway.webhook.retry-seconds", delays)));
        assertTrue(fault.getMessage().contains("grantway.webhook.retry-seconds"));
    }

    private static OAuthSettings settings(Map<String, String> values) {
        return new OAuthSettings(name -> Optional.ofNullable(values.get(name)));
    }
}
