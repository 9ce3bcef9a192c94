package io.grantway.it.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages that change the e-mail address, as people see them. */
@OnServer
class EmailChangeLookIT {
    private final GrantwayServer server;
    private final Newcomer user;

    EmailChangeLookIT(GrantwayServer server) {
        this.server = server;
        user = EmailVisit.registered(server);
    }

    @Test
    void thePagesCanBeUsedByEverybody() {
        Chromium.require();
        try (var chromium = Chromium.phone()) {
            look(chromium.dark(), "email-phone-dark");
        }
        try (var chromium = Chromium.phone()) {
            look(chromium.light(), "email-phone-light");
        }
        try (var chromium = Chromium.desktop()) {
            look(chromium.light(), "email-desktop");
        }
    }

    private void look(Chromium chromium, String name) {
        chromium.open(server.url() + "/account/profile")
                .type("input[type=email]", user.email())
                .type("input[type=password]", user.password())
                .press("Sign in")
                .awaitText("Country of residence");
        isFit(chromium, name + "-profile");
        chromium.follow("Change").awaitText("New email address");
        isFit(chromium, name + "-start");
        chromium.press("Send code").awaitText("Enter your password.");
        isFit(chromium, name + "-faults");
        chromium.type("#email", "moved-" + UUID.randomUUID() + "@example.com")
                .type("#password", user.password())
                .press("Send code")
                .awaitText("We sent a code of 8 digits");
        isFit(chromium, name + "-code");
        chromium.type("#code", "12345678").press("Change address").awaitText("is not right");
        isFit(chromium, name + "-wrong");
        chromium.press("Keep my address").awaitText("Country of residence");
    }

    private static void isFit(Chromium chromium, String name) {
        chromium.pageShot(name);
        assertThat(chromium.barriers()).as(name).isEmpty();
        assertThat(chromium.overflow()).as(name).isZero();
    }
}
