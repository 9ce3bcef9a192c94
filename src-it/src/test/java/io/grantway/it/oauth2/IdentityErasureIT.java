package io.grantway.it.oauth2;

import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Browser;
import io.grantway.it.client.Call;
import io.grantway.it.client.Parameters;
import io.grantway.it.race.Race;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Partners that only know who a user is: the user's erasure ends that, too, and they are told. */
@OnServer(
        value = {Database.H2, Database.POSTGRESQL},
        with = "GRANTWAY_SESSION_SECONDS=595")
@TestMethodOrder(OrderAnnotation.class)
class IdentityErasureIT {

    private final GrantwayServer server;
    private final Payer app;

    IdentityErasureIT(GrantwayServer server) {
        this.server = server;
        this.app = Payer.of(Client.add(server));
    }

    @Test
    @Order(1)
    void thePartnerErasesWhomItOnlyKnows() {
        var tokens = connect();
        var user = Payer.user(tokens);
        erase(user).expect(200);

        isOver(tokens);
        assertThat(erased()).isEqualTo(List.of(Map.of("userId", user)));
        assertThat(call("GET", "/v2/consent/audit/export").send().expect(200).body())
                .contains("\"action\":\"erased\"");
        erase(user).expect(404);
        connect();
    }

    @Test
    @Order(2)
    void ofManyErasuresAtOnceOneIsDone() {
        var user = Payer.user(connect());
        var answers = Race.of(8, () -> erase(user));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 404);
        assertThat(erased()).hasSize(1);
    }

    @Test
    @Order(3)
    void aPartnerThatKnowsNothingOfTheUserErasesNothing() {
        var user = Payer.user(connect());
        var other = Payer.of(Client.add(server));
        other.client()
                .resource("DELETE", "/v2/consent/user/" + user)
                .header("x-secret-key", other.client().secretKey())
                .send()
                .expect(404);
        assertThat(erased()).isEmpty();
    }

    @Test
    @Order(4)
    void whoDeletesTheAccountIsErasedThereToo() {
        var tokens = connect();
        var browser =
                new Browser(server)
                        .open("/account/delete")
                        .fill("input[type=email]", ADA.email)
                        .fill("input[type=password]", ADA.password)
                        .press("Sign in");
        browser.tick("I understand that this can’t be undone.", true)
                .fill("#password", ADA.password)
                .press("Delete my account for good");
        assertThat(browser.page().text()).contains("Your account is deleted");

        isOver(tokens);
        assertThat(erased()).isEqualTo(List.of(Map.of("userId", Payer.user(tokens))));
    }

    private Answer connect() {
        var asked = app.open(Parameters.of("scope", "openid email offline_access"));
        if (asked.isAsking()) {
            app.browser().press("Allow");
        }
        return asked.redeem(Parameters.NONE).expect(200);
    }

    private void isOver(Answer tokens) {
        app.client()
                .call("GET", "/userinfo")
                .bearer(tokens.text("access_token"))
                .send()
                .expectError(401, "invalid_token");
        app.refresh(tokens, Parameters.NONE).expectError(400, "invalid_grant");
    }

    private Answer erase(String user) {
        return call("DELETE", "/v2/consent/user/" + user).send();
    }

    private List<?> erased() {
        var events =
                call("GET", "/v1/partner/webhook/events?state=pending&limit=100")
                        .send()
                        .expect(200)
                        .json();
        return ((List<?>) events.get("events"))
                .stream()
                        .map(event -> (Map<?, ?>) ((Map<?, ?>) event).get("payload"))
                        .filter(payload -> "user.erased".equals(payload.get("type")))
                        .map(payload -> payload.get("data"))
                        .toList();
    }

    private Call call(String method, String path) {
        return app.client().resource(method, path).header("x-secret-key", app.client().secretKey());
    }
}
