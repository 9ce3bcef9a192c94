package io.grantway.it.consent;

import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.ConsentDesk.consent;
import static io.grantway.it.client.ConsentDesk.map;
import static io.grantway.it.client.ConsentDesk.maps;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static io.grantway.it.server.Database.H2;
import static io.grantway.it.server.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.client.ConsentDesk;
import io.grantway.it.client.NewSet;
import io.grantway.it.server.GrantwayServer;
import io.grantway.it.server.OnServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call of consent management answers in the shape that partners have clients for. */
@OnServer({H2, POSTGRESQL})
class ConsentContractIT {
    private static final Map<String, Object> METADATA =
            Map.of(
                    "ipAddress", "203.0.113.7",
                    "userAgent", "Mozilla/5.0 (iPhone)",
                    "timestamp", "2026-02-01T08:30:00Z",
                    "clientId", "mobile-app-ios",
                    "version", "2.1.0");

    private final GrantwayServer server;
    private final ConsentDesk acme;
    private String ada;

    ConsentContractIT(GrantwayServer server) {
        this.server = server;
        this.acme = new ConsentDesk(server, ACME_WALLET);
    }

    @BeforeEach
    void findAda() {
        ada = acme.userId(ADA);
    }

    @Test
    void theUsersOfTheSandboxAreComplete() {
        assertThat(acme.status(ada)).isEqualTo("complete");
        assertThat(acme.status(acme.userId(GRACE))).isEqualTo("complete");
    }

    @Test
    void aSetIsOpened() {
        var set = NewSet.us();

        var answer = acme.open(set).expect(201).isNeverStored();

        var json = answer.json();
        assertThat(json)
                .containsOnlyKeys(
                        "consentSetId",
                        "onboardingId",
                        "tenantId",
                        "policyType",
                        "createdAt",
                        "_links")
                .containsEntry("onboardingId", set.onboardingId())
                .containsEntry("tenantId", "tenant_acme")
                .containsEntry("policyType", "US");
        linksAreAbsolute(json);
        assertThat(link(json, "linkUser"))
                .containsEntry("method", "PATCH")
                .containsEntry("href", address("/onboarding/" + json.get("consentSetId")));
    }

    @Test
    void anOnboardingHasOneSet() {
        var set = NewSet.global();
        acme.opened(set);

        acme.open(set).expectConsentError(409, "Duplicate onboardingId");
    }

    @Test
    void aSetIsReadAsItWasSent() {
        var set =
                NewSet.global()
                        .withConsent(
                                Map.of(
                                        "consentType", "smsNotifications",
                                        "consentStatus", "denied",
                                        "metadata", METADATA))
                        .with("metadata", Map.of("userAgent", "of the set"));

        var json = acme.get("/consentSet/" + acme.opened(set)).expect(200).isNeverStored().json();

        assertThat(json)
                .containsOnlyKeys(
                        "consentSetId",
                        "userId",
                        "onboardingId",
                        "tenantId",
                        "policyType",
                        "completedAt",
                        "createdAt",
                        "updatedAt",
                        "consents",
                        "_links")
                .containsEntry("userId", null)
                .containsEntry("completedAt", null)
                .containsEntry("policyType", "global");
        assertThat(maps(json.get("consents"))).hasSize(4);
        assertThat(consent(json, "smsNotifications"))
                .containsOnlyKeys(
                        "consentId",
                        "consentType",
                        "consentStatus",
                        "metadata",
                        "createdAt",
                        "updatedAt")
                .containsEntry("consentStatus", "denied")
                .containsEntry("metadata", METADATA);
        assertThat(consent(json, "termsAndPrivacy"))
                .containsEntry("metadata", Map.of("userAgent", "of the set"));
    }

    @Test
    void anExtraTypeOfAnotherPolicyIsStored() {
        var set = NewSet.global().plusConsent(NewSet.consent("eSignAct", "granted"));

        var json = acme.get("/consentSet/" + acme.opened(set)).expect(200).json();

        assertThat(consent(json, "eSignAct")).containsEntry("consentStatus", "granted");
    }

    @Test
    void theRegionOfTheRequestSelectsThePolicyWhereTheBodyHasNone() {
        for (var region : Map.of("true", "US", "TRUE", "US", "false", "global").entrySet()) {
            var body =
                    acme.call("POST", "/onboarding")
                            .header("x-us-env", region.getKey())
                            .json(NewSet.us().without("policyType").body())
                            .send()
                            .expect(201);
            assertThat(body.text("policyType")).isEqualTo(region.getValue());
        }
        var named =
                acme.call("POST", "/onboarding")
                        .header("x-us-env", "true")
                        .json(NewSet.global().body())
                        .send();
        assertThat(named.text("policyType")).isEqualTo("global");
    }

