package io.grantway.it.account;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Permission.ACCOUNT_READ;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Partner;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users change about themselves. */
@OnServer(with = "GRANTWAY_SESSION_SECONDS=600")
class ProfileIT {
    private final GrantwayServer server;

    ProfileIT(GrantwayServer server) {
        this.server = server;
    }

    @AfterEach
    void asBefore() {
        var visit = profile();
        fill(visit, "Ada", "Lovelace", "");
        visit.field("select option[value=en]").attr("selected", "selected");
        visit.browser().page().select("select option:not([value=en])").removeAttr("selected");
        visit.browser().press(visit.field("main button").text());
    }

    @Test
    void whatIsSavedIsSeenByWhomTheUserAllows() {
        var visit = profile();
        fill(visit, "Augusta <b>", "King & Noel", "+44 (20) 7946-0000");
        visit.press("Save");

        assertThat(visit.path()).isEqualTo("/account/profile");
        assertThat(visit.text()).contains("Your profile is saved.");
        assertThat(visit.field("#firstName").val()).isEqualTo("Augusta <b>");
        var tokens = new Partner(server, ACME_BUDGET).initiate(ACCOUNT_READ).login(ADA);
        var user = tokens.approve(ACCOUNT_READ).redeem().get("/v1/user").expect(200).json();
        assertThat(user)
                .containsEntry("firstName", "Augusta <b>")
                .containsEntry("lastName", "King & Noel")
                .containsEntry("phoneNumber", "+442079460000")
                .containsEntry("language", "en");
    }

    @Test
    void theLanguageCountsAtOnce() {
        var visit = profile();
        visit.field("select option[value=en]").removeAttr("selected");
        visit.field("select option[value=fr]").attr("selected", "selected");
        visit.press("Save");

        assertThat(visit.text()).contains("Votre profil est enregistré.");
        assertThat(profile().text()).contains("Pays de résidence");
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, 101, A, Use one line of at most 100 characters.",
        "lastName, 5000, B, Use one line of at most 100 characters.",
        "phoneNumber, 1, 0, Enter the number with the country code",
        "phoneNumber, 30, 1, Enter the number with the country code",
        "phoneNumber, 3, javascript:, Enter the number with the country code"
    })
    void whatIsWrongIsSaidBesideItsField(String field, int times, String text, String fault) {
        var visit = profile();
        visit.field("#" + field).val(text.repeat(times));
        visit.press("Save");

        assertThat(visit.status()).isEqualTo(422);
        assertThat(visit.field("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(visit.field("#" + field).attr("aria-describedby")).contains(field + "-fault");
        assertThat(visit.field("#" + field + "-fault").text()).startsWith(fault);
    }

    private AccountVisit profile() {
        return AccountVisit.to(server, "/account/profile", ADA);
    }

    private static void fill(AccountVisit visit, String first, String last, String phone) {
        visit.browser()
                .fill("#firstName", first)
                .fill("#lastName", last)
                .fill("#phoneNumber", phone);
    }
}
