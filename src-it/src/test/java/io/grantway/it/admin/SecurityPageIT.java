package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is demanded of an application, in Chromium; pictures are left in target/screenshots. */
@OnServer
class SecurityPageIT {

    private final GrantwayServer server;

    SecurityPageIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void needsABrowser() {
        Chromium.require();
    }

    @Test
    void faultsAreToldBesideTheirFields() {
        try (var chromium = Chromium.desktop()) {
            open(chromium, "tam@example.com")
                    .screenshot("security-1")
                    .type("[id='form:jwks']", "{\"keys\":[]}")
                    .type("[id='form:jwksUri']", "ftp://acme.example/keys")
                    .press("Save")
                    .awaitText("Must be an https link")
                    .screenshot("security-2-faults");
            assertThat(chromium.text()).contains("Must have 1 to 10 keys");
            assertThat(chromium.value("[id='form:jwks']")).as("kept").isEqualTo("{\"keys\":[]}");
            assertThat(chromium.value("[id='form:jwksUri']")).isEqualTo("ftp://acme.example/keys");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void anAuditorOnlyLooksAndThePageFitsAPhoneInTheDark() {
        try (var chromium = Chromium.phone().dark()) {
            open(chromium, "auditor@example.com").screenshot("security-3-phone");
            assertThat(chromium.offers("Save")).isFalse();
            assertThat(chromium.overflow()).isZero();
        }
    }

    private Chromium open(Chromium chromium, String email) {
        return chromium.open(server.url().resolve("/admin/").toString())
                .type("[id='form:email']", email)
                .type("[id='form:password']", Desk.PASSWORD)
                .press("Sign in")
                .awaitText("What waits for you")
                .open(server.url().resolve("/admin/applications?name=Globex+Pay").toString())
                .follow("Globex Pay")
                .follow("Security")
                .awaitText("Client authentication");
    }
}
