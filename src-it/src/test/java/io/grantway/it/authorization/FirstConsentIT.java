package io.grantway.it.authorization;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.Permission.CARD_READ;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Application;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Permission;
import io.grantway.it.server.Database;
import io.grantway.it.server.GrantwayServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A user and an application meet for the first time, on a server of their own. Each test uses one
 * application.
 */
class FirstConsentIT {
    private static GrantwayServer server;

    @BeforeAll
    static void start() {
        server = GrantwayServer.start(Database.H2);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPartnerIsToldWhatToAskTheUserFor() {
        var acme = partner(ACME_WALLET);
        assertThat(acme.tryLogin(ADA).json()).containsEntry("isLinked", false);
        var signedIn = acme.initiate().login(ADA);

        var asked = signedIn.tryApprove().expectError(403, "consent_required");

        assertThat(asked.json().get("permissions"))
                .asList()
                .hasSameElementsAs(Permission.scopes(ALL));
        assertThat(asked.text("policyVersion")).isNotBlank();
        assertThat(asked.text("consent_url")).startsWith(server.url().toString());

        signedIn.approve(ALL).redeem().get("/v1/wallet/internal").expect(200);
        assertThat(acme.tryLogin(ADA).json()).containsEntry("isLinked", true);
        acme.initiate().login(ADA).tryApprove().expect(200);
    }

    @Test
    void tokensCarryExactlyWhatTheUserTickedAndMoreIsAskedForAgain() {
        var budget = partner(ACME_BUDGET);

        var tokens = budget.initiate().login(ADA).approve(WALLET_READ, CARD_READ).redeem();

        assertThat(tokens.scopes()).containsExactlyInAnyOrder("wallet:read", "card:read");
        tokens.get("/v1/user").expectMessage(403, "Not authorized");
        budget.initiate(WALLET_READ).login(ADA).tryApprove().expect(200);
        budget.initiate().login(ADA).tryApprove().expectError(403, "consent_required");
    }

    @Test
    void aConsentThatDoesNotFitIsRefusedAndRecordsNothing() {
        var globex = partner(GLOBEX_PAY);
        var signedIn = globex.initiate(WALLET_READ).login(ADA);
        var version = signedIn.tryApprove().expect(403).text("policyVersion");

        signedIn.tryApprove(consent(version, "wallet:read", "cards:manage"))
                .expectError(400, "invalid_scope");
        signedIn.tryApprove(consent(version, "everything")).expectError(400, "invalid_scope");
        signedIn.tryApprove(consent("no-such-version", "wallet:read"))
                .expectError(403, "consent_required");
        signedIn.tryApprove().expectError(403, "consent_required");
        assertThat(globex.tryLogin(ADA).json()).containsEntry("isLinked", false);
    }

    private static Map<String, Object> consent(String policyVersion, String... granted) {
        return Map.of("granted", List.of(granted), "policyVersion", policyVersion);
    }

    private static Partner partner(Application application) {
        return new Partner(server, application);
    }
}