    @Test
    void aPolicyInOtherLettersIsUnderstood() {
        assertThat(acme.open(NewSet.us().with("policyType", "us")).expect(201).text("policyType"))
                .isEqualTo("US");
    }

    @Test
    void theGlobalPrivacyControlOfTheBrowserIsAnOptOut() {
        var answer =
                acme.call("POST", "/onboarding")
                        .header("Sec-GPC", "1")
                        .json(NewSet.global().body())
                        .send()
                        .expect(201);

        var json = acme.get("/consentSet/" + answer.text("consentSetId")).json();

        assertThat(consent(json, "marketingSharing"))
                .containsEntry("consentStatus", "denied")
                .containsEntry("metadata", Map.of("evidence", "Sec-GPC: 1"));
    }

    @Test
    void aSetIsLinkedOnce() {
        var setId = acme.opened(NewSet.global());

        var json = acme.link(setId, ada).expect(200).isNeverStored().json();

        assertThat(json)
                .containsKeys("consentSetId", "userId", "completedAt", "consentSet", "_links")
                .containsEntry("consentSetId", setId)
                .containsEntry("userId", ada);
        assertThat(json.get("completedAt")).isNotNull();
        assertThat(map(json.get("consentSet")))
                .containsEntry("userId", ada)
                .containsEntry("completedAt", json.get("completedAt"));
        linksAreAbsolute(json);
        acme.link(setId, ada).expectConsentError(409, "Already linked");
        acme.link(setId, acme.userId(GRACE)).expectConsentError(409, "Already linked");
    }

