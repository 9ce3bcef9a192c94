package io.grantway.web.api.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.client.ClientSecurity;
import io.grantway.oauth.client.Environment;
import io.grantway.web.api.ApiException;
import io.grantway.web.api.client.ClientAuthentication;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartnerAuthenticationTest {

    private static final UUID PARTNER = UUID.randomUUID();
    private static final OAuthSettings DEVELOPMENT = settings(Map.of());
    private static final OAuthSettings PRODUCTION =
            settings(
                    Map.of(
                            "grantway.profile", "production",
                            "grantway.base-url", "https://id.example.com",
                            "grantway.pepper", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                            "grantway.key-encryption-key",
                                    "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="));

    @Test
    void inProductionTheKeysOfASandboxApplicationAreNotInCharge() {
        var sandbox = authentication(Environment.SANDBOX, PRODUCTION);

        var refused = assertThrows(ApiException.class, () -> sandbox.partnerInCharge(null));

        assertEquals(403, refused.status());
        assertEquals(PARTNER, sandbox.partner(null));
    }

    @Test
    void thoseOfAProductionApplicationAre() {
        var production = authentication(Environment.PRODUCTION, PRODUCTION);

        assertEquals(PARTNER, production.partnerInCharge(null));
    }

    @Test
    void onADevelopmentServerAnyAre() {
        var sandbox = authentication(Environment.SANDBOX, DEVELOPMENT);

        assertEquals(PARTNER, sandbox.partnerInCharge(null));
    }

    private static PartnerAuthentication authentication(
            Environment environment, OAuthSettings settings) {
        var authentication = new PartnerAuthentication();
        authentication.settings = settings;
        authentication.clientAuthentication =
                new ClientAuthentication() {
                    @Override
                    public Client identify(HttpHeaders headers) {
                        return client(environment);
                    }
                };
        return authentication;
    }

    private static Client client(Environment environment) {
        return new Client(
                "pk",
                true,
                null,
                UUID.randomUUID(),
                PARTNER,
                "App",
                environment,
                ApplicationType.BACKEND,
                Set.of(),
                Set.of(),
                Set.of(),
                Duration.ofHours(1),
                Duration.ofDays(1),
                ClientSecurity.DEFAULT);
    }

    private static OAuthSettings settings(Map<String, String> values) {
        return new OAuthSettings(name -> Optional.ofNullable(values.get(name)));
    }
}
