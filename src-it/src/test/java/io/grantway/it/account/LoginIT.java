package io.grantway.it.account;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Partner;
import io.grantway.it.client.Totp;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The login form of a partner's own pages. */
@OnServer
class LoginIT {
    private final Partner acme;

    LoginIT(GrantwayServer server) {
        acme = new Partner(server, ACME_WALLET);
    }

    @Test
    void theAnswerHasTheFieldsThatShippedClientsRead() {
        var answer = acme.tryLogin(ADA).expect(200).leaksNothing();

        assertThat(answer.json())
                .containsKeys(
                        "accessToken",
                        "userId",
                        "isOtpRequired",
                        "phoneNumber",
                        "phase",
                        "verificationState",
                        "isLinked")
                .containsEntry("isOtpRequired", false);
        assertThat(UUID.fromString(answer.text("userId"))).isNotNull();
        assertThat(answer.text("accessToken")).isNotBlank();
        answer.isNeverStored();
    }

    @Test
    void anUnknownUserAndAWrongPasswordLookTheSame() {
        var wrongPassword = acme.tryLogin(Map.of("email", ADA.email, "password", "Wrong-Engine-1"));
        var unknownUser =
                acme.tryLogin(Map.of("email", "nobody@example.com", "password", "Wrong-Engine-1"));

        wrongPassword.expectMessage(401, "Not authenticated");
        unknownUser.expectMessage(401, "Not authenticated");
        assertThat(unknownUser.body()).isEqualTo(wrongPassword.body());
        assertThat(unknownUser.headers().map().keySet())
                .isEqualTo(wrongPassword.headers().map().keySet());
    }

    @Test
    void theAddressIsTakenInAnyCase() {
        acme.tryLogin(Map.of("email", "Ada@Example.COM", "password", ADA.password)).expect(200);
    }

    @Test
    void aTimeBasedCodeIsAskedForAndServesOnce() {
        var due = acme.tryLogin(GRACE).expect(200);
        assertThat(due.json())
                .containsEntry("accessToken", null)
                .containsEntry("isOtpRequired", true);

        var code = Totp.GRACE.code(Instant.now());
        login(code.equals("000000") ? "111111" : "000000").leaksNothing().expect(400);

        var signedIn = login(code).expect(200);
        assertThat(signedIn.text("accessToken")).isNotBlank();
        assertThat(signedIn.json()).containsEntry("isOtpRequired", false);

        login(code).leaksNothing().expect(400);
    }

    @Test
    void aTimeBasedCodeDoesNotReplaceThePassword() {
        var withoutPassword =
                Map.of(
                        "email",
                        GRACE.email,
                        "password",
                        "Wrong-Matic-1955",
                        "otpCode",
                        Totp.GRACE.code(Instant.now()));

        acme.tryLogin(withoutPassword).expectMessage(401, "Not authenticated");
    }

    @Test
    void logoutEndsTheLogin() {
        var signedIn = acme.initiate().login(ADA);

        acme.call("POST", Partner.LOGOUT).bearer(signedIn.loginToken()).send().expect(200);

        signedIn.tryApprove().expectError(401, "invalid_token");
    }

    private io.grantway.it.client.Answer login(String otpCode) {
        return acme.tryLogin(
                Map.of("email", GRACE.email, "password", GRACE.password, "otpCode", otpCode));
    }
}
