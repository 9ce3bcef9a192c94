package io.grantway.it.account;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Browser;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of the pages: who says it, and that the record has the words that were shown. */
@OnServer(with = "GRANTWAY_SESSION_SECONDS=600")
class LanguageIT {
    private static final Parameters ASK = Parameters.of("prompt", "consent");

    private final GrantwayServer server;
    private final Browser browser;

    LanguageIT(GrantwayServer server) {
        this.server = server;
        this.browser = new Browser(server);
    }

    /** Others read the pages of the same account in English. */
    @AfterEach
    void englishAgain() {
        AccountVisit.to(server, "/account", ADA).press("English");
    }

    @ParameterizedTest
    @CsvSource({
        "'de-AT,fr;q=0.5', de, Bei Ihrem Konto anmelden",
        "'ja,es-MX;q=0.8,en;q=0.1', es, Iniciar sesión en su cuenta",
        "'fr;q=0.9,de;q=0.1', fr, Se connecter à votre compte",
        "'en-GB', en, Sign in to your account",
        "'ja', en, Sign in to your account",
        "'../../x;q=1,*', en, Sign in to your account"
    })
    void theBrowserSaysIt(String asked, String language, String heading) {
        browser.speaking(asked).open("/account");

        assertThat(browser.page().selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(browser.page().selectFirst("h1").text()).isEqualTo(heading);
    }

    @Test
    void theSwitchLeadsBackToThePageAndIsKept() {
        browser.speaking("de").open("/account/history?before=5");
        browser.press("Français");

        assertThat(browser.address().toString())
                .endsWith("/account/sign-in?to=%2Faccount%2Fhistory%3Fbefore%3D5");
        assertThat(browser.page().selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(browser.open("/").page().selectFirst("html").attr("lang")).isEqualTo("fr");
    }

    @Test
    void theSwitchWorksOnAPageWithoutAnotherForm() {
        browser.open("/").press("Deutsch");

        assertThat(browser.answer().status()).isEqualTo(200);
        assertThat(browser.page().selectFirst("h1").text()).isEqualTo("Ihr Konto, Ihre Erlaubnis");
        browser.open("/nowhere").press("Español");
        assertThat(browser.page().selectFirst("h1").text()).isEqualTo("Página no encontrada");
    }

    @Test
    void theChoiceIsKeptWithTheAccount() {
        AccountVisit.to(server, "/account", ADA).press("Español");

        var elsewhere = AccountVisit.to(server, "/account", ADA);

        assertThat(elsewhere.text()).contains("Aplicaciones conectadas", "Cerrar sesión");
        var data = elsewhere.open("/account/data").press("Descargar mis datos").browser().answer();
        assertThat(data.body()).contains("\"language\":\"es\"");
    }

    @Test
    void theRecordHasTheWordsAndTheLanguageThatWereShown() {
        var acme = new Partner(server, ACME_BUDGET);
        var hosted = acme.openBrowser(browser, ASK);
        browser.press("Deutsch");
        signIn("Anmelden");
        assertThat(browser.page().text())
                .contains("Acme Budget mit Ihrem Konto verbinden?")
                .contains("ermächtigen Sie Acme Budget, in Ihrem Namen zu tun");
        var other = browser.newTab().open(browser.address().toString());
        other.press("Français");
        assertThat(other.page().text()).contains("vous autorisez Acme Budget à faire");

        browser.tick("Den Stand Ihrer Wallet und Ihre Transaktionen sehen", true);
        browser.press("Erlauben");

        hosted.approved().redeem();
        other.open("/account/history");
        var acmes = other.page().selectFirst(".tabs a:contains(Acme Finance)");
        if (acmes != null) { // there is more than one partner
            other.open(acmes.attr("href"));
        }
        other.open(other.page().selectFirst(".history a").attr("href"));
        var replay = other.page().selectFirst(".replay");
        assertThat(other.page().selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(replay.attr("lang")).isEqualTo("de");
        assertThat(replay.text())
                .contains("Acme Budget mit Ihrem Konto verbinden?")
                .contains("ermächtigen Sie Acme Budget")
                .contains("Den Stand Ihrer Wallet und Ihre Transaktionen sehen")
                .contains("Erlauben", "Ablehnen");
        assertThat(other.page().selectFirst(".wording").text())
                .isIn(
                        "Ihre Kontoeinstellungen ändern",
                        "Den Stand Ihrer Wallet und Ihre Transaktionen sehen");
    }

    @Test
    void aFormDoesNotCountInAnotherLanguageThanItWasShownIn() {
        AccountVisit.to(server, "/account/data", ADA).press("Deutsch");
        var visit = AccountVisit.to(server, "/account/data", ADA);
        var token = visit.field("main input[name=csrf]");
        assertThat(token.val()).startsWith("de.");

        token.val(token.val().replace("de.", "fr."));

        assertThat(visit.press("Meine Daten herunterladen").status()).isEqualTo(403);
        assertThat(visit.text()).contains("Nous n’avons pas pu accepter ce formulaire");
    }

    @Test
    void theSwitchIsNoOpenRedirectAndNobodyElsesButton() {
        browser.open(server.url() + "//evil.example/account");
        if (!browser.page().select("input[name=to]").isEmpty()) {
            browser.press("Deutsch");
            assertThat(browser.hasLeft()).isFalse();
        }
        browser.open("/account").press("English");
        browser.page().selectFirst("input[name=to]").val("https://evil.example/");
        assertThat(browser.press("Deutsch").answer().status()).isEqualTo(403);
        browser.open("/account").fromSite("https://evil.example").press("Deutsch");
        assertThat(browser.answer().status()).isEqualTo(403);

        var unknown = new Http(server).post("/language").form(Parameters.of("language", "tlh"));
        unknown.send().expect(302);
        new Http(server).get("/language").send().expect(302);
        new Http(server)
                .post("/language")
                .form(Parameters.of("language", "de", "to", "/account"))
                .send()
                .expect(403);
    }

    private void signIn(String button) {
        server.keepSecret(ADA.password);
        browser.fill("input[type=email]", ADA.email)
                .fill("input[type=password]", ADA.password)
                .press(button);
    }
}
