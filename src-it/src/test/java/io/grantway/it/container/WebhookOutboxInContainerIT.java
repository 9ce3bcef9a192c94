package io.grantway.it.container;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grantway.consent.record.ConsentChanged;
import io.grantway.consent.record.ConsentStatus;
import io.grantway.consent.record.UserErased;
import io.grantway.it.container.inside.Flows;
import io.grantway.oauth.webhook.OverdueEvent;
import io.grantway.oauth.webhook.WebhookEventInfo;
import io.grantway.oauth.webhook.WebhookEventType;
import io.grantway.oauth.webhook.WebhookFilter;
import io.grantway.oauth.webhook.WebhookQueue;
import io.grantway.oauth.webhook.WebhookUrl;
import io.grantway.oauth.webhook.Webhooks;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The outbox in its container: transactions, the revocation clock, the purge. */
@ExtendWith(ArquillianExtension.class)
class WebhookOutboxInContainerIT {
    /** Nobody listens there: events stay pending. */
    private static final WebhookUrl NOWHERE = new WebhookUrl("http://localhost:9/hook");

    @Inject Flows flows;
    @Inject Webhooks webhooks;
    @Inject WebhookQueue queue;
    @Inject Event<ConsentChanged> changes;
    @Inject Event<UserErased> erasures;
    @Inject UserTransaction transaction;

    @Resource(lookup = "jdbc/grantway")
    DataSource database;

    private final UUID user = UUID.randomUUID();
    private UUID globex;

    @Deployment
    static EnterpriseArchive grantway() {
        return GrantwayArchive.with(WebhookOutboxInContainerIT.class);
    }

    @BeforeEach
    void register() throws SQLException {
        execute("delete from webhook_event");
        globex = flows.client(GLOBEX_PAY).partnerId();
        webhooks.register(globex, NOWHERE);
    }

    @AfterEach
    void remove() throws SQLException {
        webhooks.remove(globex);
        execute("delete from webhook_event");
    }

    @Test
    void anEventSharesTheFateOfItsTransaction() throws Exception {
        transaction.begin();
        changes.fire(change(globex, null, ConsentStatus.GRANTED));
        transaction.rollback();
        assertThat(pending()).isEmpty();

        transaction.begin();
        changes.fire(change(globex, null, ConsentStatus.GRANTED));
        changes.fire(change(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED));
        changes.fire(change(globex, null, ConsentStatus.DENIED));
        erasures.fire(new UserErased(globex, user, Instant.now()));
        transaction.commit();
        assertThat(pending())
                .extracting(WebhookEventInfo::type)
                .containsExactly(
                        WebhookEventType.CONSENT_GRANTED,
                        WebhookEventType.CONSENT_REVOKED,
                        WebhookEventType.USER_ERASED);
        assertThat(pending().get(2).payload())
                .contains("\"type\":\"user.erased\"", "\"data\":{\"userId\":\"" + user + "\"}");
    }

