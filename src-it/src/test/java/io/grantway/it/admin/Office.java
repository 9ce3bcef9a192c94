package io.grantway.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.server.GrantwayServer;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;

/** One of each kind of staff at the console of a server, and what they have to work on. */
final class Office {

    private static final Map<GrantwayServer, Office> OFFICES = new ConcurrentHashMap<>();

    /** Who may do different things. */
    enum Role {
        TAM,
        LEAD,
        AUDITOR,
        OPERATOR,
        NOBODY
    }

    private final GrantwayServer server;
    private final Map<Role, Desk> desks = new EnumMap<>(Role.class);

    private Office(GrantwayServer server) {
        this.server = server;
        desks.put(Role.TAM, Desk.of(server, "tam@example.com"));
        desks.put(Role.LEAD, Desk.of(server, "tam2@example.com"));
        desks.put(Role.AUDITOR, Desk.of(server, "auditor@example.com"));
        var operator = join("OPERATOR");
        desks.put(Role.OPERATOR, new Desk(server));
        desks.get(Role.OPERATOR).signIn(operator, Desk.PASSWORD).expect(302);
        desks.put(Role.NOBODY, new Desk(server));
    }

    /** The same people for all tests of a server. */
    static Office of(GrantwayServer server) {
        return OFFICES.computeIfAbsent(server, Office::new);
    }

    Desk desk(Role role) {
        return desks.get(role);
    }

    Desk lead() {
        return desk(Role.LEAD);
    }

    Desk tam() {
        return desk(Role.TAM);
    }

    /** Someone new with this role; the address. */
    String join(String role) {
        var email = role.toLowerCase() + "-" + mark() + "@example.com";
        var page = invite(email, role);
        var guest = new Desk(server);
        var done =
                Sheet.of(guest, page, "form[id=form]")
                        .fill(Map.of("name", "New " + role, "password", Desk.PASSWORD))
                        .press(guest, "go")
                        .expect(200);
        assertThat(done.body()).contains("Your account is ready");
        return email;
    }

    /** The page that an invitation leads to. */
    String invite(String email, String role) {
        var invited =
                Sheet.of(lead(), "staff", "form[id=invite]")
                        .fill(Map.of("email", email, "name", "New " + role, "roles", role))
                        .press(lead(), "go")
                        .expect(200);
        var link = Jsoup.parse(invited.body()).select("#newLink").text();
        return link.substring(link.indexOf("invitation?"));
    }

    /** A new partner; its id. */
    String partner() {
        return idOf(
                Sheet.of(lead(), "partners", "form[id=add]")
                        .fill("newName", "Partner " + mark())
                        .press(lead(), "go")
                        .expect(302)
                        .location()
                        .getQuery());
    }

    /** A new application of the partner that may ask for two permissions; its id. */
    String application(String partner) {
        var sheet =
                Sheet.of(lead(), "partner?id=" + partner, "form[id=add]")
                        .fill("newName", "App " + mark());
        return idOf(
                new Sheet(
                                sheet.page(),
                                sheet.id(),
                                sheet.fields()
                                        .add("add:approved", "WALLET_READ")
                                        .add("add:approved", "ACCOUNT_READ"))
                        .press(lead(), "go")
                        .expect(302)
                        .location()
                        .getQuery());
    }

    /** The side in production of an application; its id. */
    String production(String application) {
        return idOf(
                Sheet.of(lead(), "application?id=" + application, "form[id=prod]")
                        .press(lead(), "go")
                        .expect(302)
                        .location()
                        .getQuery());
    }

    /** Asks for a redirect URI in production; the page of the request. */
    String request(Desk requester, String production) {
        Sheet.of(requester, "redirect-uris?id=" + production, "form[id=add]")
                .fill(Map.of("uri", "https://" + mark() + ".example/cb", "reason", "Launch"))
                .press(requester, "go")
                .expect(200);
        return newestRequest(requester);
    }

    static String newestRequest(Desk desk) {
        return Jsoup.parse(desk.get("requests?state=").expect(200).body())
                .select("a[href^=request?id=]")
                .first()
                .attr("href");
    }

    /** Whether a deed with these words is in the journal. */
    boolean isJournaled(String type, String words) {
        return Jsoup.parse(lead().get("journal?type=" + type).expect(200).body())
                .select("ol.journal")
                .text()
                .contains(words);
    }

    /** A word that is nowhere else. */
    static String mark() {
        return "m" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String idOf(String query) {
        return query.substring(query.indexOf("id=") + 3);
    }
}
