package io.grantway.it.webhook;

import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ACCOUNT_READ;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.Permission.CARD_READ;
import static io.grantway.it.client.Permission.TRANSACTIONS_WRITE;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jose.util.JSONArrayUtils;
import io.grantway.it.client.Parameters;
import io.grantway.it.client.Permission;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** Webhooks to a real web server that fails and recovers; four attempts, a second apart. */
@OnServer(
        value = {Database.H2, Database.POSTGRESQL},
        with = "GRANTWAY_WEBHOOK_RETRY_SECONDS=1,1,1")
class DeliveryIT {
    private static final int ATTEMPTS = 4;

    private static String ada;
    private static String grace;

    private final Webhooks acme;
    private final Receiver receiver = new Receiver();
    private String secret;

    DeliveryIT(GrantwayServer server) {
        acme = Webhooks.ofAcme(server);
    }

    @BeforeParameterizedClassInvocation
    static void login(GrantwayServer server) {
        ada = Webhooks.ofAcme(server).login(ADA);
        grace = Webhooks.ofAcme(server).login(GRACE);
    }

    @BeforeEach
    void register() {
        secret = acme.register(receiver.url());
    }

    @AfterEach
    void remove() {
        acme.remove();
        receiver.close();
    }

    @Test
    void aConsentIsToldWithASignature() {
        acme.grant(ada, WALLET_READ);

        var webhook = receiver.awaitTaken(taken -> taken.size() == 1).get(0);

        assertThat(webhook.isSignedWith(secret)).isTrue();
        assertThat(Long.parseLong(webhook.timestamp()))
                .isCloseTo(Instant.now().getEpochSecond(), within(60));
        assertThat(webhook.json()).containsOnlyKeys("type", "timestamp", "data");
        assertThat(webhook.type()).isEqualTo("consent.granted");
        assertThat(Instant.parse((String) webhook.json().get("timestamp")))
                .isBeforeOrEqualTo(Instant.now());
        assertThat(webhook.data())
                .containsOnlyKeys("userId", "applicationId", "recordId", "consentType", "status")
                .containsEntry("consentType", "wallet:read")
                .containsEntry("status", "granted");
        assertThat(acme.await("delivered", acme.events("delivered").size()))
                .anyMatch(event -> webhook.id().equals(event.get("id")));
    }

    @Test
    void aRevocationIsToldAfterTheGrantAndHasADeadline() {
        acme.grant(ada, CARD_READ);
        acme.decide(ada, new Permission[] {WALLET_READ, CARD_READ}, WALLET_READ);

        var taken = receiver.awaitTaken(all -> all.size() == 3);

        assertThat(taken)
                .extracting(Received::type, Received::consentType)
                .containsExactly(
                        tuple("consent.granted", "card:read"),
                        tuple("consent.granted", "wallet:read"),
                        tuple("consent.revoked", "card:read"));
        acme.await("pending", 0);
        var revocation = event(taken.get(2).id());
        assertThat(revocation.get("acknowledgedAt")).isNull();
        assertThat(Instant.parse((String) revocation.get("acknowledgeBy")))
                .isEqualTo(
                        Instant.parse((String) revocation.get("createdAt"))
                                .plusSeconds(72 * 3_600));
        assertThat(event(taken.get(1).id()).get("acknowledgeBy")).isNull();
    }

