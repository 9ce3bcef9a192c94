package io.grantway.it.webhook;

import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Permission;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Nodes share the work of sending, and take over from each other. */
class NodesIT {
    private static final int TESTS = 100;

    @Test
    void twoNodesSendNothingTwiceAndKeepTheOrder() {
        try (var first = GrantwayServer.start(Database.POSTGRESQL);
                var second = first.startSecondNode();
                var receiver = new Receiver()) {
            var here = Webhooks.ofAcme(first);
            var there = Webhooks.ofAcme(second);
            here.register(receiver.url());
            var ada = here.login(ADA);
            var expected = new ArrayList<String>();
            for (int i = 0; i < TESTS; i++) {
                (i % 2 == 0 ? here : there).test();
                if (i % 5 == 0) {
                    var permission = ALL[i % ALL.length];
                    (i % 2 == 0 ? there : here).grant(ada, permission);
                    expected.add(permission.scope);
                }
            }

            receiver.awaitTaken(taken -> taken.size() >= TESTS + expected.size());
            here.await("pending", 0);

            assertThat(receiver.received()).extracting(Received::id).doesNotHaveDuplicates();
            assertThat(
                            receiver.received().stream()
                                    .filter(webhook -> webhook.type().equals("consent.granted")))
                    .extracting(Received::consentType)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void whatAKilledServerHadNotSentIsSentAfterItsRestart() {
        try (var server = GrantwayServer.start(Database.H2);
                var receiver = new Receiver()) {
            var acme = Webhooks.ofAcme(server);
            acme.register(receiver.url());
            var ada = acme.login(ADA);
            var arrived = new CountDownLatch(1);
            var end = new CountDownLatch(1);
            receiver.answer(
                    webhook -> {
                        arrived.countDown();
                        await(end);
                        return 500;
                    });
            acme.grant(ada, Permission.WALLET_READ);
            acme.grant(ada, Permission.CARD_READ);
            await(arrived);

            server.kill();
            receiver.answer(webhook -> 200);
            end.countDown();
            server.start();

            var taken = receiver.awaitTaken(all -> all.size() == 2, Duration.ofSeconds(120));
            assertThat(taken)
                    .extracting(Received::consentType)
                    .isEqualTo(List.of("wallet:read", "card:read"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
