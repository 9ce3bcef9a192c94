package io.grantway.it.admin;

import io.grantway.it.client.Call;
import io.grantway.it.client.Http;
import io.grantway.it.server.GrantwayServer;
import java.util.UUID;
import org.jsoup.Jsoup;

/** A new application in the sandbox, with a key pair: no other test knows it. */
record Onboarded(GrantwayServer server, String id, String clientKey, String secretKey) {

    static Onboarded by(Desk tam, GrantwayServer server) {
        var partner =
                tam.form("partners", "add")
                        .with("newName", "Umbrella " + UUID.randomUUID())
                        .press("go")
                        .location();
        var added =
                tam.form("partner?" + partner.getQuery(), "add")
                        .with("newName", "Umbrella Pay")
                        .with("approved", "WALLET_READ")
                        .press("go")
                        .location();
        var id = added.getQuery().replace("id=", "");
        var keys = Jsoup.parse(tam.form("keys?id=" + id, "issue").press("go").expect(200).body());
        return new Onboarded(
                server,
                id,
                keys.getElementById("newClientKey").text(),
                keys.getElementById("newSecret").text());
    }

    Call call(String method, String path) {
        return new Http(server).call(method, path).header("x-client-key", clientKey);
    }
}
