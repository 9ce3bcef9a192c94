package io.grantway.it.consent;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Permission.ACCOUNT_READ;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a decision changes at once. */
@OnServer({H2, POSTGRESQL})
class ConsentEffectsIT {
    private final GrantwayServer server;
    private final ConsentDesk acme;
    private String ada;

    ConsentEffectsIT(GrantwayServer server) {
        this.server = server;
        this.acme = new ConsentDesk(server, ACME_WALLET);
    }

    @BeforeEach
    void completeAda() {
        ada = acme.userId(ADA);
        acme.linked(NewSet.global(), ada);
        assertThat(acme.status(ada)).isEqualTo("complete");
    }

    @Test
    void withoutTheTermsAUserIsIncompleteUntilTheyAreGrantedAgain() {
        var setId = acme.linked(NewSet.global(), ada);

        var revoked =
                acme.revoke(setId, acme.consentId(setId, "termsAndPrivacy"))
                        .expect(200)
                        .text("consentId");
        assertThat(acme.status(ada)).isEqualTo("incomplete");

        acme.change(setId, revoked, "granted").expect(200);
        assertThat(acme.status(ada)).isEqualTo("complete");
    }

    @Test
    void withoutESignAUserOfTheUnitedStatesIsIncomplete() {
        var setId = acme.linked(NewSet.us(), ada);
        assertThat(acme.status(ada)).isEqualTo("complete");

        acme.revoke(setId, acme.consentId(setId, "eSignAct")).expect(200);

        assertThat(acme.status(ada)).isEqualTo("incomplete");
    }

    @Test
    void whoDeniesAnOfferStaysComplete() {
        var setId = acme.linked(NewSet.global(), ada);

        for (var offer : NewSet.GLOBAL.subList(1, 4)) {
            acme.change(setId, acme.consentId(setId, offer), "denied").expect(200);
        }

        assertThat(acme.status(ada)).isEqualTo("complete");
    }

    @Test
    void whoWithdrewFromAnOfferIsIncompleteUntilItIsDecidedAnew() {
        var setId = acme.linked(NewSet.global(), ada);

        for (var offer : NewSet.GLOBAL.subList(1, 4)) {
            var revoked =
                    acme.revoke(setId, acme.consentId(setId, offer)).expect(200).text("consentId");
            assertThat(acme.status(ada)).as(offer).isEqualTo("incomplete");

            acme.change(setId, revoked, "denied").expect(200);
            assertThat(acme.status(ada)).as(offer).isEqualTo("complete");
        }
    }

    @Test
    void aUserGrantsESignWithItsEvidenceAlone() {
        var tokens = acme.connect(ADA, WALLET_READ);
        var setId = acme.linked(NewSet.us(), ada);
        var revoked =
                acme.revoke(setId, acme.consentId(setId, "eSignAct")).expect(200).text("consentId");

        acme.by(tokens).change(setId, revoked, "granted").expect(400);
        assertThat(acme.status(ada)).isEqualTo("incomplete");
        acme.change(setId, revoked, "granted").expect(200);
        assertThat(acme.status(ada)).isEqualTo("complete");
    }

    @Test
    void aSetThatIsNotLinkedYetChangesNothing() {
        acme.opened(NewSet.global().withConsent(NewSet.consent("termsAndPrivacy", "denied")));

        assertThat(acme.status(ada)).isEqualTo("complete");
    }

    @Test
    void aRevokedPermissionIsGoneFromTheTokensAtOnce() {
        var tokens = acme.connect(ADA, WALLET_READ, ACCOUNT_READ);
        tokens.get("/v1/wallet/internal").expect(200);

        acme.by(tokens).call("DELETE", permission(WALLET_READ.scope)).send().expect(200);

        tokens.get("/v1/wallet/internal").expectMessage(403, "Not authorized");
        tokens.get("/v1/user").expect(200);
        assertThat(tokens.refresh().scopes()).containsExactly(ACCOUNT_READ.scope);
        acme.call("DELETE", permission(WALLET_READ.scope))
                .send()
                .expectConsentError(404, "Not found");
    }

    @Test
    void theLastRevokedPermissionKillsTheTokens() {
        var tokens = acme.connect(ADA, WALLET_READ);
        var other = new ConsentDesk(server, ACME_BUDGET).connect(ADA, WALLET_READ);

        for (var held : granted()) {
            acme.call("DELETE", permission(held)).send().expect(200);
        }

        tokens.get("/v1/user").expectMessage(401, "Not authenticated");
        acme.partner().tryRefresh(tokens.refreshToken()).expectError(400, "invalid_grant");
        acme.by(tokens).get("/user/" + ada).expectConsentError(401, "Unauthorized");
        other.get("/v1/wallet/internal").expect(200);
        assertThat(granted()).isEmpty();
    }

    @Test
    void aPermissionIsInTheAuditTrailAsAConsentOfTheApplication() {
        Tokens tokens = acme.connect(ADA, WALLET_READ);
        acme.by(tokens).call("DELETE", permission(WALLET_READ.scope)).send().expect(200);

        var records = acme.audit(ada);

        assertThat(records.get(records.size() - 1))
                .containsEntry("action", "revoked")
                .containsEntry("consentSetId", null)
                .containsEntry("actor", "user")
                .containsKey("applicationId");
    }

    private String permission(String scope) {
        return "/user/" + ada + "/permissions/" + scope;
    }

    private java.util.List<String> granted() {
        var json = acme.get("/user/" + ada + "/permissions").expect(200).json();
        return ConsentDesk.maps(json.get("consents")).stream()
                .map(consent -> (String) consent.get("consentType"))
                .toList();
    }
}
