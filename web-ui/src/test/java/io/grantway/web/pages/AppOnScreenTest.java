package io.grantway.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.grantway.oauth.client.ApplicationProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppOnScreenTest {

    @Test
    void aLogoComesByTls() {
        assertEquals(
                "https://cdn.example.com/logo.png",
                named("Acme", "https://cdn.example.com/logo.png").getLogoUri());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "http://cdn.example.com/logo.png",
                "javascript:alert(1)",
                "https://",
                "https:/logo.png",
                "https://a; script-src 'unsafe-inline'/",
                "https://a;b/logo.png"
            })
    void anythingElseIsNotLoaded(String logoUri) {
        assertNull(named("Acme", logoUri).getLogoUri());
    }

    @Test
    void theInitialIsAWholeCharacter() {
        assertEquals("É", named("éclair", null).getInitial());
        assertEquals("🦊", named("🦊 Pay", null).getInitial());
    }

    private static AppOnScreen named(String name, String logoUri) {
        return new AppOnScreen(new ApplicationProfile(name, "Acme Finance", logoUri, null, null));
    }
}
