package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Pkce;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** An application in production: its hosted pages wait for someone to set them up. */
@OnServer
class ProductionHostedPagesIT {

    private static final Pattern KEY = Pattern.compile("pk_production_[A-Za-z0-9_-]+");

    private final GrantwayServer server;
    private final Office office;

    ProductionHostedPagesIT(GrantwayServer server) {
        this.server = server;
        this.office = Office.of(server);
    }

    @Test
    void withoutThemTheErrorSaysWhatToDoAndApiModeGoesOn() {
        var production = office.production(office.application(office.partner()));
        var redirectUri = redirectUri(production);
        var key = key(production);

        initiate(key, redirectUri, Parameters.of("mode", "api")).expect(200);
        var refused = initiate(key, redirectUri, Parameters.NONE);

        assertThat(refused.expectError(400, "unauthorized_client").text("error_description"))
                .contains("hosted pages are not configured", "mode=api");
        assertThat(refused.header("Location")).as("nobody is sent anywhere").isEmpty();
    }

    private Answer initiate(String key, String redirectUri, Parameters more) {
        return new Http(server)
                .get(Partner.INITIATE)
                .query(
                        Parameters.of("response_type", "code")
                                .with("client_id", key)
                                .with("redirect_uri", redirectUri)
                                .with("state", "a-state-of-enough")
                                .with("code_challenge", Pkce.create().challenge())
                                .with("code_challenge_method", "S256")
                                .withAll(more))
                .send();
    }

    private String redirectUri(String production) {
        var uri = "https://" + Office.mark() + ".example/cb";
        var page = "redirect-uris?id=" + production;
        Sheet.of(office.tam(), page, "form[id=add]")
                .fill("uri", uri)
                .fill("reason", "Launch")
                .press(office.tam(), "go")
                .expect(200);
        approve();
        return uri;
    }

    private String key(String production) {
        var keys = "keys?id=" + production;
        Sheet.of(office.tam(), keys, "form[id=issue]")
                .fill("reason", "Launch")
                .press(office.tam(), "go")
                .expect(200);
        approve();
        Sheet.of(office.tam(), keys, "form[id$=:collect]").press(office.tam(), "go").expect(200);
        var shown = KEY.matcher(Jsoup.parse(office.tam().get(keys).body()).text());
        assertThat(shown.find()).isTrue();
        return shown.group();
    }

    private void approve() {
        Sheet.of(office.lead(), Office.newestRequest(office.tam()), "form[id=decide]")
                .fill("reason", "Seen")
                .press(office.lead(), "approve")
                .expect(200);
    }
}
