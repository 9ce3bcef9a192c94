package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import org.junit.jupiter.api.Test;

/** Who gets into the console, and what the browser is told on the way. */
@OnServer
class StaffSignInIT {

    private final GrantwayServer server;

    StaffSignInIT(GrantwayServer server) {
        this.server = server;
    }

    @Test
    void theRightPasswordOpensTheConsole() {
        var desk = new Desk(server);

        var answer = desk.signIn("tam@example.com", Desk.PASSWORD).expect(302);

        assertThat(answer.location().getPath()).isEqualTo("/admin/");
        assertThat(answer.cookies())
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("grantway_staff=")
                                        .contains("HttpOnly", "SameSite=Strict", "Path=/admin"));
        assertThat(desk.get("home").expect(200).body()).contains("Sandbox TAM");
    }

    @Test
    void aWrongPasswordIsNotToldFromAnUnknownAccount() {
        var wrong = new Desk(server).signIn("auditor@example.com", "not-the-password").expect(200);
        var unknown = new Desk(server).signIn("nobody@example.com", "not-the-password").expect(200);

        assertThat(wrong.body()).contains("E-mail or password is wrong.");
        assertThat(unknown.body()).contains("E-mail or password is wrong.");
        assertThat(wrong.cookies()).noneMatch(cookie -> cookie.startsWith("grantway_staff="));
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        new Desk(server)
                .signIn("tam@example.com", Desk.PASSWORD, "https://evil.example")
                .expect(403);
    }

    @Test
    void anAuditorSeesPagesWithoutButtons() {
        var auditor = Desk.of(server, "auditor@example.com");

        assertThat(auditor.get("partners").expect(200).body())
                .contains("Acme Finance")
                .doesNotContain("Add partner");
        assertThat(auditor.get("staff").expect(200).body())
                .contains("auditor@example.com")
                .doesNotContain("Make the invitation", "Deactivate now");
        assertThat(Desk.of(server, "tam2@example.com").get("staff").expect(200).body())
                .contains("Make the invitation", "Deactivate now");
    }

    @Test
    void pagesAreNeitherFramedNorStored() {
        var answer = new Desk(server).get("signin").expect(200);

        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("frame-ancestors 'none'"))
                .anyMatch(policy -> policy.matches("script-src 'self' 'nonce-[A-Za-z0-9+/=]+';?"));
        assertThat(answer.header("Cache-Control")).get().asString().contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }
}
