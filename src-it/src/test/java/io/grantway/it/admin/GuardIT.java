package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page by direct request: by nobody, by a forger, and by each kind of staff. */
@OnServer
class GuardIT {

    private static final Pattern APPLICATION = Pattern.compile("application\\?id=([0-9a-f-]{36})");
    private static final List<String> STAFF =
            List.of("tam@example.com", "tam2@example.com", "auditor@example.com");

    private final GrantwayServer server;

    GuardIT(GrantwayServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "home",
                "partners",
                "applications",
                "requests",
                "journal",
                "staff",
                "partner?id=00000000-0000-0000-0000-000000000000",
                "application?id=00000000-0000-0000-0000-000000000000",
                "settings?id=x",
                "keys?id=x",
                "redirect-uris?id=x",
                "request?id=x",
                "security?id=x",
                "hosted-ui?id=x",
                "access?id=x",
                "refused-calls?id=x",
                "refused-call?ref=x",
                "users",
                "user?id=x",
                "chains",
                "overdue",
                "home.xhtml",
                "partners.xhtml",
                "staff.xhtml",
                "problem",
                "no-such-page"
            })
    void nobodyGetsAnythingButTheSignIn(String page) {
        var answer = new Desk(server).get(page).expect(302);

        assertThat(answer.location().getPath()).isEqualTo("/admin/signin");
        assertThat(answer.body()).doesNotContain("Acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "partners", "applications", "requests", "journal", "staff"})
    void eachKindOfStaffSeesEachPage(String page) {
        for (var email : STAFF) {
            Desk.of(server, email).get(page).expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "settings", "keys", "redirect-uris"})
    void onlyAnAuditorGetsNoButtonOnThePagesOfAnApplication(String page) {
        for (var email : STAFF) {
            var desk = Desk.of(server, email);
            var found = APPLICATION.matcher(desk.get("applications?name=Acme+Wallet").body());
            assertThat(found.find()).isTrue();

            var body = desk.get(page + "?id=" + found.group(1)).expect(200).body();

            var buttons =
                    Stream.of("Save", "Issue key", "Revoke now", "Add redirect URI", "Remove now")
                            .filter(button -> body.contains(">" + button + "<"));
            if (email.startsWith("auditor")) {
                assertThat(buttons).isEmpty();
            } else {
                assertThat(buttons).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"partner", "application", "settings", "keys", "redirect-uris", "request"})
    void whatIsNotThereIsNotFound(String page) {
        var desk = Desk.of(server, "tam@example.com");
        desk.get(page).expect(404);
        desk.get(page + "?id=x").expect(404);
        desk.get(page + "?id=00000000-0000-0000-0000-000000000000").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitation?token=nonsense", "key?token=nonsense", "signin"})
    void thePagesWithoutSignInTellNothing(String page) {
        assertThat(new Desk(server).get(page).expect(200).body())
                .doesNotContain("Sign out", "Acme");
    }
}