    @Test
    void aLimitOnPaymentsIsToldWithThePermissionAndWithItsEnd() {
        var limit =
                Map.of(
                        "type", "transactions",
                        "currency", "EUR",
                        "maxAmount", "50.00",
                        "maxTotal", "200.00");
        acme.partner()
                .initiate(
                        Parameters.of("scope", TRANSACTIONS_WRITE.scope, "prompt", "consent")
                                .with(
                                        "authorization_details",
                                        JSONArrayUtils.toJSONString(List.of(limit))))
                .login(ada)
                .approve(TRANSACTIONS_WRITE);
        acme.decide(ada, new Permission[] {WALLET_READ, TRANSACTIONS_WRITE}, WALLET_READ);

        var taken = receiver.awaitTaken(all -> all.size() == 3);

        assertThat(taken)
                .extracting(
                        Received::type,
                        Received::consentType,
                        webhook -> webhook.data().get("authorization_details"))
                .containsExactly(
                        tuple("consent.granted", "transactions:write", List.of(limit)),
                        tuple("consent.granted", "wallet:read", null),
                        tuple("consent.revoked", "transactions:write", List.of(limit)));
        acme.await("pending", 0);
    }

    @Test
    void whileTheReceiverFailsNothingIsLostAndTheOrderOfAUserStays() {
        var failures = new ConcurrentHashMap<String, AtomicInteger>();
        receiver.answer(
                webhook ->
                        failures.computeIfAbsent(webhook.id(), id -> new AtomicInteger())
                                                .incrementAndGet()
                                        < 3
                                ? 500
                                : 200);
        for (var permission : ALL) {
            acme.grant(ada, permission);
            acme.grant(grace, permission);
        }

        var taken = receiver.awaitTaken(all -> all.size() >= 12);

        for (var user : taken.stream().map(Received::userId).collect(toSet())) {
            assertThat(taken.stream().filter(webhook -> webhook.userId().equals(user)))
                    .extracting(Received::consentType)
                    .containsExactlyElementsOf(Permission.scopes(ALL));
        }
        assertThat(receiver.received())
                .hasSize(36)
                .allMatch(webhook -> webhook.isSignedWith(secret));
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(12);
        acme.await("pending", 0);
    }

    @Test
    void aUserWhoseEventFailsHoldsUpNoOther() {
        var release = new AtomicInteger(500);
        receiver.answer(webhook -> webhook.consentType().equals("card:read") ? release.get() : 200);
        acme.grant(ada, CARD_READ);
        acme.grant(ada, WALLET_READ);
        acme.grant(grace, ACCOUNT_READ);

        var first = receiver.awaitTaken(all -> !all.isEmpty()).get(0);
        assertThat(first.consentType()).isEqualTo("account:read");
        release.set(200);

        assertThat(receiver.awaitTaken(all -> all.size() == 3))
                .extracting(Received::consentType)
                .containsExactly("account:read", "card:read", "wallet:read");
    }

    @Test
    void afterTheLastAttemptAnEventIsADeadLetterThatCanBeRetried() {
        receiver.answer(webhook -> webhook.consentType().equals("card:read") ? 503 : 200);
        acme.grant(ada, CARD_READ);
        acme.grant(ada, WALLET_READ);

        assertThat(receiver.awaitTaken(all -> all.size() == 1).get(0).consentType())
                .isEqualTo("wallet:read");
        var dead = acme.await("dead", 1).get(0);
        assertThat(receiver.received()).hasSize(ATTEMPTS + 1);
        assertThat(dead)
                .containsEntry("attempts", (long) ATTEMPTS)
                .containsEntry("lastError", "The endpoint answered with status 503")
                .containsEntry("nextAttemptAt", null);

        receiver.answer(webhook -> 200);
        var retry = Webhooks.EVENTS + "/" + dead.get("id") + "/retry";
        acme.call("POST", retry).send().expect(200);
        var taken = receiver.awaitTaken(all -> all.size() == 2);
        assertThat(taken.get(1).id()).isEqualTo(dead.get("id"));
        assertThat(taken.get(1).body()).isEqualTo(receiver.received().get(0).body());
        acme.await("dead", 0);
        acme.await("pending", 0);
        acme.call("POST", retry).send().expectMessage(409, "Only a dead event can be retried");
    }

