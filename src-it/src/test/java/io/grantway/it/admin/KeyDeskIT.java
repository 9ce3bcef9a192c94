package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are edited, and a secret from a browser is noticed wherever it is. */
@OnServer
class KeyDeskIT {

    private static final String STANDARD = "/v1/auth/oauth2/token";

    private final GrantwayServer server;
    private Desk tam;
    private Onboarded app;
    private String page;

    KeyDeskIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void anApplicationOfItsOwn() {
        tam = Desk.of(server, "tam@example.com");
        app = Onboarded.by(tam, server);
        page = "keys?id=" + app.id();
    }

    @Test
    void nameAndEndOfAKeyAreEdited() {
        var saved = edit(tam).with("name", "Web shop").with("expiresAt", "2099-05-01").press("go");

        assertThat(saved.expect(200).body()).contains("Saved", "Web shop", "1 May 2099");
        assertThat(edit(tam).value("expiresAt")).isEqualTo("2099-05-01");
        assertThat(tam.get("journal?applicationId=" + app.id()).body()).contains("key.changed");
    }

    @Test
    void aFaultIsBesideItsFieldAndDescribesIt() {
        var answer = edit(tam).with("name", "").with("expiresAt", "2001-01-01").press("go");

        var field = Jsoup.parse(answer.expect(200).body()).select("input[id$=edit:expiresAt]");
        var fault = Jsoup.parse(answer.body()).getElementById(field.attr("aria-describedby"));
        assertThat(fault).as(answer.toString()).isNotNull();
        assertThat(fault.text()).isEqualTo("Must be in the future");
        assertThat(answer.body()).contains("Must be filled in");
        assertThat(tam.get(page).body()).contains("Sandbox key").doesNotContain("2001");
    }

    @Test
    void whoeverEditsSecondIsToldOfTheFirst() {
        var mine = edit(tam).with("name", "Mine");
        edit(Desk.of(server, "tam2@example.com")).with("name", "Theirs").press("go");

        assertThat(mine.press("go").expect(200).body()).contains("Nothing of yours was saved");
        assertThat(tam.get(page).body()).contains("Theirs");
    }

    @Test
    void aSecretInTheBodyOfABrowserMarksTheKey() {
        var form =
                Parameters.of("grant_type", "client_credentials")
                        .with("client_id", app.clientKey())
                        .with("client_secret", app.secretKey());

        assertFromBrowser(
                new Http(server)
                        .post(STANDARD)
                        .header("Origin", "https://shop.example")
                        .form(form)
                        .send());

        assertThat(tam.get(page).body()).contains("Exposed", "https://shop.example");
    }

    @Test
    void soDoesOneInJson() {
        assertFromBrowser(
                app.call("POST", Partner.TOKEN)
                        .header("Sec-Fetch-Site", "cross-site")
                        .json(
                                Map.of(
                                        "grant_type",
                                        "refresh_token",
                                        "refresh_token",
                                        "none",
                                        "client_secret",
                                        app.secretKey()))
                        .send());

        assertThat(tam.get(page).body()).contains("Exposed");
    }

    @Test
    void soDoesOneInHttpBasic() {
        assertFromBrowser(
                new Http(server)
                        .post(STANDARD)
                        .header("Sec-Fetch-Site", "same-origin")
                        .basic(app.clientKey(), app.secretKey())
                        .form(Parameters.of("grant_type", "client_credentials"))
                        .send());

        assertThat(tam.get(page).body()).contains("Exposed");
    }

    @Test
    void aWrongSecretOfABrowserMarksNothing() {
        new Http(server)
                .post(STANDARD)
                .header("Origin", "https://shop.example")
                .form(
                        Parameters.of("grant_type", "client_credentials")
                                .with("client_id", app.clientKey())
                                .with("client_secret", "not-the-secret"))
                .send()
                .expectError(401, "invalid_client");

        assertThat(tam.get(page).body()).doesNotContain("Exposed");
    }

    @Test
    void theClientKeyInPlaceOfASecretIsNone() {
        app.call("POST", Partner.TOKEN)
                .header("Origin", "https://shop.example")
                .form(
                        Parameters.of("grant_type", "refresh_token")
                                .with("refresh_token", "none")
                                .with("client_secret", app.clientKey()))
                .send()
                .expectError(400, "invalid_grant");
    }

    private static void assertFromBrowser(Answer answer) {
        answer.expectError(401, "invalid_client");
        assertThat(answer.text("error_description")).contains("came from a browser");
    }

    private PageForm edit(Desk desk) {
        var html = desk.get(page).expect(200).body();
        var form = Jsoup.parse(html).select("form[id$=:edit]");
        return new PageForm(desk, page, html, form.attr("id"));
    }
}
