package io.grantway.it.oauth2;

import io.grantway.it.admin.Desk;
import io.grantway.it.client.Answer;
import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.server.GrantwayServer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;

/** A partner whose account manager lets its software register clients. */
public record Registration(GrantwayServer server, Desk desk, String partnerId) {

    public static final String ENDPOINT = Client.STANDARD + "/register";

    public static Registration of(GrantwayServer server) {
        var desk = Desk.of(server, "tam@example.com");
        var added =
                desk.submit("partners", "add", Map.of("newName", "Registrar " + UUID.randomUUID()));
        return new Registration(server, desk, Answer.query(added.location()).get("id"));
    }

    /** An initial access token for so many clients, with all permissions. */
    public String token(int uses) {
        var page =
                desk.submit(
                                "partner?id=" + partnerId,
                                "token",
                                Map.of("name", "Pipeline", "mostUses", String.valueOf(uses)),
                                "permissions")
                        .expect(200)
                        .body();
        var token = Jsoup.parse(page).select("#newInitialToken").text();
        server.keepSecret(token);
        return token;
    }

    public Call post(String token) {
        return new Http(server).post(ENDPOINT).bearer(token);
    }

    /** Registers a client that says this of itself, beside its name. */
    public Answer register(String token, Map<String, ?> metadata) {
        return post(token).json(named(metadata)).send();
    }

    /** The same, which has to work; its secrets are in no log. */
    public Answer registered(Map<String, ?> metadata) {
        return keep(register(token(1), metadata).expect(201));
    }

    public Call of(Answer client, String method) {
        return new Http(server)
                .call(method, client.text("registration_client_uri"))
                .bearer(client.text("registration_access_token"));
    }

    /** Keeps the secrets of an answer out of all logs. */
    public Answer keep(Answer client) {
        server.keepSecret(client.text("registration_access_token"));
        if (client.json().containsKey("client_secret")) {
            server.keepSecret(client.text("client_secret"));
        }
        return client;
    }

    static Map<String, Object> named(Map<String, ?> metadata) {
        var named = new HashMap<String, Object>(metadata);
        named.putIfAbsent("client_name", "Traveller");
        return named;
    }
}
