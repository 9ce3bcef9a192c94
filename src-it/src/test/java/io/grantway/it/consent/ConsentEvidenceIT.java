package io.grantway.it.consent;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.ConsentDesk.map;
import static io.grantway.it.client.ConsentDesk.maps;
import static io.grantway.it.client.Permission.WALLET_READ;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.ExportedChain;
import io.grantway.it.client.NewSet;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out is proof for somebody who has nothing but the published keys. */
@OnServer({H2, POSTGRESQL})
class ConsentEvidenceIT {

    private final GrantwayServer server;
    private final ConsentDesk acme;
    private final ConsentDesk globex;
    private String ada;

    @TempDir Path folder;

    ConsentEvidenceIT(GrantwayServer server) {
        this.server = server;
        this.acme = new ConsentDesk(server, ACME_WALLET);
        this.globex = new ConsentDesk(server, GLOBEX_PAY);
    }

    @BeforeEach
    void findAda() {
        ada = acme.userId(ADA);
    }

    @Test
    void everyDecisionHasAReceiptThatTheJwksVerifies() throws Exception {
        var setId = globex.linked(NewSet.us(), ada);
        var consentId = globex.consentId(setId, "smsNotifications");
        var revoked = globex.revoke(setId, consentId).expect(200).text("consentId");

        var receipts = receipts(globex);

        var given = payload(receipts.get(consentId));
        assertThat(map(given.get("event"))).containsEntry("status", "granted");
        assertThat(map(given.get("processing"))).containsEntry("consentSetId", setId);
        var withdrawn = payload(receipts.get(revoked));
        assertThat(map(withdrawn.get("event"))).containsEntry("status", "revoked");
        assertThat((long) map(withdrawn.get("chain")).get("seq"))
                .isGreaterThan((long) map(given.get("chain")).get("seq"));
        assertThat(withdrawn.toString()).doesNotContain(ada).doesNotContain(ADA.email);
    }

    @Test
    void theProofOfAUserLeadsFromTheEntriesToASignedCheckpoint() throws Exception {
        var setId =
                globex.linked(
                        NewSet.global().with("metadata", Map.of("ipAddress", "203.0.113.7")), ada);

        var proof = globex.get("/user/" + ada + "/audit/proof").expect(200).json();

        var entries = maps(proof.get("entries"));
        var links = maps(proof.get("links"));
        var checkpoint = payload((String) map(proof.get("checkpoint")).get("jws"));
        var firstBody = ConsentEvidenceIT.parsed(entries.get(0));
        var hash = Base64URL.from((String) firstBody.get("previous")).decode();
        var hashes = new HashMap<Object, String>();
        for (var link : links) {
            hash = sha256(hash, Base64URL.from((String) link.get("digest")).decode());
            hashes.put(link.get("seq"), Base64URL.encode(hash).toString());
        }
        assertThat(hashes.get(checkpoint.get("seq"))).isEqualTo(checkpoint.get("hash"));
        for (var entry : entries) {
            assertThat(hashes.get(entry.get("seq"))).isEqualTo(entry.get("hash"));
            var opening = map(entry.get("opening"));
            var body = parsed(entry);
            var about =
                    proof.get("tenantId") + ("linked".equals(body.get("action")) ? " link" : "");
            assertThat(hmac((String) opening.get("subjectKey"), about))
                    .isEqualTo(body.get("subject"));
        }
        assertThat(entries)
                .anySatisfy(
                        entry -> {
                            assertThat((String) entry.get("body")).contains(setId);
                            assertThat(
                                            hmac(
                                                    (String)
                                                            map(entry.get("opening"))
                                                                    .get("commitmentKey"),
                                                    "{\"ipAddress\":\"203.0.113.7\"}"))
                                    .isEqualTo(parsed(entry).get("commitment"));
                        });
    }

    @Test
    void theStandAloneVerifierFindsTheChainWholeAndAChangeInIt() throws Exception {
        acme.linked(NewSet.global(), ada);
        var chain = chain(acme).read(7);

        assertThat(chain(acme).verify(chain)).startsWith("OK ");
        assertThat(chain(acme).verify(chain.replaceFirst("\"granted\"", "\"revoked\"")))
                .doesNotStartWith("OK");
        assertThat(chain).doesNotContain(ada).doesNotContain(ADA.email);
    }

