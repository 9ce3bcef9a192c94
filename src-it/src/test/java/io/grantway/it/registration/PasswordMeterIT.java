package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.client.Http;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Parameters;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The strength of a password while it is typed; what is sent is measured, and kept nowhere. */
@OnServer
class PasswordMeterIT {
    private static final String STRENGTH = "/oauth/password/strength";

    private final GrantwayServer server;
    private final Http http;

    PasswordMeterIT(GrantwayServer server) {
        this.server = server;
        this.http = new Http(server);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "password12, 1",
        "aaaaaaaaaaaa, 0",
        "violet paper train harbour, 4",
        "grün Straße Käse Öl, 4",
    })
    void aPasswordIsMeasured(String password, int strength) {
        var answer =
                http.post(STRENGTH)
                        .form(Parameters.of("password", password))
                        .header("Sec-Fetch-Site", "same-origin")
                        .send()
                        .expect(200)
                        .isNeverStored();
        assertThat(answer.json()).isEqualTo(Map.of("strength", (long) strength));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void nothingIsMeasuredForOtherSites(String site) {
        http.post(STRENGTH)
                .form(Parameters.of("password", "violet paper train harbour"))
                .header("Sec-Fetch-Site", site)
                .send()
                .expect(403);
    }

    @Test
    void aPasswordInAnAddressIsNotAsked() {
        http.get(STRENGTH + "?password=violet").send().expect(405);
    }

    @Test
    void aHugePasswordIsMeasuredByItsBeginning() {
        var strength =
                http.post(STRENGTH)
                        .form(Parameters.of("password", "violet paper ".repeat(20_000)))
                        .send()
                        .expect(200);
        assertThat(strength.json()).isEqualTo(Map.of("strength", 1L));
    }

    @Test
    void theMeterFollowsWhatIsTyped() {
        Chromium.require();
        var margaret = Newcomer.at(server, ACME_WALLET);
        var onboarding = margaret.verified("GB");
        margaret.consent(NewSet.global(), onboarding).expect(201);
        margaret.address(onboarding).expect(200);
        margaret.partner()
                .call("POST", "/v1/auth/password/reset/request")
                .json(Map.of("email", margaret.email()))
                .send()
                .expect(200);
        try (var chromium = Chromium.phone()) {
            chromium.open(margaret.mailbox().linkOf("Choose a new password"))
                    .awaitGone("#strength")
                    .type("#password", "password12")
                    .await("#strength[value='1']")
                    .type("#password", "violet paper train harbour")
                    .await("#strength[value='4']")
                    .screenshot("strength-typed");
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
