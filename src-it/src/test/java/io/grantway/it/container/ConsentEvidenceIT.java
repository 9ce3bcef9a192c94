package io.grantway.it.container;

import static io.grantway.consent.record.ConsentStatus.DENIED;
import static io.grantway.consent.record.ConsentStatus.GRANTED;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.User.ADA;
import static io.grantway.it.client.User.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.grantway.consent.audit.Actor;
import io.grantway.consent.audit.AuditRecord;
import io.grantway.consent.audit.Checkpoints;
import io.grantway.consent.audit.Proof;
import io.grantway.consent.audit.Proofs;
import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.Digest;
import io.grantway.consent.permission.Permission;
import io.grantway.consent.policy.ConsentType;
import io.grantway.consent.policy.Policies;
import io.grantway.consent.policy.PolicyDocument;
import io.grantway.consent.policy.PolicyType;
import io.grantway.consent.privacy.Erasure;
import io.grantway.consent.privacy.PersonalData;
import io.grantway.consent.receipt.Receipts;
import io.grantway.consent.record.AlreadyLinked;
import io.grantway.consent.record.Circumstances;
import io.grantway.consent.record.ConsentDecision;
import io.grantway.consent.record.ConsentItem;
import io.grantway.consent.record.ConsentNotFound;
import io.grantway.consent.record.ConsentSet;
import io.grantway.consent.record.ConsentSets;
import io.grantway.consent.record.Consents;
import io.grantway.consent.record.DuplicateOnboarding;
import io.grantway.consent.record.InvalidConsents;
import io.grantway.consent.record.NewConsentSet;
import io.grantway.consent.record.Presentation;
import io.grantway.consent.record.Replays;
import io.grantway.it.container.inside.Flows;
import io.grantway.oauth.evidence.EvidenceKeys;
import io.grantway.oauth.key.SigningKeys;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the consent module records, and that it can be proved. */
@ExtendWith(ArquillianExtension.class)
@Tag("alone")
@TestMethodOrder(OrderAnnotation.class)
class ConsentEvidenceIT {
    private static final Circumstances BROWSER =
            new Circumstances(Actor.USER, "de", null, false, Map.of("ipAddress", "203.0.113.7"));

    @Inject Flows flows;
    @Inject ConsentSets sets;
    @Inject Consents consents;
    @Inject Policies policies;
    @Inject Proofs proofs;
    @Inject Checkpoints checkpoints;
    @Inject Receipts receipts;
    @Inject Replays replays;
    @Inject PersonalData personalData;
    @Inject Erasure erasure;
    @Inject EvidenceKeys evidenceKeys;
    @Inject SigningKeys signingKeys;
    @Inject UserTransaction transaction;

    @Deployment
    static EnterpriseArchive grantway() {
        return GrantwayArchive.with(ConsentEvidenceIT.class);
    }

    @Test
    void theUsersOfTheSandboxHaveCompleteConsents() {
        for (var user : List.of(ADA, GRACE)) {
            var id = flows.user(user);
            assertThat(sets.statusOf(acme(), id, "en").orElseThrow().complete()).isTrue();
            assertThat(sets.statusOf(UUID.randomUUID(), id, "en")).isEmpty();
        }
    }

