package io.grantway.it.hosted;

import static io.grantway.it.client.Application.ACME_WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.HostedPages;
import io.grantway.it.client.Mailbox;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A new account, and a new password for a lost one, on our own pages and without JavaScript. */
@OnServer
class HostedRegistrationIT {
    private static final String PASSWORD = "violet paper train harbour";
    private static final String TERMS = "I accept the terms";

    private final GrantwayServer server;
    private final Partner partner;
    private final String email = "new-" + UUID.randomUUID() + "@example.com";
    private final Mailbox mailbox;

    HostedRegistrationIT(GrantwayServer server) {
        this.server = server;
        this.partner = new Partner(server, ACME_WALLET);
        this.mailbox = new Mailbox(server, email);
        server.keepSecret(PASSWORD);
    }

    @Test
    void aNewUserRegistersAndGoesOnToTheApplication() {
        var pages = begin();
        var browser = pages.browser();
        confirm(browser, mailbox.code(1), PASSWORD, "GB");

        assertThat(browser.page().select("input[type=checkbox][checked]")).isEmpty();
        browser.press("Continue");
        assertThat(browser.answer().status()).isEqualTo(422);
        assertThat(browser.page().select("[role=alert]").text()).contains("no account without");
        browser.tick(TERMS, true).press("Continue");

        browser.press("Continue");
        assertThat(browser.page().select("#city-fault [role=alert]").text()).isNotEmpty();
        address(browser);

        var tokens = pages.approve(Permission.WALLET_READ).redeem();
        tokens.get("/v1/wallet/internal").expect(200);
        var desk = new ConsentDesk(server, ACME_WALLET);
        assertThat(desk.status(userId())).isEqualTo("complete");
    }

    @Test
    void anAmericanOpensTheDocumentBeforeAgreeing() {
        var browser = begin().browser();
        confirm(browser, mailbox.code(1), PASSWORD, "US");

        browser.tick(TERMS, true);
        tick(browser, "eSignAct");
        browser.press("Continue");
        assertThat(browser.page().select("[role=alert]").text()).contains("Open the document");

        var document = browser.page().select("a[target=_blank][href*=document]").attr("href");
        browser.newTab().open(document).answer().expect(200);
        browser.press("Continue");
        assertThat(browser.page().select("#usState")).hasSize(1);
        browser.fill("#usState", "CA");
        address(browser);
        var records = new ConsentDesk(server, ACME_WALLET);
        assertThat(records.status(userId())).isEqualTo("complete");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndCostsNoTry() {
        var browser = begin().browser();
        var code = mailbox.code(1);
        for (var attempt = 0; attempt < 6; attempt++) {
            confirm(browser, code, "Password2026!", "GB");
            assertThat(browser.answer().status()).isEqualTo(422);
            assertThat(browser.page().select("#password-fault [role=alert]").text())
                    .contains("Many people use this password");
            assertThat(browser.page().select("meter").attr("value")).isIn("0", "1");
        }
        confirm(browser, "00000000", PASSWORD, "GB");
        assertThat(browser.page().select("#verificationCode-fault [role=alert]").text())
                .contains("not right");
        confirm(browser, code, PASSWORD, "GB");
        assertThat(browser.page().select("h1").text()).isEqualTo("What you agree to");
    }

    @Test
    void whoHasAnAccountIsToldByMailAndAfterTheCode() {
        register();
        var browser = begin().browser();
        assertThat(browser.page().select("h1").text()).isEqualTo("Confirm your email address");

        var code = mailbox.codeOf("You already have an account");
        confirm(browser, code, "violet paper train at noon", "GB");
        assertThat(browser.page().select("h1").text()).isEqualTo("You have an account");
        login(PASSWORD).expect(200);
    }

    @Test
    void aRegistrationIsForItsBrowserAlone() {
        var attacker = begin().browser();
        var link = attacker.address().toString();

        var victim = new Browser(server).open(link);
        assertThat(victim.page().select("h1").text()).isEqualTo("Create your account");
        assertThat(victim.page().text()).doesNotContain(email);
    }

    @Test
    void aLostPasswordIsReplacedOnce() {
        register();
        var browser = new Browser(server).open("/oauth/password");
        browser.fill("#email", email).press("Send me a link");
        assertThat(browser.page().select("[role=status]").text()).contains("If there is");
        var link = mailbox.linkOf("Choose a new password");

        browser.open(link).fill("#password", "short").press("Change my password");
        assertThat(browser.page().select("#password-fault [role=alert]").text())
                .contains("at least 10");
        browser.fill("#password", "quiet amber lantern street").press("Change my password");
        assertThat(browser.page().select("h1").text()).isEqualTo("Your password was changed");
        mailbox.awaitSubject("Your password was changed");
        login(PASSWORD).expect(401);
        login("quiet amber lantern street").expect(200);

        browser.open(link);
        assertThat(browser.page().select("h1").text())
                .isEqualTo("This link does not work any more");
    }

    private void register() {
        var browser = begin().browser();
        confirm(browser, mailbox.code(1), PASSWORD, "GB");
        browser.tick(TERMS, true).press("Continue");
        address(browser);
    }

    private HostedPages begin() {
        var pages = partner.openBrowser();
        var browser = pages.browser();
        browser.open(browser.page().select("a:contains(Create an account)").attr("href"))
                .fill("#email", email)
                .press("Continue");
        return pages;
    }

    private static void confirm(Browser browser, String code, String password, String country) {
        browser.page().select("option").removeAttr("selected");
        browser.page().select("option[value=" + country + "]").attr("selected", "selected");
        browser.fill("#verificationCode", code)
                .fill("#password", password)
                .fill("#firstName", "Margaret")
                .fill("#lastName", "Hamilton")
                .press("Continue");
    }

    private static void tick(Browser browser, String box) {
        browser.page().getElementById(box).attr("checked", "checked");
    }

    private static void address(Browser browser) {
        browser.fill("#addressLine1", "12 St James's Square")
                .fill("#zip", "SW1Y 4JH")
                .fill("#city", "London")
                .press("Continue");
    }

    private String userId() {
        return login(PASSWORD).expect(200).text("userId");
    }

    private Answer login(String password) {
        return partner.tryLogin(Map.of("email", email, "password", password));
    }
}