    @Test
    void theSetsOfAnOnboardingAreFound() {
        var set = NewSet.global().with("onboardingId", "ob 7;ü?" + UUID.randomUUID());
        var opened = acme.open(set).expect(201);
        var href = (String) link(opened.json(), "onboarding").get("href");

        var json = acme.get(href.substring(address("").length())).expect(200).json();

        assertThat(json)
                .containsOnlyKeys("onboardingId", "consentSets", "_links")
                .containsEntry("onboardingId", set.onboardingId());
        assertThat(maps(json.get("consentSets")))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found)
                                        .containsEntry(
                                                "consentSetId", opened.text("consentSetId")));
    }

    @Test
    void aUserIsShownBrieflyAndInFull() {
        var setId = acme.linked(NewSet.global(), ada);

        var brief = acme.get("/user/" + ada).expect(200).isNeverStored().json();
        var full = acme.get("/user/" + ada + "?full=true").expect(200).json();

        assertThat(brief).containsOnlyKeys("userId", "consentStatus", "_links");
        assertThat(full).containsOnlyKeys("userId", "consentStatus", "consentSets", "_links");
        assertThat(maps(full.get("consentSets")))
                .anySatisfy(set -> assertThat(set).containsEntry("consentSetId", setId));
        assertThat(map(brief.get("_links"))).containsKeys("self", "full", "audit");
        linksAreAbsolute(brief);
    }

    @Test
    void aConsentIsChangedByANewRecord() {
        var setId = acme.linked(NewSet.global(), ada);
        var consentId = acme.consentId(setId, "emailNotifications");

        var json = acme.change(setId, consentId, "denied").expect(200).json();

        assertThat(json)
                .containsEntry("consentSetId", setId)
                .containsEntry("consentType", "emailNotifications")
                .containsEntry("consentStatus", "denied");
        assertThat(json.get("consentId")).isNotEqualTo(consentId);
        assertThat(acme.consentId(setId, "emailNotifications")).isEqualTo(json.get("consentId"));
        acme.change(setId, consentId, "granted").expectConsentError(404, "Not found");
        assertThat(lastRecord()).containsEntry("action", "updated");
    }

    @Test
    void aConsentIsRevokedByANewRecordAndOnce() {
        var setId = acme.linked(NewSet.global(), ada);
        var consentId = acme.consentId(setId, "marketingNotifications");

        var json = acme.revoke(setId, consentId).expect(200).json();

        assertThat(json)
                .containsOnlyKeys(
                        "consentId",
                        "consentSetId",
                        "consentType",
                        "consentStatus",
                        "revocationTimestamp",
                        "_links")
                .containsEntry("consentSetId", setId)
                .containsEntry("consentType", "marketingNotifications")
                .containsEntry("consentStatus", "revoked");
        assertThat(json.get("consentId")).isNotEqualTo(consentId);
        assertThat(map(json.get("_links"))).containsKeys("consentSet", "audit");
        acme.revoke(setId, consentId).expectConsentError(404, "Not found");
        acme.revoke(setId, (String) json.get("consentId")).expectConsentError(404, "Not found");
        acme.change(setId, (String) json.get("consentId"), "granted").expect(200);
    }

    @Test
    void theAuditTrailHasARecordForEachItemOldestFirst() {
        var before = acme.audit(ada).size();
        var setId = acme.linked(NewSet.global().with("metadata", METADATA), ada);
        acme.revoke(setId, acme.consentId(setId, "smsNotifications")).expect(200);

        var records = acme.audit(ada);

        assertThat(records).hasSize(before + 5);
        var first = records.get(before);
        assertThat(first)
                .containsKeys(
                        "auditId", "action", "timestamp", "consentSetId", "changes", "metadata")
                .containsEntry("action", "created")
                .containsEntry("consentSetId", setId)
                .containsEntry("metadata", METADATA);
        assertThat(map(first.get("changes"))).containsEntry("before", null);
        var last = records.get(before + 4);
        assertThat(last).containsEntry("action", "revoked");
        assertThat(state(last, "before"))
                .containsEntry("consentType", "smsNotifications")
                .containsEntry("consentStatus", "granted");
        assertThat(state(last, "after")).containsEntry("consentStatus", "revoked");
        assertThat(records.stream().map(record -> (String) record.get("timestamp"))).isSorted();
    }

    @Test
    void theAuditTrailComesInPages() {
        acme.linked(NewSet.us(), ada);
        var all = acme.audit(ada);

        var page = acme.get("/user/" + ada + "/audit?limit=2&offset=1").expect(200).json();

        assertThat(maps(page.get("auditRecords"))).isEqualTo(all.subList(1, 3));
        assertThat(map(page.get("pagination")))
                .containsEntry("limit", 2L)
                .containsEntry("offset", 1L)
                .containsEntry("total", (long) all.size())
                .containsEntry("hasMore", true);
        var next = (String) link(page, "next").get("href");
        var following = acme.get(next.substring(address("").length())).expect(200).json();
        assertThat(maps(following.get("auditRecords")))
                .isEqualTo(all.subList(3, Math.min(5, all.size())));
        var usual = acme.get("/user/" + ada + "/audit").expect(200).json();
        assertThat(map(usual.get("pagination"))).containsEntry("limit", 50L);
        var behind = acme.get("/user/" + ada + "/audit?offset=100000").expect(200).json();
        assertThat(maps(behind.get("auditRecords"))).isEmpty();
        assertThat(map(behind.get("pagination"))).containsEntry("hasMore", false);
    }

    @Test
    void theTextsInForceAreShownInTheLanguageOfTheUser() {
        var english = acme.get("/policies/US").expect(200).json();
        var german = acme.get("/policies/US?language=de-AT").expect(200).json();

        assertThat(maps(english.get("texts"))).hasSizeGreaterThanOrEqualTo(5);
        assertThat(maps(german.get("texts"))).allMatch(text -> "de".equals(text.get("language")));
        acme.get("/policies/EU").expectConsentError(404, "Not found");
    }

    @Test
    void whatAUserSawIsReplayed() {
        var setId = acme.opened(NewSet.global().with("language", "fr"));
        var consentId = acme.consentId(setId, "termsAndPrivacy");
        var path = "/consentSet/" + setId + "/consent/" + consentId + "/replay";

        var json = acme.get(path).expect(200).json();

        var texts = maps(acme.get("/policies/global?language=fr").json().get("texts"));
        var shown = maps(map(json.get("page")).get("choices"));
        assertThat(json).containsEntry("language", "fr").containsEntry("policyVersion", "1.0");
        assertThat(shown).hasSize(4).noneMatch(choice -> (boolean) choice.get("preselected"));
        for (var choice : shown) {
            assertThat(texts)
                    .anySatisfy(
                            text ->
                                    assertThat(text)
                                            .containsEntry("text", choice.get("text"))
                                            .containsEntry("textSha256", choice.get("textSha256")));
        }
        var revoked = acme.revoke(setId, consentId).expect(200).text("consentId");
        acme.get("/consentSet/" + setId + "/consent/" + revoked + "/replay")
                .expectConsentError(404, "Not found");
    }

    private Map<String, Object> lastRecord() {
        var records = acme.audit(ada);
        return records.get(records.size() - 1);
    }

    private static Map<String, Object> state(Map<String, Object> record, String when) {
        return map(map(record.get("changes")).get(when));
    }

    private String address(String path) {
        return server.url() + ConsentDesk.ROOT + path;
    }

    private static Map<String, Object> link(Map<String, Object> json, String name) {
        return map(map(json.get("_links")).get(name));
    }

    private void linksAreAbsolute(Map<String, Object> json) {
        assertThat(map(json.get("_links")).values())
                .isNotEmpty()
                .allSatisfy(
                        link -> {
                            assertThat(map(link)).containsOnlyKeys("href", "method");
                            assertThat((String) map(link).get("href")).startsWith(address(""));
                        });
    }
}
