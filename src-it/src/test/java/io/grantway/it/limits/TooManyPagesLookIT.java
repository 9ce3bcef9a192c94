package io.grantway.it.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.browser.PageLook;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What who asks for too many pages gets to see, as {@link PageLook} looks at it. */
@OnServer(with = "GRANTWAY_LIMITS_PAGES=3/3600")
class TooManyPagesLookIT {
    private final GrantwayServer server;

    TooManyPagesLookIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void thePageSaysSoAndLooksLikeTheOthers() {
        Chromium.require();
        var found = new ArrayList<String>();
        try (var chromium = Chromium.phone()) {
            for (int i = 0; i < 5; i++) {
                chromium.open(server.url() + "/oauth/password");
            }
            assertThat(chromium.text()).contains("Too many");
            new PageLook(chromium, found, "phone", "en", "light", "dark").at("too-many-pages");
        }
        assertThat(found).isEmpty();
    }
}
