package io.grantway.it.account;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.Permission.ALL;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Application;
import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.ExportedChain;
import io.grantway.it.client.NewSet;
import io.grantway.it.client.Partner;
import io.grantway.it.client.Tokens;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of an account; on a server of its own, which ends up without one of its users. */
@OnServer(with = "GRANTWAY_SESSION_SECONDS=590")
class DeletionIT {
    private final GrantwayServer server;
    private final Partner acme;
    private final Partner globex;

    @TempDir Path folder;

    DeletionIT(GrantwayServer server) {
        this.server = server;
        this.acme = new Partner(server, ACME_WALLET);
        this.globex = new Partner(server, GLOBEX_PAY);
    }

    @Test
    void withThePasswordEverythingGoesAndTheChainsStayWhole() throws Exception {
        var desk = new ConsentDesk(server, GLOBEX_PAY);
        var ada = desk.userId(ADA);
        var setId = desk.linked(NewSet.us(), ada);
        var atAcme = connect(acme);
        var atGlobex = connect(globex);
        var login = acme.tryLogin(ADA).expect(200).text("accessToken");
        var elsewhere = AccountVisit.to(server, "/account", ADA);
        var visit = AccountVisit.to(server, "/account/data", ADA);
        visit.open(visit.link("Delete my account"));
        assertThat(visit.link("Download your data first")).isEqualTo("/account/data");

        visit.press("Delete my account for good");
        assertThat(visit.status()).isEqualTo(422);
        assertThat(visit.field("#understood-fault").text()).contains("Tick the box");
        visit.browser().tick("I understand that this can’t be undone.", true);
        visit.press("Delete my account for good");
        assertThat(visit.field("#password-fault").text()).isEqualTo("Enter your password.");
        delete(visit, "Difference-Engine-1822");
        assertThat(visit.status()).isEqualTo(422);
        assertThat(visit.field("#password-fault").text()).isEqualTo("This password is not right.");
        atAcme.get("/v1/user").expect(200);
        elsewhere.open("/account/delete");
        var sameForm = elsewhere.browser().newTab().open("/account/delete");

        delete(visit, ADA.password);

        assertThat(visit.text()).contains("Your account is deleted").doesNotContain(ADA.email);
        assertThat(visit.open("/account").path()).isEqualTo("/account/sign-in");
        assertThat(elsewhere.open("/account").path()).isEqualTo("/account/sign-in");
        sameForm.fill("#password", ADA.password).press("Delete my account for good");
        assertThat(sameForm.address().getPath()).isEqualTo("/account/sign-in");
        dead(atAcme);
        dead(atGlobex);
        acme.call("POST", Partner.AUTHORIZE)
                .bearer(login)
                .json(Map.of("token", "spent"))
                .send()
                .expect(401);
        assertThat(acme.tryLogin(ADA).status()).isEqualTo(401);
        for (var application : new Application[] {ACME_WALLET, GLOBEX_PAY}) {
            var consents = new ConsentDesk(server, application);
            for (var path : new String[] {"", "/audit", "/receipts", "/export"}) {
                consents.get("/user/" + ada + path).expectConsentError(404, "Not found");
            }
            var chain = new ExportedChain(consents, folder);
            var whole = chain.read(1_000);
            assertThat(chain.verify(whole)).startsWith("OK ");
            assertThat(whole).contains("erased").doesNotContain(ada, ADA.email);
        }
        desk.get("/consentSet/" + setId).expectConsentError(404, "Not found");
    }

    private Tokens connect(Partner partner) {
        return partner.initiate().login(ADA).approve(ALL).redeem();
    }

    private static void dead(Tokens tokens) {
        tokens.get("/v1/user").expectMessage(401, "Not authenticated");
        assertThat(tokens.partner().tryRefresh(tokens.refreshToken()).status()).isEqualTo(400);
    }

    private static void delete(AccountVisit visit, String password) {
        visit.browser().tick("I understand that this can’t be undone.", true);
        visit.browser().fill("#password", password);
        visit.press("Delete my account for good");
    }
}
