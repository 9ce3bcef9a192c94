package io.grantway.it.registration;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.browser.Chromium;
import io.grantway.it.browser.PageLook;
import io.grantway.it.client.Mailbox;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of registration and of a lost password, as {@link PageLook} looks at them. */
@OnServer
class RegistrationLookIT {
    private static final String PASSWORD = "violet paper train " + UUID.randomUUID();

    private final GrantwayServer server;
    private final String email = "new-" + UUID.randomUUID() + "@example.com";
    private final Mailbox mailbox;
    private final List<String> found = new ArrayList<>();
    private String language;

    RegistrationLookIT(GrantwayServer server) {
        this.server = server;
        this.mailbox = new Mailbox(server, email);
        server.keepSecret(PASSWORD);
    }

    @BeforeEach
    void requireBrowser() {
        Chromium.require();
    }

    @Test
    void germanOnAPhone() {
        try (var chromium = Chromium.phone()) {
            speak(chromium, "Deutsch", "de");
            look(chromium, new PageLook(chromium, found, "phone", "de", "light", "dark"));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void englishOnADesk() {
        try (var chromium = Chromium.desktop()) {
            speak(chromium, "English", "en");
            look(chromium, new PageLook(chromium, found, "desk", "en", "dark", "light"));
        }
        assertThat(found).isEmpty();
    }

    private void speak(Chromium chromium, String name, String tag) {
        chromium.open(url("/")).press(name).await("html[lang=" + tag + "]");
        language = tag;
    }

    private void look(Chromium chromium, PageLook page) {
        begin(chromium);
        page.at("register-email");
        next(chromium).await("#email[aria-invalid=true]");
        page.at("register-email-fault");
        next(chromium.type("#email", email)).await("#verificationCode");
        page.at("register-code");
        var code = mailbox.codeOf(words("Confirm your e-mail", "Bestätigen Sie Ihre E-Mail"));
        confirm(chromium, code, "password12").await("meter");
        page.at("register-code-fault");
        confirm(chromium, code, PASSWORD).await("#termsAndPrivacy");
        page.at("register-consents");
        next(chromium).await("#fault .alert");
        page.at("register-consents-fault");
        var here = chromium.address();
        chromium.choose("a[href$='copy']").open(here);
        chromium.choose("label[for=termsAndPrivacy]").choose("label[for=eSignAct]");
        next(chromium).await("#addressLine1");
        page.at("register-address");
        next(chromium).await("#city[aria-invalid=true]");
        page.at("register-address-fault");
        chromium.type("#addressLine1", "1 Market Street")
                .type("#zip", "94105")
                .type("#city", "San Francisco")
                .type("#usState", "CA");
        next(chromium).await("input[name=granted]");
        page.at("register-then-consent");
        lose(chromium, page);
    }

    private void lose(Chromium chromium, PageLook page) {
        chromium.open(url("/oauth/password"));
        page.at("password");
        next(chromium).await("#email[aria-invalid=true]");
        page.at("password-fault");
        next(chromium.type("#email", email)).awaitGone("#email");
        page.at("password-sent");
        var link = mailbox.linkOf(words("Choose a new password", "Wählen Sie ein neues"));
        chromium.open(link);
        page.at("password-new");
        next(chromium.type("#password", "password12")).await("meter");
        page.at("password-new-fault");
        next(chromium.type("#password", PASSWORD + "!")).awaitGone("#password");
        page.at("password-done");
        chromium.open(link);
        page.at("password-bad-link");
        chromium.open(url("/dev/mail?to=" + email)).pageShot("look-mails");
    }

    private void begin(Chromium chromium) {
        var parameters = new Partner(server, ACME_WALLET).initiateParameters(Pkce.create());
        chromium.open(url(Partner.INITIATE + "?" + parameters.encoded()));
        chromium.open(chromium.target("/oauth/register"));
    }

    private static Chromium next(Chromium chromium) {
        return chromium.choose("main .primary");
    }

    private static Chromium confirm(Chromium chromium, String code, String password) {
        return next(
                chromium.type("#verificationCode", code)
                        .type("#password", password)
                        .type("#firstName", "Margaret")
                        .type("#lastName", "Hamilton")
                        .choose("option[value=US]"));
    }

    private String words(String english, String german) {
        return language.equals("de") ? german : english;
    }

    private String url(String path) {
        return server.url() + path;
    }
}