    @Test
    void aReceiverThatIsDownGetsAllWhenItIsUp() {
        var port = receiver.port();
        receiver.close();
        acme.grant(ada, WALLET_READ);
        acme.grant(ada, CARD_READ);
        var failed = awaitError("The endpoint does not accept connections");
        assertThat(failed).containsEntry("state", "pending");

        try (var again = new Receiver(port)) {
            assertThat(again.awaitTaken(all -> all.size() == 2))
                    .extracting(Received::consentType)
                    .containsExactly("wallet:read", "card:read");
            acme.await("pending", 0);
        }
    }

    @Test
    void aRedirectIsAFailure() {
        receiver.answer(webhook -> 307);
        acme.test();

        awaitError("The endpoint answered with status 307");
        receiver.answer(webhook -> 200);

        receiver.awaitTaken(all -> all.size() == 1);
    }

    @Test
    void anEndpointThatIsGoneGetsNothingUntilItIsNamedAgain() {
        receiver.answer(webhook -> 410);
        acme.test();
        awaitError("The endpoint answered with status 410");
        var endpoint = acme.call("GET", Webhooks.ENDPOINT).send().expect(200).json();
        assertThat(endpoint).containsEntry("active", false);
        assertThat(endpoint.get("disabledAt")).isNotNull();
        acme.grant(ada, WALLET_READ);
        var before = receiver.received().size();

        try (var next = new Receiver()) {
            assertThat(acme.register(next.url())).as("the secret stays").isNull();
            var taken = next.awaitTaken(all -> all.size() == 2);
            assertThat(taken).allMatch(webhook -> webhook.isSignedWith(secret));
            acme.await("pending", 0);
        }
        assertThat(receiver.received()).hasSize(before);
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        var next = acme.rotate();
        acme.test();

        var webhook = receiver.awaitTaken(all -> all.size() == 1).get(0);

        assertThat(next).isNotEqualTo(secret);
        assertThat(webhook.isSignedWith(secret)).isTrue();
        assertThat(webhook.isSignedWith(next)).isTrue();
        assertThat(webhook.type()).isEqualTo("webhook.test");
    }

    @Test
    void aSlowPartnerHoldsUpNoOther() {
        var globex = new Webhooks(acme.server(), GLOBEX_PAY);
        var end = new CountDownLatch(1);
        receiver.answer(
                webhook -> {
                    awaitQuietly(end);
                    return 200;
                });
        for (int i = 0; i < 10; i++) {
            acme.test();
        }

        try (var other = new Receiver()) {
            globex.register(other.url());
            var start = System.nanoTime();
            globex.test();
            other.awaitTaken(all -> all.size() == 1);
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
            globex.remove();
        }
        end.countDown();
        receiver.awaitTaken(all -> all.size() >= 10);
        acme.await("pending", 0);
    }

    @Test
    void theBodyOfAnAnswerIsNotWaitedFor() {
        receiver.answer(webhook -> 200);
        receiver.promiseBody(1_000_000);
        acme.test();

        var id = receiver.awaitTaken(all -> all.size() == 1).get(0).id();

        acme.await("pending", 0);
        assertThat(event(id)).containsEntry("attempts", 1L);
    }

    @Test
    void theNumbersAreInTheMetrics() {
        acme.test();
        receiver.awaitTaken(all -> all.size() == 1);
        acme.await("pending", 0);

        var metrics = acme.partner().http().get("/metrics").header("Accept", "text/plain").send();

        assertThat(metrics.body())
                .containsPattern("grantway_webhooks_total\\{[^}]*outcome=\"delivered\"[^}]*} [1-9]")
                .contains("grantway_webhooks_pending", "grantway_webhooks_overdue");
    }

    private Map<String, Object> event(String id) {
        return acme.events("delivered").stream()
                .filter(event -> id.equals(event.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> awaitError(String error) {
        for (int i = 0; i < 100; i++) {
            for (var event : acme.events("pending")) {
                if (error.equals(event.get("lastError"))) {
                    return event;
                }
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError(acme.events("pending").toString());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Offset<Long> within(long seconds) {
        return Offset.offset(seconds);
    }
}
