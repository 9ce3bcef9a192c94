package io.grantway.it.webhook;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.client.Parameters;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoints with which a partner looks after its webhooks. */
@OnServer
class PartnerWebhookIT {
    private static final String[][] CALLS = {
        {"GET", Webhooks.ENDPOINT},
        {"PUT", Webhooks.ENDPOINT},
        {"DELETE", Webhooks.ENDPOINT},
        {"POST", Webhooks.ENDPOINT + "/rotate"},
        {"POST", Webhooks.ENDPOINT + "/test"},
        {"GET", Webhooks.EVENTS},
        {"POST", Webhooks.EVENTS + "/" + UUID.randomUUID() + "/retry"},
        {"POST", Webhooks.EVENTS + "/" + UUID.randomUUID() + "/acknowledge"}
    };

    private final Webhooks acme;
    private final Webhooks globex;

    PartnerWebhookIT(GrantwayServer server) {
        acme = Webhooks.ofAcme(server);
        globex = new Webhooks(server, GLOBEX_PAY);
    }

    @AfterEach
    void remove() {
        acme.remove();
        globex.remove();
    }

    @Test
    void bothKeysAreNeeded() {
        for (var call : CALLS) {
            var http = new Http(acme.server());
            json(http.call(call[0], call[1])).expectMessage(499, "Missing client key");
            json(http.call(call[0], call[1]).header("x-client-key", "pk_sandbox_nobody"))
                    .expectMessage(498, "Invalid client key");
            json(acme.partner().call(call[0], call[1])).expectMessage(401, "Not authenticated");
            json(acme.partner().call(call[0], call[1]).header("x-secret-key", "sk_wrong"))
                    .expectMessage(401, "Not authenticated");
            json(acme.call(call[0], call[1]).header("Origin", "https://example.com"))
                    .expectMessage(403, "Not authorized");
        }
    }

    @Test
    void withoutAnEndpointThereIsNothing() {
        for (var call : CALLS) {
            if (!call[0].equals("PUT") && !call[1].equals(Webhooks.EVENTS)) {
                acme.call(call[0], call[1]).send().expectMessage(404, "Not found");
            }
        }
    }

    @Test
    void theSecretIsShownWhenItIsNewAndNeverAgain() {
        var secret = acme.register("http://localhost:4000/hook");
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");

        var shown = acme.call("GET", Webhooks.ENDPOINT).send().expect(200).isNeverStored();
        assertThat(shown.json())
                .containsOnlyKeys(
                        "url",
                        "active",
                        "acknowledgeHours",
                        "createdAt",
                        "disabledAt",
                        "previousSecretUntil")
                .containsEntry("url", "http://localhost:4000/hook")
                .containsEntry("active", true)
                .containsEntry("acknowledgeHours", 72L);
        assertThat(acme.register("http://localhost:4001/hook")).isNull();
        assertThat(acme.rotate()).isNotEqualTo(secret);
    }

    @Test
    void theEndpointIsThePartnersAndNotTheApplications() {
        acme.register("http://localhost:4000/hook");

        var budget = new Webhooks(acme.server(), ACME_BUDGET);

        assertThat(budget.call("GET", Webhooks.ENDPOINT).send().expect(200).text("url"))
                .isEqualTo("http://localhost:4000/hook");
        globex.call("GET", Webhooks.ENDPOINT).send().expectMessage(404, "Not found");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | Missing required field: url",
                "{\"url\":7} | url must be a string",
                "[] | The body is not a JSON object",
                "{\"url\":\"/hook\"} | url must be an absolute https URL",
                "{\"url\":\"javascript:alert(1)\"} | url must be an absolute https URL",
                "{\"url\":\"https://a:b@example.com\"} | url must not hold a user name or password",
                "{\"url\":\"https://localhost/#x\"} | url must not have a fragment",
                "{\"url\":\"https://169.254.169.254/\"} | url must lead to a public address",
                "{\"url\":\"https://10.0.0.1/\"} | url must lead to a public address",
                "{\"url\":\"http://8.8.8.8/\"} | url must be https, or http on this machine",
                "{\"url\":\"https://nowhere.invalid/\"} | url has a host name that does not resolve"
            })
    void aUrlThatCanNotBeUsedIsRefused(String body, String message) {
        acme.call("PUT", Webhooks.ENDPOINT)
                .body("application/json", body)
                .send()
                .expectMessage(422, message);
        acme.call("GET", Webhooks.ENDPOINT).send().expect(404);
    }

    @Test
    void eventsComeInPages() {
        acme.register("http://localhost:9/hook");
        var ids = new ArrayList<Object>();
        for (int i = 0; i < 5; i++) {
            ids.add(acme.test().text("id"));
        }

        var seen = new ArrayList<Object>();
        var query = Parameters.of("state", "pending", "limit", "2");
        var page = acme.page(query).expect(200);
        while (page.json().get("next") != null) {
            assertThat(Webhooks.events(page)).hasSize(2);
            Webhooks.events(page).forEach(event -> seen.add(event.get("id")));
            page = acme.page(query.with("after", page.text("next"))).expect(200);
        }
        Webhooks.events(page).forEach(event -> seen.add(event.get("id")));

        assertThat(seen).containsSubsequence(ids).doesNotHaveDuplicates();
        ids.forEach(id -> acknowledge(acme, id).expect(200));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "state, , 'state must be pending, delivered, dead or overdue'",
        "state, DEAD, 'state must be pending, delivered, dead or overdue'",
        "limit, 0, limit must be a whole number from 1 to 100",
        "limit, 101, limit must be a whole number from 1 to 100",
        "limit, -1, limit must be a whole number from 1 to 100",
        "limit, 99999999999, limit must be a whole number from 1 to 100",
        "after, first, after must be the id of an event"
    })
    void aWrongQueryIsRefused(String name, String value, String message) {
        var query = Parameters.of("state", "pending").with(name, value == null ? "" : value);
        acme.page(query).expectMessage(422, message);
    }

    @Test
    void anAcknowledgedEventIsDeliveredAndOnlyItsPartnerCanSaySo() {
        acme.register("http://localhost:9/hook");
        globex.register("http://localhost:9/hook");
        var id = acme.test().text("id");

        acknowledge(globex, id).expectMessage(404, "Not found");
        globex.call("POST", Webhooks.EVENTS + "/" + id + "/retry")
                .send()
                .expectMessage(404, "Not found");
        var acknowledged = acknowledge(acme, id).expect(200);

        assertThat(acknowledged.json()).containsEntry("state", "delivered");
        assertThat(acknowledge(acme, id).expect(200).text("acknowledgedAt"))
                .isEqualTo(acknowledged.text("acknowledgedAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-an-id", "00000000-0000-0000-0000-000000000000"})
    void anUnknownEventIsNotFound(String id) {
        acknowledge(acme, id).expectMessage(404, "Not found");
    }

    private static Answer acknowledge(Webhooks partner, Object id) {
        return partner.call("POST", Webhooks.EVENTS + "/" + id + "/acknowledge").send();
    }

    private static Answer json(Call call) {
        return call.json(Map.of("url", "http://localhost:4000/hook")).send();
    }
}
