package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.Parameters;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Someone joins the staff, gets other roles, and is told when a sign-in has ended. */
@OnServer
class StaffDeskIT {

    private final GrantwayServer server;
    private Desk lead;
    private String email;

    StaffDeskIT(GrantwayServer server) {
        this.server = server;
    }

    @BeforeEach
    void aLead() {
        lead = Desk.of(server, "tam2@example.com");
        email = "new-" + UUID.randomUUID() + "@example.com";
    }

    @Test
    void whoIsInvitedSeesTheirSecretAsAPicture() {
        var desk = new Desk(server);
        var page = Jsoup.parse(desk.get(invite()).expect(200).body());

        var path = page.select("svg.qr path").attr("d");

        assertThat(path).matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
        assertThat(page.select("script:not([src])").not("[nonce]")).isEmpty();
    }

    @Test
    void rolesAreEditedAndCountAtOnce() {
        join();
        var newcomer = Desk.of(server, email);
        assertThat(newcomer.get("staff").body()).doesNotContain("Make the invitation");

        var saved = edit().with("name", "Newly Named").with("roles", "TAM_LEAD").press("go");

        assertThat(saved.expect(200).body()).contains("Saved", "Newly Named");
        assertThat(newcomer.get("staff").body()).contains("Make the invitation");
        assertThat(edit().without("roles").press("go").expect(200).body())
                .contains("Must be at least one");
        deactivate();
    }

    @Test
    void whoeverEditsSecondIsToldOfTheFirst() {
        join();
        var first = edit().with("name", "First");
        var second = edit().with("name", "Second");
        first.press("go").expect(200);

        assertThat(second.press("go").expect(200).body()).contains("Nothing of yours was saved");
        deactivate();
    }

    @Test
    void aButtonAfterTheSignInEndedLeadsToAPageThatSaysSo() {
        var form = Parameters.of("invite_SUBMIT", "1").with("invite:go", "");
        var plain = new Desk(server).post("staff", server.url().toString(), form);
        assertThat(plain.location().getPath()).isEqualTo("/admin/signin");
        assertThat(plain.location().getQuery()).contains("ended=true", "back=/staff");

        var byScript = new Desk(server).script("staff?x=1", form).expect(200);
        var target = Jsoup.parse(byScript.body()).select("redirect").attr("url");
        assertThat(target).contains("/admin/signin?ended=true").contains("back=");
        var page = new Desk(server).get(URI.create(target).toString().replace("/admin/", ""));
        assertThat(page.expect(200).body()).contains("You were signed out");
    }

    @Test
    void aPageThatIsGoneIsSaidToBeByScriptAndByForm() {
        var form =
                Parameters.of("invite_SUBMIT", "1")
                        .with("jakarta.faces.ViewState", "bm8gc3VjaCB2aWV3")
                        .with("invite:go", "");

        var plain = lead.post("staff", server.url().toString(), form);
        assertThat(plain.expect(409).body()).contains("nothing was changed", "/admin/staff");

        var byScript =
                lead.script(
                        "staff",
                        form.with("jakarta.faces.partial.ajax", "true")
                                .with("jakarta.faces.source", "invite:go"));
        assertThat(byScript.expect(200).leaksNothing().body())
                .contains("<redirect", "/admin/problem?outdated=true");
        assertThat(lead.get("problem?outdated=true").body()).contains("open it again");
    }

    private String invite() {
        var invited = lead.form("staff", "invite").with("email", email).with("name", "Newcomer");
        var html = invited.with("roles", "TAM").press("go").expect(200).body();
        var link = Jsoup.parse(html).getElementById("newLink").text();
        return link.substring(link.indexOf("invitation?"));
    }

    private void join() {
        var page = invite();
        new Desk(server).form(page, "form").with("password", Desk.PASSWORD).press("go").expect(200);
    }

    private PageForm edit() {
        return ofMember("edit");
    }

    private void deactivate() {
        ofMember("stop").with("reason", "The test is over").press("go").expect(200);
    }

    private PageForm ofMember(String form) {
        var html = lead.get("staff").expect(200).body();
        var member = Jsoup.parse(html).select("article:contains(" + email + ")");
        return new PageForm(
                lead, "staff", html, member.select("form[id$=:" + form + "]").attr("id"));
    }
}