    @Test
    void aSetIsOpenedLinkedChangedAndRevokedWithAnEntryForEachItem() {
        var tenant = UUID.randomUUID();
        var user = UUID.randomUUID();
        var set = sets.open(request(tenant, "onboarding-1", BROWSER));
        assertThat(set.consents()).extracting(ConsentItem::status).containsOnly(GRANTED);
        assertThat(item(set, "termsAndPrivacy").metadata())
                .containsEntry("ipAddress", "203.0.113.7");
        assertThatThrownBy(() -> sets.open(request(tenant, "onboarding-1", BROWSER)))
                .isInstanceOf(DuplicateOnboarding.class);
        assertThat(sets.statusOf(tenant, user, "en")).isEmpty();

        sets.link(tenant, set.id(), user, BROWSER);
        assertThat(sets.statusOf(tenant, user, "en").orElseThrow().complete()).isTrue();
        assertThatThrownBy(() -> sets.link(tenant, set.id(), UUID.randomUUID(), BROWSER))
                .isInstanceOf(AlreadyLinked.class);

        var marketing = item(set, "marketingNotifications").consentId();
        var changed = sets.change(tenant, set.id(), marketing, DENIED, BROWSER);
        assertThatThrownBy(() -> sets.change(tenant, set.id(), marketing, DENIED, BROWSER))
                .isInstanceOf(ConsentNotFound.class);
        var terms = item(set, "termsAndPrivacy").consentId();
        var revoked = sets.revoke(tenant, set.id(), terms, BROWSER);
        assertThatThrownBy(() -> sets.revoke(tenant, set.id(), revoked.consentId(), BROWSER))
                .isInstanceOf(ConsentNotFound.class);
        assertThat(sets.statusOf(tenant, user, "en").orElseThrow().complete()).isFalse();

        var page = sets.audit(tenant, user, 4, 2).orElseThrow();
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.records())
                .extracting(record -> record.action().text())
                .containsExactly("created", "created", "updated", "revoked");
        assertThat(page.records().get(2))
                .returns(changed.consentId(), AuditRecord::recordId)
                .returns("granted", AuditRecord::before)
                .returns("denied", AuditRecord::after)
                .returns(Map.of("ipAddress", "203.0.113.7"), AuditRecord::metadata);
    }

    @Test
    void whatAnotherPartnerHasIsNotThere() {
        var tenant = UUID.randomUUID();
        var other = UUID.randomUUID();
        var user = UUID.randomUUID();
        var set = sets.open(request(tenant, "onboarding-2", BROWSER));
        sets.link(tenant, set.id(), user, BROWSER);
        var terms = item(set, "termsAndPrivacy").consentId();

        assertThat(sets.byId(other, set.id())).isEmpty();
        assertThat(sets.byOnboarding(other, "onboarding-2")).isEmpty();
        assertThat(sets.ofUser(other, user)).isEmpty();
        assertThat(sets.audit(other, user, 10, 0)).isEmpty();
        assertThat(receipts.page(other, user, null, 10)).isEmpty();
        assertThat(proofs.of(other, user, 0).entries()).isEmpty();
        assertThat(replays.of(other, terms)).isEmpty();
        assertThat(erasure.erase(other, user, Actor.SYSTEM)).isFalse();
        assertThatThrownBy(() -> sets.revoke(other, set.id(), terms, BROWSER))
                .isInstanceOf(ConsentNotFound.class);
        assertThatThrownBy(() -> sets.link(other, set.id(), user, BROWSER))
                .isInstanceOf(ConsentNotFound.class);
        sets.open(request(other, "onboarding-2", BROWSER));
    }

    @Test
    void faultyConsentsWriteNothing() {
        var tenant = UUID.randomUUID();
        var faulty =
                new NewConsentSet(
                        tenant, "onboarding-3", "acme", "US", List.of(granted("x")), null, BROWSER);
        assertThatThrownBy(() -> sets.open(faulty)).isInstanceOf(InvalidConsents.class);
        assertThat(sets.byOnboarding(tenant, "onboarding-3")).isEmpty();
        assertThat(proofs.export(tenant, 0, 10)).isEmpty();
    }

    @Test
    void ofManyParallelWithdrawalsOneWins() throws Exception {
        var tenant = UUID.randomUUID();
        var set = sets.open(request(tenant, "onboarding-4", BROWSER));
        var terms = item(set, "termsAndPrivacy").consentId();
        Callable<Boolean> revoke =
                () -> {
                    try {
                        sets.revoke(tenant, set.id(), terms, BROWSER);
                        return true;
                    } catch (ConsentNotFound e) {
                        return false;
                    }
                };
        var threads = Executors.newFixedThreadPool(8);
        try {
            var won = 0;
            for (var done :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> revoke).toList())) {
                won += done.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(wholeChain(tenant)).hasSize(5);
    }

    @Test
    void globalPrivacyControlIsAnOptOutThatCanBeAmended() {
        var tenant = UUID.randomUUID();
        var signal = new Circumstances(Actor.USER, "en", null, true, null);
        var set = sets.open(request(tenant, "onboarding-5", signal));
        assertThat(item(set, "marketingSharing"))
                .returns(DENIED, ConsentItem::status)
                .returns(Map.of("evidence", "Sec-GPC: 1"), ConsentItem::metadata);

        sets.decide(tenant, set.id(), ConsentType.MARKETING_SHARING, GRANTED, BROWSER);
        var amended = sets.byId(tenant, set.id()).orElseThrow();
        assertThat(item(amended, "marketingSharing").status()).isEqualTo(GRANTED);
    }

    @Test
    void aReceiptIsSignedWithAKeyThatVerifiesNoAccessToken() throws Exception {
        var ada = flows.login(ADA);
        flows.approve(flows.begin(GLOBEX_PAY), ada, Set.of(Permission.WALLET_READ));
        var globex = flows.client(GLOBEX_PAY).partnerId();

        var newest = new ArrayList<>(receipts.page(globex, ada.userId(), null, 100));
        assertThat(newest).isNotEmpty();
        var jws = JWSObject.parse(newest.get(0).jws());
        assertThat(jws.getHeader().getType().getType()).isEqualTo("consent-receipt+jwt");
        var key = (ECKey) evidenceKeys.published().getKeyByKeyId(jws.getHeader().getKeyID());
        assertThat(jws.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(signingKeys.publishedKey(jws.getHeader().getKeyID())).isEmpty();
        assertThat(jws.getPayload().toString())
                .contains("textSha256", "dpv:ConsentReceipt")
                .doesNotContain(ada.userId().toString());
    }

    @Test
    void aProofLeadsFromAUsersEntriesToASignedCheckpoint() throws Exception {
        var tenant = UUID.randomUUID();
        var user = UUID.randomUUID();
        sets.open(request(tenant, "somebody-else", BROWSER));
        var set = sets.open(request(tenant, "onboarding-6", BROWSER));
        sets.link(tenant, set.id(), user, BROWSER);
        sets.open(request(tenant, "another-one", BROWSER));

        var proof = proofs.of(tenant, user, 0);

        assertThat(proof.entries()).hasSize(5);
        assertThat(proof.next()).isNull();
        assertThat(proof.nextLink()).isNull();
        proof.entries().forEach(entry -> assertOpens(entry, tenant, user));
        assertThat(endOf(proof)).isEqualTo(proof.checkpoint().hash());
        var jws = JWSObject.parse(proof.checkpoint().jws());
        assertThat(jws.getHeader().getType().getType()).isEqualTo("audit-checkpoint+jwt");
        var key = (ECKey) evidenceKeys.published().getKeyByKeyId(jws.getHeader().getKeyID());
        assertThat(jws.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(jws.getPayload().toString()).contains(proof.checkpoint().hash());
        assertThat(checkpoints.sign(tenant).orElseThrow()).isEqualTo(proof.checkpoint());
    }

    @Test
    void anErasedUserIsGoneAndTheChainIsWhole() {
        var ada = flows.login(ADA);
        var globex = flows.client(GLOBEX_PAY);
        flows.redeem(
                GLOBEX_PAY,
                flows.approve(flows.begin(GLOBEX_PAY), ada, EnumSet.allOf(Permission.class)));
        var before = wholeChain(globex.partnerId()).size();
        assertThat(sections(ada.userId(), globex.partnerId()).get("receipts")).isNotEmpty();

        assertThat(erasure.erase(globex.partnerId(), ada.userId(), Actor.USER)).isTrue();

        assertThat(consents.granted(ada.userId(), globex.applicationId())).isEmpty();
        assertThat(sets.statusOf(globex.partnerId(), ada.userId(), "en")).isEmpty();
        assertThat(receipts.page(globex.partnerId(), ada.userId(), null, 10)).isEmpty();
        assertThat(sections(ada.userId(), globex.partnerId()).values()).allMatch(List::isEmpty);
        var chain = wholeChain(globex.partnerId());
        assertThat(chain).hasSize(before + 7);
        assertThat(chain.get(chain.size() - 1)).contains("\"action\":\"erased\"");
        assertThat(String.join("", chain)).doesNotContain(ada.userId().toString());
        assertThat(erasure.erase(globex.partnerId(), ada.userId(), Actor.USER)).isFalse();
        flows.approve(flows.begin(GLOBEX_PAY), ada, Set.of(Permission.WALLET_READ));
    }

    @Test
    void everythingHeldOnAUserIsInTheExport() {
        var grace = flows.user(GRACE);
        var sections = sections(grace, null);
        assertThat(sections.keySet())
                .contains("account", "consentSets", "consentHistory", "permissions", "receipts");
        assertThat(sections.get("account").toString()).contains("grace@example.com");
        assertThat(sections.get("consentHistory")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(sections(grace, acme()).get("account")).isEmpty();
    }

    @Test
    void thePageThatAUserSawCanBeShownAgain() {
        var tenant = UUID.randomUUID();
        var texts = policies.current(PolicyType.GLOBAL.text(), "fr");
        var page =
                new Presentation(
                        Presentation.ShownBy.GRANTWAY,
                        "register",
                        "global",
                        policies.currentVersion("global"),
                        "fr",
                        Map.of("title", "Vos choix"),
                        texts.stream()
                                .map(
                                        text ->
                                                new Presentation.Item(
                                                        text.consentType(),
                                                        text.sha256(),
                                                        text.consentType()
                                                                .equals("termsAndPrivacy"),
                                                        false))
                                .toList());
        var set =
                sets.open(
                        request(
                                tenant,
                                "onboarding-7",
                                new Circumstances(Actor.USER, "fr", page, false, null)));

        var replay = replays.of(tenant, item(set, "smsNotifications").consentId()).orElseThrow();

        assertThat(replay.page()).isEqualTo(page);
        assertThat(replay.decision().language()).isEqualTo("fr");
        assertThat(replay.choices().stream().map(shown -> shown.text().orElseThrow().text()))
                .isEqualTo(texts.stream().map(text -> text.text()).toList());
    }

    @Test
    void whatAPartnerShowedIsSaidToBeThePartners() {
        var tenant = UUID.randomUUID();
        var user = UUID.randomUUID();
        var application = UUID.randomUUID();
        consents.record(
                new ConsentDecision(
                        tenant,
                        user,
                        application,
                        Set.of(Permission.CARD_READ, Permission.WALLET_READ),
                        Set.of(Permission.CARD_READ),
                        null,
                        policies.currentDataAccessVersion(),
                        Circumstances.of(Actor.partner(application))));

        var records = sets.audit(tenant, user, 10, 0).orElseThrow().records();
        assertThat(records)
                .extracting(AuditRecord::consentType)
                .containsExactly("wallet:read", "card:read");
        var replay = replays.of(tenant, records.get(0).recordId()).orElseThrow();
        assertThat(replay.decision().status()).isEqualTo(DENIED);
        assertThat(replay.page().shownBy()).isEqualTo(Presentation.ShownBy.PARTNER);
        assertThat(replay.page().items()).hasSize(2);
    }

    @Test
    void aGrantWithoutAPageOfOursSaysWhatThePartnerHadToShow() {
        var tenant = UUID.randomUUID();
        var set = sets.open(request(tenant, "onboarding-9", BROWSER));
        var revoked =
                sets.revoke(tenant, set.id(), item(set, "smsNotifications").consentId(), BROWSER);
        assertThat(replays.of(tenant, revoked.consentId())).isEmpty();

        var changed = sets.change(tenant, set.id(), revoked.consentId(), GRANTED, BROWSER);
        var decided =
                sets.decide(tenant, set.id(), ConsentType.MARKETING_SHARING, GRANTED, BROWSER);

        for (var consentId : List.of(changed.consentId(), decided.consentId())) {
            var replay = replays.of(tenant, consentId).orElseThrow();
            assertThat(replay.page().shownBy()).isEqualTo(Presentation.ShownBy.PARTNER);
            assertThat(replay.choices())
                    .singleElement()
                    .satisfies(
                            shown ->
                                    assertThat(shown.text().orElseThrow().sha256())
                                            .isEqualTo(replay.decision().textSha256()));
        }
    }

    @Test
    void whatAPartnerBringsBesideThePrivacySignalIsAnOptOut() {
        var tenant = UUID.randomUUID();
        var partner = new Circumstances(Actor.partner(UUID.randomUUID()), "en", null, true, null);
        var user = new Circumstances(Actor.USER, "en", null, true, null);
        var set = sets.open(request(tenant, "onboarding-10", BROWSER));
        var denied = sets.decide(tenant, set.id(), ConsentType.MARKETING_SHARING, GRANTED, partner);
        assertThat(denied.after()).isEqualTo(DENIED);

        var again = sets.change(tenant, set.id(), denied.consentId(), GRANTED, partner);
        assertThat(again.after()).isEqualTo(DENIED);
        assertThat(marketingSharing(tenant, set).metadata())
                .containsEntry("evidence", "Sec-GPC: 1");

        sets.change(tenant, set.id(), again.consentId(), GRANTED, user);
        assertThat(marketingSharing(tenant, set))
                .returns(GRANTED, ConsentItem::status)
                .returns(Map.of("evidence", "chosen beside Sec-GPC: 1"), ConsentItem::metadata);
    }

    @Test
    void anAnswerBesideAWithdrawalSaysWhatHeldWhenItsTurnCame() throws Exception {
        var tenant = UUID.randomUUID();
        var user = UUID.randomUUID();
        var application = UUID.randomUUID();
        var answer =
                new ConsentDecision(
                        tenant,
                        user,
                        application,
                        Set.of(Permission.CARD_READ),
                        Set.of(Permission.CARD_READ),
                        null,
                        policies.currentDataAccessVersion(),
                        BROWSER);
        consents.record(answer);
        var beside = Executors.newSingleThreadExecutor();
        try {
            transaction.begin();
            consents.revoke(user, application, Set.of(Permission.CARD_READ));
            var done = beside.submit(() -> consents.record(answer));
            assertThatThrownBy(() -> done.get(500, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            transaction.commit();
            done.get();
        } finally {
            beside.shutdown();
        }

        assertThat(sets.audit(tenant, user, 10, 0).orElseThrow().records())
                .extracting(record -> record.action().text())
                .containsExactly("created", "revoked", "created");
    }

    @Test
    void ofAUserWithVeryManyOnboardingsTheNewestCountAndNoneIsLeft() throws Exception {
        var tenant = UUID.randomUUID();
        var user = UUID.randomUUID();
        for (int i = 0; i < 1_001; i++) {
            var set = sets.open(request(tenant, "of-many-" + i, BROWSER));
            sets.link(tenant, set.id(), user, BROWSER);
        }
        var newest = sets.byOnboarding(tenant, "of-many-1000").orElseThrow();
        assertThat(sets.statusOf(tenant, user, "en").orElseThrow().complete()).isTrue();
        sets.revoke(tenant, newest.id(), item(newest, "termsAndPrivacy").consentId(), BROWSER);
        assertThat(sets.statusOf(tenant, user, "en").orElseThrow().complete()).isFalse();

        assertThat(erasure.erase(tenant, user, Actor.USER)).isTrue();

        assertThat(sets.statusOf(tenant, user, "en")).isEmpty();
        assertThat(sets.byOnboarding(tenant, "of-many-1000")).isEmpty();
        assertThat(sets.ofUser(tenant, user)).isEmpty();
        assertThat(erasure.erase(tenant, user, Actor.USER)).isFalse();
    }

    @Test
    void anOnboardingThatNobodyLinkedIsErased() {
        var tenant = UUID.randomUUID();
        var user = UUID.randomUUID();
        var linked = sets.open(request(tenant, "linked", BROWSER));
        sets.link(tenant, linked.id(), user, BROWSER);
        var abandoned = sets.open(request(tenant, "abandoned", BROWSER));
        var terms = item(abandoned, "termsAndPrivacy").consentId();
        var before = wholeChain(tenant).size();

        erasure.eraseAbandoned(abandoned.createdAt(), 10_000);
        assertThat(sets.byId(tenant, abandoned.id())).isPresent();
        while (erasure.eraseAbandoned(Instant.now().plusSeconds(1), 2) == 2) {
            // small batches
        }

        assertThat(sets.byId(tenant, linked.id())).isPresent();
        assertThat(sets.byId(tenant, abandoned.id())).isEmpty();
        assertThat(sets.byOnboarding(tenant, "abandoned")).isEmpty();
        assertThatThrownBy(() -> sets.link(tenant, abandoned.id(), user, BROWSER))
                .isInstanceOf(ConsentNotFound.class);
        assertThatThrownBy(() -> sets.revoke(tenant, abandoned.id(), terms, BROWSER))
                .isInstanceOf(ConsentNotFound.class);
        var chain = wholeChain(tenant);
        assertThat(chain).hasSize(before + 1);
        assertThat(chain.get(before)).contains("\"action\":\"erased\"", "\"actor\":\"system\"");
    }

    /** The last, as it leaves every user of the sandbox to be asked again. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aMaterialVersionAsksAgainAndSaysWhatChanged() {
        var tenant = UUID.randomUUID();
        var user = UUID.randomUUID();
        var set = sets.open(request(tenant, "onboarding-8", BROWSER));
        sets.link(tenant, set.id(), user, BROWSER);
        var ada = flows.login(ADA);
        var wallet = flows.client(ACME_WALLET).applicationId();
        flows.approve(flows.begin(ACME_WALLET), ada, EnumSet.allOf(Permission.class));

        publish(PolicyType.GLOBAL.text(), "termsAndPrivacy");
        publish(Policies.DATA_ACCESS, Permission.CARD_READ.scope());

        var status = sets.statusOf(tenant, user, "en").orElseThrow();
        assertThat(status.complete()).isFalse();
        assertThat(status.changed()).singleElement().extracting("changeSummary").isEqualTo("New.");
        assertThat(consents.granted(ada.userId(), wallet))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Permission.CARD_READ)));
        assertThat(consents.changes(ada.userId(), wallet, "en"))
                .singleElement()
                .returns("card:read", text -> text.consentType());

        var terms = item(set, "termsAndPrivacy").consentId();
        sets.change(tenant, set.id(), terms, GRANTED, BROWSER);
        assertThat(sets.statusOf(tenant, user, "en").orElseThrow().complete()).isTrue();
        flows.approve(flows.begin(ACME_WALLET), ada, EnumSet.allOf(Permission.class));
        assertThat(consents.granted(ada.userId(), wallet)).contains(Permission.CARD_READ);

        publishForAnotherPurpose(PolicyType.GLOBAL.text());
        var later = sets.open(request(tenant, "onboarding-11", BROWSER));
        var replay = replays.of(tenant, item(later, "termsAndPrivacy").consentId()).orElseThrow();
        assertThat(replay.choices())
                .extracting(shown -> shown.text().orElseThrow().purpose())
                .containsOnly("Another purpose.");
    }

    /** A version with the same texts, which serve another purpose. */
    private void publishForAnotherPurpose(String policy) {
        var items =
                policies.current(policy, "en").stream()
                        .map(
                                text ->
                                        new PolicyDocument.Item(
                                                text.consentType(),
                                                false,
                                                Map.of(
                                                        "en",
                                                        new PolicyDocument.Words(
                                                                text.text(),
                                                                "Another purpose.",
                                                                text.retention(),
                                                                null))))
                        .toList();
        policies.publish(
                new PolicyDocument(policy, "test-" + System.nanoTime(), Instant.now(), items));
    }

    /** A version that changes one consent, and says that it did. */
    private void publish(String policy, String material) {
        var items =
                policies.current(policy, "en").stream()
                        .map(
                                text ->
                                        new PolicyDocument.Item(
                                                text.consentType(),
                                                text.consentType().equals(material),
                                                Map.of(
                                                        "en",
                                                        new PolicyDocument.Words(
                                                                text.text() + " (new)",
                                                                text.purpose(),
                                                                text.retention(),
                                                                "New."))))
                        .toList();
        policies.publish(
                new PolicyDocument(policy, "test-" + System.nanoTime(), Instant.now(), items));
    }

    private UUID acme() {
        return flows.client(ACME_WALLET).partnerId();
    }

    private Map<String, List<Map<String, Object>>> sections(UUID user, UUID tenant) {
        var sections = new TreeMap<String, List<Map<String, Object>>>();
        personalData.export(
                user,
                tenant,
                new PersonalData.Receiver() {
                    private List<Map<String, Object>> items;

                    @Override
                    public void section(String name) {
                        items = new ArrayList<>();
                        sections.put(name, items);
                    }

                    @Override
                    public void item(Map<String, Object> item) {
                        items.add(item);
                    }
                });
        return sections;
    }

    /** The lines of a chain, each of which follows the one before. */
    private List<String> wholeChain(UUID tenant) {
        var lines = new ArrayList<String>();
        var previous = Digest.sha256(tenant.toString());
        for (var line : proofs.export(tenant, 0, 1_000)) {
            var body =
                    line.json()
                            .substring("{\"body\":".length(), line.json().lastIndexOf(",\"hash"));
            assertThat(CanonicalJson.parse(body))
                    .containsEntry("seq", (long) lines.size() + 1)
                    .containsEntry("previous", previous);
            previous = Digest.link(previous, body);
            assertThat(line.json()).endsWith("\"" + previous + "\"}");
            lines.add(line.json());
        }
        return lines;
    }

    /** The hash at the end of a proof's links, computed as an outsider does. */
    private static String endOf(Proof proof) throws Exception {
        var previous = (String) CanonicalJson.parse(proof.entries().get(0).body()).get("previous");
        var hashes = new HashMap<Long, String>();
        for (var link : proof.links()) {
            var both = new java.io.ByteArrayOutputStream();
            both.write(Base64.getUrlDecoder().decode(previous));
            both.write(Base64.getUrlDecoder().decode(link.digest()));
            previous =
                    Digest.text(
                            java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(both.toByteArray()));
            hashes.put(link.seq(), previous);
        }
        for (var entry : proof.entries()) {
            assertThat(hashes).containsEntry(entry.seq(), entry.hash());
        }
        return previous;
    }

    private static void assertOpens(Proof.Entry entry, UUID tenant, UUID user) {
        var body = CanonicalJson.parse(entry.body());
        var isLink = "linked".equals(body.get("action"));
        var subjectKey = Base64.getUrlDecoder().decode(entry.opening().subjectKey());
        assertThat(body.get("subject"))
                .isEqualTo(Digest.text(Digest.hmac(subjectKey, tenant + (isLink ? " link" : ""))));
        var metadata =
                isLink ? Map.of("userId", (Object) user.toString()) : entry.opening().metadata();
        assertThat(entry.opening().metadata()).isEqualTo(metadata);
        assertThat(body.get("commitment"))
                .isEqualTo(
                        Digest.text(
                                Digest.hmac(
                                        Base64.getUrlDecoder()
                                                .decode(entry.opening().commitmentKey()),
                                        CanonicalJson.of(metadata))));
    }

    private static NewConsentSet request(
            UUID tenant, String onboardingId, Circumstances circumstances) {
        return new NewConsentSet(
                tenant,
                onboardingId,
                "acme",
                "global",
                PolicyType.GLOBAL.required().stream()
                        .sorted()
                        .map(type -> granted(type.text()))
                        .collect(Collectors.toList()),
                Map.of("version", "web-1"),
                circumstances);
    }

    private static NewConsentSet.Item granted(String type) {
        return new NewConsentSet.Item(type, "granted", null);
    }

    private ConsentItem marketingSharing(UUID tenant, ConsentSet set) {
        return item(sets.byId(tenant, set.id()).orElseThrow(), "marketingSharing");
    }

    private static ConsentItem item(ConsentSet set, String type) {
        return set.consents().stream()
                .filter(item -> item.consentType().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
