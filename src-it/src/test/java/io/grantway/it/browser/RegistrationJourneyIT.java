package io.grantway.it.browser;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Mailbox;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new user and a lost password, in Chromium; pictures are left in target/screenshots. */
@OnServer
class RegistrationJourneyIT {
    private static final String PASSWORD = "violet paper train harbour";
    private static final String NEXT = "Continue";

    private final GrantwayServer server;
    private final String email = "new-" + UUID.randomUUID() + "@example.com";
    private final Mailbox mailbox;

    RegistrationJourneyIT(GrantwayServer server) {
        this.server = server;
        this.mailbox = new Mailbox(server, email);
        server.keepSecret(PASSWORD);
    }

    @BeforeEach
    void requireBrowser() {
        Chromium.require();
    }

    @Test
    void registerOnAPhoneAndLoseThePassword() {
        try (var chromium = Chromium.phone();
                var site = PartnerSite.of(ACME_WALLET)) {
            register(chromium, "phone");
            chromium.awaitText("By connecting your account")
                    .tickEverything()
                    .press("Allow")
                    .awaitText(PartnerSite.WELCOME);
            assertThat(complaints(chromium)).isEmpty();
        }
        try (var chromium = Chromium.desktop().dark()) {
            chromium.open(server.url() + "/oauth/password")
                    .type("#email", email)
                    .screenshot("recover-1-address")
                    .press("Send me a link")
                    .awaitText("Look at your mail")
                    .screenshot("recover-2-sent")
                    .open(mailbox.linkOf("Choose a new password"))
                    .type("#password", "password12")
                    .press("Change my password")
                    .awaitText("tried first")
                    .screenshot("recover-3-common")
                    .type("#password", "quiet amber lantern street")
                    .press("Change my password")
                    .awaitText("Your password was changed")
                    .screenshot("recover-4-done")
                    .open(server.url() + "/dev/mail?to=" + email)
                    .screenshot("mails");
            assertThat(complaints(chromium)).isEmpty();
        }
    }

    @Test
    void registerInTheDarkOnADesktop() {
        try (var chromium = Chromium.desktop().dark();
                var site = PartnerSite.of(ACME_WALLET)) {
            register(chromium, "desktop-dark");
            chromium.awaitText("By connecting your account");
        }
    }

    /** A form that comes back with its fault is no complaint. */
    private static List<String> complaints(Chromium chromium) {
        return chromium.complaints().stream().filter(line -> !line.contains(" 422 ")).toList();
    }

    private void register(Chromium chromium, String name) {
        var acme = new Partner(server, ACME_WALLET);
        var parameters = acme.initiateParameters(Pkce.create());
        chromium.open(server.url() + Partner.INITIATE + "?" + parameters.encoded())
                .screenshot("register-" + name + "-0-login")
                .follow("Create an account")
                .type("#email", email)
                .screenshot("register-" + name + "-1-email")
                .press(NEXT)
                .awaitText("Confirm your email address")
                .type("#verificationCode", mailbox.code(1))
                .type("#password", PASSWORD)
                .type("#firstName", "Margaret")
                .type("#lastName", "Hamilton")
                .choose("option[value=GB]")
                .screenshot("register-" + name + "-2-code");
        assertThat(chromium.overflow()).isZero();
        chromium.press(NEXT)
                .awaitText("What you agree to")
                .press(NEXT)
                .awaitText("no account without")
                .screenshot("register-" + name + "-3-consents")
                .tick("I accept the terms")
                .press(NEXT)
                .awaitText("Your postal address")
                .type("#addressLine1", "12 St James's Square")
                .type("#zip", "SW1Y 4JH")
                .type("#city", "London")
                .screenshot("register-" + name + "-4-address")
                .press(NEXT);
    }
}