    @Test
    void anExportHasEverythingAndAnErasureLeavesNothingButAWholeChain() throws Exception {
        var onboarding = NewSet.global().with("metadata", Map.of("userAgent", "Netscape 4"));
        var setId = globex.linked(onboarding, ada);
        var tokens = globex.connect(ADA, WALLET_READ);
        var export = globex.get("/user/" + ada + "/export").expect(200).isNeverStored();

        assertThat(export.header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(export.json())
                .containsEntry("userId", ada)
                .containsKeys("consentSets", "consentHistory", "permissions", "receipts");
        assertThat(export.body())
                .contains(setId, onboarding.onboardingId(), "Netscape 4", "wallet:read");
        assertThat(maps(export.json().get("consentHistory"))).hasSameSizeAs(globex.audit(ada));
        assertThat(maps(export.json().get("receipts"))).hasSameSizeAs(receipts(globex).entrySet());

        var erased = globex.call("DELETE", "/user/" + ada).send().expect(200).json();

        assertThat(erased).containsEntry("erased", true).containsKey("remains");
        tokens.get("/v1/user").expectMessage(401, "Not authenticated");
        for (var path :
                List.of(
                        "/user/" + ada,
                        "/user/" + ada + "/audit",
                        "/user/" + ada + "/audit/proof",
                        "/user/" + ada + "/receipts",
                        "/user/" + ada + "/export",
                        "/user/" + ada + "/permissions",
                        "/consentSet/" + setId,
                        "/onboarding/" + onboarding.onboardingId(),
                        "/onboarding/erased%20" + setId)) {
            globex.get(path).expectConsentError(404, "Not found");
        }
        globex.call("DELETE", "/user/" + ada).send().expectConsentError(404, "Not found");
        assertThat(chain(globex).verify(chain(globex).read(1_000))).startsWith("OK ");
        acme.get("/user/" + ada).expect(200);
        globex.connect(ADA, WALLET_READ).get("/v1/wallet/internal").expect(200);
        assertThat(globex.status(ada)).isEqualTo("incomplete");
    }

    @Test
    void checkpointsAreSignedOnDemandAndListed() throws Exception {
        acme.opened(NewSet.global());

        var signed = acme.call("POST", "/checkpoints").send().expect(200).json();

        assertThat(payload((String) signed.get("jws")))
                .containsEntry("seq", signed.get("seq"))
                .containsEntry("hash", signed.get("hash"));
        var listed = acme.get("/checkpoints?from=" + signed.get("seq")).expect(200).json();
        assertThat(maps(listed.get("checkpoints"))).first().isEqualTo(signed);
    }

    private Map<String, String> receipts(ConsentDesk desk) {
        var found = new HashMap<String, String>();
        var path = "/user/" + ada + "/receipts?limit=3";
        while (path != null) {
            var page = desk.get(path).expect(200).json();
            for (var receipt : maps(page.get("receipts"))) {
                found.put((String) receipt.get("consentId"), (String) receipt.get("jws"));
            }
            var next = map(map(page.get("_links")).get("next"));
            path = next == null ? null : below((String) next.get("href"));
        }
        return found;
    }

    private ExportedChain chain(ConsentDesk desk) {
        return new ExportedChain(desk, folder);
    }

    private String below(String href) {
        return URI.create(href).toString().substring((server.url() + ConsentDesk.ROOT).length());
    }

    private Map<String, Object> payload(String jws) throws Exception {
        var object = JWSObject.parse(jws);
        var key = jwks().getKeyByKeyId(object.getHeader().getKeyID()).toECKey();
        assertThat(object.verify(new ECDSAVerifier(key))).isTrue();
        return object.getPayload().toJSONObject();
    }

    private JWKSet jwks() throws Exception {
        return JWKSet.parse(acme.partner().http().get("/v1/auth/oauth2/jwks").send().body());
    }

    private static Map<String, Object> parsed(Map<String, Object> entry) throws Exception {
        return com.nimbusds.jose.util.JSONObjectUtils.parse((String) entry.get("body"));
    }

    private static byte[] sha256(byte[] before, byte[] digest) throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(before);
        return sha256.digest(digest);
    }

    private static String hmac(String key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64URL.from(key).decode(), "HmacSHA256"));
        return Base64URL.encode(mac.doFinal(text.getBytes(UTF_8))).toString();
    }
}