    @Test
    void withoutAnEndpointThereIsOnlyWhatHasToBeAcknowledged() throws Exception {
        webhooks.remove(globex);
        fire(globex, null, ConsentStatus.GRANTED);
        fire(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
        assertThat(queue.partnersInNeed()).doesNotContain(globex);

        assertThat(pending())
                .extracting(WebhookEventInfo::type)
                .containsExactly(WebhookEventType.CONSENT_REVOKED);
        makeLate();
        assertThat(queue.overdue()).isEqualTo(1);

        webhooks.register(globex, NOWHERE);
        assertThat(queue.partnersInNeed()).contains(globex);
    }

    @Test
    void theClockGoesOnWithoutTheEndpoint() throws Exception {
        fire(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
        makeLate();

        webhooks.remove(globex);

        assertThat(queue.overdue()).isEqualTo(1);
        assertThat(overdue(null, 100)).hasSize(1);
    }

    @Test
    void whatWasAgreedIsKeptWhenTheEndpointIsRegisteredAgain() throws Exception {
        var before = webhooks.endpoint(globex).orElseThrow().acknowledgeHours();
        try {
            assertThat(webhooks.setAcknowledgeHours(globex, 5)).isTrue();
            assertThat(webhooks.setAcknowledgeHours(globex, 6)).isTrue();
            assertThat(webhooks.setAcknowledgeHours(UUID.randomUUID(), 6)).isFalse();
            for (var hours : new int[] {0, 721}) {
                assertThatThrownBy(() -> webhooks.setAcknowledgeHours(globex, hours))
                        .hasStackTraceContaining("within 1 to 720 hours");
            }

            webhooks.remove(globex);
            webhooks.register(globex, NOWHERE);

            assertThat(webhooks.endpoint(globex).orElseThrow().acknowledgeHours()).isEqualTo(6);
            fire(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
            var event = pending().get(0);
            assertThat(event.acknowledgeDueAt())
                    .isEqualTo(event.createdAt().plusSeconds(6 * 3_600));
        } finally {
            webhooks.setAcknowledgeHours(globex, before);
        }
    }

    @Test
    void anOperatorSeesWhatIsOverdueOfAllPartners() throws Exception {
        var acme = flows.client(ACME_WALLET).partnerId();
        fire(acme, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
        fire(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
        assertThat(webhooks.overdueEverywhere(null, null, 100)).isEmpty();
        makeLate();

        var all = webhooks.overdueEverywhere(null, null, 100);

        assertThat(all).extracting(OverdueEvent::partnerId).containsExactly(acme, globex);
        assertThat(all).extracting(OverdueEvent::partner).doesNotContainNull();
        var first = webhooks.overdueEverywhere(null, null, 1);
        assertThat(first).isEqualTo(all.subList(0, 1));
        assertThat(webhooks.overdueEverywhere(first.get(0).dueAt(), first.get(0).id(), 1))
                .isEqualTo(all.subList(1, 2));
    }

    @Test
    void anErasureLeavesNothingThatTiesTheUserToTheChain() throws Exception {
        fire(globex, null, ConsentStatus.GRANTED);
        fire(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
        deliver(2);
        fire(globex, null, ConsentStatus.GRANTED);
        execute("update webhook_event set state = 'DEAD' where state = 'PENDING'");
        fire(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
        var other = changeOf(UUID.randomUUID());
        transaction.begin();
        changes.fire(other);
        transaction.commit();

        transaction.begin();
        erasures.fire(new UserErased(globex, user, Instant.now()));
        transaction.commit();

        assertThat(webhooks.events(globex, WebhookFilter.DELIVERED, null, 100)).isEmpty();
        assertThat(webhooks.events(globex, WebhookFilter.DEAD, null, 100)).isEmpty();
        var left = pending();
        assertThat(left)
                .extracting(WebhookEventInfo::type)
                .containsExactly(
                        WebhookEventType.CONSENT_REVOKED,
                        WebhookEventType.CONSENT_GRANTED,
                        WebhookEventType.USER_ERASED);
        assertThat(left.get(0).payload())
                .contains(
                        "\"type\":\"consent.revoked\"",
                        "\"userId\":\"" + user + "\"",
                        "\"consentType\":\"wallet:read\"",
                        "\"status\":\"revoked\"")
                .doesNotContain("recordId", "consentSetId");
        assertThat(left.get(1).payload()).contains(other.recordId().toString());
    }

    @Test
    void whatNobodyTakesOrAcknowledgesGoesInTheEnd() throws Exception {
        erasures.fire(new UserErased(globex, user, Instant.now()));
        deliver(1);
        fire(globex, null, ConsentStatus.GRANTED);
        webhooks.remove(globex);

        execute("update webhook_event set purge_at = purge_at - interval '89' day");
        assertThat(queue.purge(100)).isZero();
        execute("update webhook_event set purge_at = purge_at - interval '2' day");
        assertThat(queue.purge(100)).isEqualTo(1);
        execute("update webhook_event set purge_at = purge_at - interval '3' day");
        assertThat(queue.purge(100)).isEqualTo(1);
    }

    @Test
    void whatIsNotAcknowledgedInTimeIsOverdueUntilItIs() throws Exception {
        fire(globex, null, ConsentStatus.GRANTED);
        fire(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
        erasures.fire(new UserErased(globex, user, Instant.now()));
        assertThat(overdue(null, 100)).isEmpty();

        makeLate();

        var late = overdue(null, 100);
        assertThat(late)
                .extracting(WebhookEventInfo::type)
                .containsExactly(WebhookEventType.CONSENT_REVOKED, WebhookEventType.USER_ERASED);
        assertThat(queue.overdue()).isEqualTo(2);
        assertThat(ids(overdue(null, 1))).isEqualTo(ids(late.subList(0, 1)));
        assertThat(ids(overdue(late.get(0).id(), 1))).isEqualTo(ids(late.subList(1, 2)));
        assertThat(overdue(late.get(1).id(), 1)).isEmpty();
        webhooks.acknowledge(globex, late.get(0).id()).orElseThrow();
        assertThat(ids(overdue(null, 100))).isEqualTo(ids(late.subList(1, 2)));
    }

    @Test
    void thePurgeTakesWhatIsDoneAndLeavesWhatAwaitsAnAcknowledgement() throws Exception {
        fire(globex, null, ConsentStatus.GRANTED);
        fire(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
        fire(globex, ConsentStatus.GRANTED, ConsentStatus.REVOKED);
        deliver(3);
        var delivered = webhooks.events(globex, WebhookFilter.DELIVERED, null, 100);
        assertThat(delivered).hasSize(3);
        webhooks.acknowledge(globex, delivered.get(2).id()).orElseThrow();
        assertThat(queue.purge(100)).isZero();

        execute("update webhook_event set purge_at = purge_at - interval '31' day");

        assertThat(queue.purge(100)).isEqualTo(2);
        assertThat(webhooks.events(globex, WebhookFilter.DELIVERED, null, 100))
                .extracting(WebhookEventInfo::id)
                .containsExactly(delivered.get(1).id());
    }

    /** Takes the place of the sender, whose attempts at nowhere fail meanwhile. */
    private void deliver(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            execute(
                    "update webhook_event set next_attempt_at = created_at where state = 'PENDING'");
            queue.due(globex, 100).stream()
                    .flatMap(id -> queue.claim(id).stream())
                    .forEach(queue::delivered);
        }
    }

    private void fire(UUID partner, ConsentStatus before, ConsentStatus after) throws Exception {
        transaction.begin();
        changes.fire(change(partner, before, after));
        transaction.commit();
    }

    private static List<UUID> ids(List<WebhookEventInfo> events) {
        return events.stream().map(WebhookEventInfo::id).toList();
    }

    private void makeLate() throws SQLException {
        execute(
                "update webhook_event"
                        + " set acknowledge_due_at = acknowledge_due_at - interval '73' hour,"
                        + " awaited_until = awaited_until - interval '73' hour");
    }

    private ConsentChanged changeOf(UUID someone) {
        return new ConsentChanged(
                globex,
                someone,
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                "wallet:read",
                null,
                ConsentStatus.GRANTED,
                null,
                Instant.now());
    }

    private ConsentChanged change(UUID partner, ConsentStatus before, ConsentStatus after) {
        return new ConsentChanged(
                partner,
                user,
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                "wallet:read",
                before,
                after,
                null,
                Instant.now());
    }

    private List<WebhookEventInfo> pending() {
        return webhooks.events(globex, WebhookFilter.PENDING, null, 100);
    }

    private List<WebhookEventInfo> overdue(UUID after, int most) {
        return webhooks.events(globex, WebhookFilter.OVERDUE, after, most);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
