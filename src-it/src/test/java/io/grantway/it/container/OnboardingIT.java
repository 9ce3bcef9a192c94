package io.grantway.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grantway.consent.audit.AuditTrail;
import io.grantway.consent.audit.Proofs;
import io.grantway.consent.permission.Permission;
import io.grantway.it.container.inside.Console;
import io.grantway.it.container.inside.Flows;
import io.grantway.it.container.inside.MovableClock;
import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InvalidInput;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.PageRange;
import io.grantway.oauth.approval.ApprovalFilter;
import io.grantway.oauth.approval.ApprovalState;
import io.grantway.oauth.approval.Approvals;
import io.grantway.oauth.approval.DecidedMeanwhile;
import io.grantway.oauth.approval.OwnRequest;
import io.grantway.oauth.branding.HostedText;
import io.grantway.oauth.branding.HostedUiDraft;
import io.grantway.oauth.branding.HostedUis;
import io.grantway.oauth.branding.Palette;
import io.grantway.oauth.client.ApplicationType;
import io.grantway.oauth.client.ClientCredentials;
import io.grantway.oauth.client.Clients;
import io.grantway.oauth.client.Environment;
import io.grantway.oauth.client.GrantType;
import io.grantway.oauth.client.InvalidClientKey;
import io.grantway.oauth.client.KeyUseTimer;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.journal.JournalFilter;
import io.grantway.oauth.journal.JournalLine;
import io.grantway.oauth.keypair.ClientKeys;
import io.grantway.oauth.keypair.Delivery;
import io.grantway.oauth.keypair.InvalidHandOver;
import io.grantway.oauth.keypair.KeyHandOvers;
import io.grantway.oauth.keypair.KeyOutcome;
import io.grantway.oauth.keypair.PartnerKeys;
import io.grantway.oauth.onboarding.AllowedOrigins;
import io.grantway.oauth.onboarding.ApplicationFilter;
import io.grantway.oauth.onboarding.ApplicationSettings;
import io.grantway.oauth.onboarding.Applications;
import io.grantway.oauth.onboarding.Contact;
import io.grantway.oauth.onboarding.Partners;
import io.grantway.oauth.onboarding.Permissions;
import io.grantway.oauth.onboarding.Readiness;
import io.grantway.oauth.onboarding.Requirement;
import io.grantway.oauth.redirect.Finding;
import io.grantway.oauth.redirect.OnTheList;
import io.grantway.oauth.redirect.RedirectUriFilter;
import io.grantway.oauth.redirect.RedirectUriRequests;
import io.grantway.oauth.redirect.RedirectUriStatus;
import io.grantway.oauth.staff.InvalidInvitation;
import io.grantway.oauth.staff.Invitation;
import io.grantway.oauth.staff.LastLead;
import io.grantway.oauth.staff.NewCredentials;
import io.grantway.oauth.staff.NotAllowed;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffDirectory;
import io.grantway.oauth.staff.StaffInvitations;
import io.grantway.oauth.staff.StaffLoginOutcome;
import io.grantway.oauth.staff.StaffRole;
import io.grantway.oauth.staff.StaffSessions;
import io.grantway.oauth.staff.StaffSignIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The domain behind the admin console: who may, who must, and what two people do at once. */
@ExtendWith(ArquillianExtension.class)
@Tag("alone")
class OnboardingIT {
    private static final String REASON = "Because a test wants it";
    private static final String PASSWORD = "Sandbox-TAM-2026";
    private static final Delivery SHOWN = new Delivery.Shown();

    @Inject Console console;
    @Inject Flows flows;
    @Inject Partners partners;
    @Inject Applications applications;
    @Inject Permissions permissions;
    @Inject Readiness readiness;
    @Inject AllowedOrigins origins;
    @Inject ClientKeys keys;
    @Inject PartnerKeys partnerKeys;
    @Inject KeyHandOvers handOvers;
    @Inject KeyUseTimer keyUses;
    @Inject Approvals approvals;
    @Inject RedirectUriRequests redirectUris;
    @Inject HostedUis hostedUis;
    @Inject Clients clients;
    @Inject Journal journal;
    @Inject Proofs proofs;
    @Inject StaffSignIn signIn;
    @Inject StaffSessions sessions;
    @Inject StaffDirectory directory;
    @Inject StaffInvitations invitations;

    private Staff tam;
    private Staff lead;
    private Staff auditor;

    @Deployment
    static EnterpriseArchive grantway() {
        return GrantwayArchive.with(OnboardingIT.class);
    }

    @BeforeEach
    void staff() {
        tam = console.staff("tam@example.com");
        lead = console.staff("tam2@example.com");
        auditor = console.staff("auditor@example.com");
    }

    @Test
    void anApplicationGetsReadyForProductionStepByStep() {
        var sandbox = console.application(tam, "Ready");
        var group = applications.byId(sandbox).orElseThrow().groupId();
        assertThat(readiness.of(group))
                .containsExactly(Map.entry(Requirement.PRODUCTION_SIDE, false));
        var production = console.production(tam, sandbox);
        assertThat(readiness.of(group)).containsEntry(Requirement.PERMISSIONS, false);
        assertThatThrownBy(() -> console.production(tam, sandbox)).isInstanceOf(InvalidInput.class);

        var side = applications.byId(production).orElseThrow();
        applications.change(tam, production, side.version(), settings("Ready"));
        var widened =
                permissions
                        .change(
                                tam,
                                production,
                                side.version() + 1,
                                EnumSet.of(Permission.CARD_READ),
                                Set.of(),
                                REASON)
                        .orElseThrow();
        approvals.approve(lead, widened.id(), REASON);
        var uri = redirectUris.add(tam, production, "https://ready.example/cb", REASON);
        assertThat(uri.status()).isEqualTo(RedirectUriStatus.PENDING);
        approvals.approve(lead, approvals.newestOf(uri.id().toString()).orElseThrow().id(), REASON);
        var asked = console.productionKey(tam, production);
        approvals.approve(lead, asked.id(), REASON);
        keys.collect(tam, asked.id(), SHOWN);
        hostedUis.save(tam, production, 0, draft(), 0);

        assertThat(readiness.of(group).values()).doesNotContain(false);
        assertThat(applications.byId(production).orElseThrow().approved())
                .containsExactly(Permission.CARD_READ);
        assertThat(origins.isAllowed(production, "https://app.ready.example")).isTrue();
        assertThat(origins.isAllowed(sandbox, "https://app.ready.example")).isFalse();
        assertThat(origins.isKnown("https://app.ready.example")).isTrue();
    }

    @Test
    void whoReadAnOldVersionChangesNothing() {
        var id = console.application(tam, "Conflict");
        var read = applications.byId(id).orElseThrow();
        applications.change(tam, id, read.version(), settings("Conflict first"));
        assertThatThrownBy(
                        () ->
                                applications.change(
                                        lead, id, read.version(), settings("Conflict second")))
                .isInstanceOf(EditedMeanwhile.class);
        assertThatThrownBy(
                        () ->
                                permissions.change(
                                        lead, id, read.version(), Set.of(), Set.of(), REASON))
                .isInstanceOf(EditedMeanwhile.class);
        assertThat(applications.byId(id).orElseThrow().settings().name())
                .isEqualTo("Conflict first");

        var partner = read.partnerId();
        partners.rename(tam, partner, 0, "Conflict Ltd");
        assertThatThrownBy(() -> partners.rename(lead, partner, 0, "Other"))
                .isInstanceOf(EditedMeanwhile.class);

        hostedUis.save(tam, id, 0, draft(), 0);
        assertThatThrownBy(() -> hostedUis.save(lead, id, 0, draft(), 0))
                .isInstanceOf(EditedMeanwhile.class);
        hostedUis.save(lead, id, 1, draft(), 0);
        hostedUis.show(tam, id, 2, 1, "Roll back");
        assertThat(hostedUis.shown(id).orElseThrow().version()).isEqualTo(1);
        assertThat(hostedUis.versions(id)).extracting(v -> v.version()).containsExactly(2, 1);
    }

    @Test
    void listsAreSearchedByTheBeginning() {
        var id = console.application(tam, "Zebra_Search");
        console.application(tam, "ZebraXSearch");
        assertThat(partners.page("zebra_", new PageRange(0, 10)).rows()).hasSize(1);
        assertThat(partners.page("ZEBRA", new PageRange(0, 10)).total()).isEqualTo(2);
        var page =
                applications.page(
                        new ApplicationFilter("zebra_s", null, Environment.SANDBOX),
                        new PageRange(0, 10));
        assertThat(page.rows()).extracting(line -> line.id()).containsExactly(id);
        assertThat(page.total()).isEqualTo(1);
        redirectUris.add(tam, id, "https://deep.zebra.example/cb", REASON);
        for (var host : List.of("deep.ze", "zebra.example", "ZEBRA.example")) {
            var found =
                    redirectUris.page(
                            new RedirectUriFilter(host, null, null), new PageRange(0, 10));
            assertThat(found.rows())
                    .as(host)
                    .extracting(line -> line.host())
                    .containsExactly("deep.zebra.example");
        }
        assertThat(
                        redirectUris
                                .page(
                                        new RedirectUriFilter("ebra", null, null),
                                        new PageRange(0, 10))
                                .total())
                .isZero();
    }

    @Test
    void nobodyDecidesAloneInProduction() {
        var production = console.production(tam, console.application(tam, "Eyes"));
        var request = console.productionKey(tam, production);

        assertThatThrownBy(() -> approvals.approve(tam, request.id(), REASON))
                .isInstanceOf(OwnRequest.class);
        assertThatThrownBy(() -> keys.collect(tam, request.id(), SHOWN))
                .isInstanceOf(DecidedMeanwhile.class);
        assertThatThrownBy(() -> approvals.approve(auditor, request.id(), REASON))
                .isInstanceOf(NotAllowed.class);
        assertThat(approvals.page(ApprovalFilter.PENDING, new PageRange(0, 100)).rows())
                .anyMatch(
                        row ->
                                row.request().id().equals(request.id())
                                        && row.applicationName().equals("Eyes"));
        approvals.approve(lead, request.id(), REASON);
        assertThatThrownBy(() -> keys.collect(lead, request.id(), SHOWN))
                .isInstanceOf(DecidedMeanwhile.class);
        var issued = keys.collect(tam, request.id(), SHOWN);
        assertThat(issued.clientKey()).startsWith("pk_production_");
        assertThatThrownBy(() -> keys.collect(tam, request.id(), SHOWN))
                .isInstanceOf(DecidedMeanwhile.class);

        var rotation =
                (KeyOutcome.Waiting)
                        keys.rotate(tam, issued.clientKey(), Duration.ZERO, REASON, SHOWN);
        approvals.reject(lead, rotation.request().id(), "Not now");
        assertThatThrownBy(() -> keys.collect(tam, rotation.request().id(), SHOWN))
                .isInstanceOf(DecidedMeanwhile.class);
    }

    @Test
    void aCustomSchemeOfProductionTakesTwoAccountManagersOfAPartnersRequest() {
        var production = console.production(tam, console.application(tam, "Scheme"));
        var key = console.productionKey(tam, production);
        approvals.approve(lead, key.id(), REASON);
        var issued = keys.collect(tam, key.id(), SHOWN);
        var client = clients.resolve(new ClientCredentials(issued.clientKey(), issued.secretKey()));
        var uri = redirectUris.request(client, "com.scheme.app:/cb", REASON, "192.0.2.9");
        var request = approvals.newestOf(uri.id().toString()).orElseThrow();
        assertThat(request.missing()).isEqualTo(2);

        var after = approvals.approve(tam, request.id(), REASON);
        assertThat(after.state()).isEqualTo(ApprovalState.PENDING);
        assertThatThrownBy(() -> approvals.approve(tam, request.id(), REASON))
                .isInstanceOf(OwnRequest.class);
        assertThat(redirectUris.byId(uri.id()).orElseThrow().status())
                .isEqualTo(RedirectUriStatus.PENDING);
        approvals.approve(lead, request.id(), REASON);
        assertThat(redirectUris.byId(uri.id()).orElseThrow().status())
                .isEqualTo(RedirectUriStatus.APPROVED);
        assertThatThrownBy(() -> redirectUris.request(client, "com.scheme.app:/cb", REASON, ""))
                .isInstanceOf(OnTheList.class);
        redirectUris.withdraw(client, uri.id(), "");
        assertThat(redirectUris.request(client, "com.scheme.app:/cb", REASON, "").status())
                .isEqualTo(RedirectUriStatus.PENDING);
    }

    @Test
    void ofManyApproversAtOnceOneDecidesAndOfTwoNeededTwoDo() throws Exception {
        var approvers = new ArrayList<Staff>();
        for (int i = 0; i < 8; i++) {
            approvers.add(console.someone(StaffRole.TAM));
        }
        var production = console.production(tam, console.application(tam, "Race"));
        var one = redirectUris.add(tam, production, "https://race.example/cb", REASON);
        var single = approvals.newestOf(one.id().toString()).orElseThrow();
        assertThat(succeed(approvers, who -> approvals.approve(who, single.id(), REASON)))
                .isEqualTo(1);

        var asked = console.productionKey(tam, production);
        approvals.approve(lead, asked.id(), REASON);
        var key = keys.collect(tam, asked.id(), SHOWN);
        var client = clients.resolve(new ClientCredentials(key.clientKey(), key.secretKey()));
        var two = redirectUris.request(client, "com.race.app:/cb", REASON, "");
        var both = approvals.newestOf(two.id().toString()).orElseThrow();
        assertThat(succeed(approvers, who -> approvals.approve(who, both.id(), REASON)))
                .isEqualTo(2);
        var decided = approvals.byId(both.id()).orElseThrow();
        assertThat(decided.firstBy()).isNotEqualTo(decided.secondBy());

        var alone = redirectUris.request(client, "com.race.other:/cb", REASON, "");
        var same = approvals.newestOf(alone.id().toString()).orElseThrow();
        assertThat(
                        succeed(
                                List.of(lead, lead, lead, lead),
                                who -> approvals.approve(who, same.id(), REASON)))
                .isEqualTo(1);
        assertThat(approvals.byId(same.id()).orElseThrow().state())
                .isEqualTo(ApprovalState.PENDING);
    }

    @Test
    void narrowingIsAtOnceAndWideningWaits() {
        var id = console.application(tam, "Width");
        var waits =
                permissions
                        .change(tam, id, 0, EnumSet.of(Permission.CARD_READ), Set.of(), REASON)
                        .orElseThrow();
        assertThat(applications.byId(id).orElseThrow().approved()).isEmpty();
        assertThatThrownBy(() -> approvals.approve(tam, waits.id(), REASON))
                .isInstanceOf(OwnRequest.class);
        approvals.approve(lead, waits.id(), REASON);
        assertThat(applications.byId(id).orElseThrow().approved())
                .containsExactly(Permission.CARD_READ);
    }

    @Test
    void bothSecretsWorkUntilTheOverlapEnds() {
        var application = console.application(tam, "Overlap");
        var old = console.sandboxKey(tam, application);
        var rotated =
                ((KeyOutcome.Issued)
                                keys.rotate(tam, old.clientKey(), ClientKeys.OVERLAP, null, SHOWN))
                        .key();
        assertThat(rotated.clientKey()).isEqualTo(old.clientKey());
        assertThat(rotated.secretKey()).isNotEqualTo(old.secretKey());
        proves(old.clientKey(), old.secretKey());
        proves(old.clientKey(), rotated.secretKey());
        keyUses.write();
        var info = keys.byClientKey(old.clientKey()).orElseThrow();
        assertThat(info.previousUsedAt()).isNotNull();
        assertThat(info.lastUsedFrom()).isEqualTo("192.0.2.1");
        assertThat(rotated.secretKey()).startsWith(info.secretPrefix());
        assertThatThrownBy(
                        () ->
                                partnerKeys.rotate(
                                        new ClientCredentials(old.clientKey(), old.secretKey()),
                                        Duration.ZERO))
                .isInstanceOf(OAuthException.class);

        MovableClock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThatThrownBy(() -> proves(old.clientKey(), old.secretKey()))
                .isInstanceOf(OAuthException.class);
        proves(old.clientKey(), rotated.secretKey());
        var own =
                partnerKeys.rotate(
                        new ClientCredentials(old.clientKey(), rotated.secretKey()), Duration.ZERO);
        assertThatThrownBy(() -> proves(old.clientKey(), rotated.secretKey()))
                .isInstanceOf(OAuthException.class);
        proves(old.clientKey(), own.secretKey());
    }

    @Test
    void aRevokedKeyIsDeadWithItsTokens() {
        var application = console.application(tam, "Revoked");
        var key = console.sandboxKey(tam, application);
        var other = console.sandboxKey(tam, application);
        redirectUris.add(tam, application, "http://localhost:3900/cb", REASON);
        var answer =
                flows.connect(
                        key.clientKey(),
                        "http://localhost:3900/cb",
                        Set.of(Permission.WALLET_READ));
        assertThat(flows.isAlive(other.clientKey(), answer)).isTrue();

        keys.revoke(tam, key.clientKey(), REASON);

        assertThatThrownBy(() -> clients.identify(key.clientKey()))
                .isInstanceOf(InvalidClientKey.class);
        assertThat(flows.isAlive(other.clientKey(), answer)).isFalse();
        assertThatThrownBy(() -> flows.refresh(other.clientKey(), answer))
                .isInstanceOf(OAuthException.class);
        proves(other.clientKey(), other.secretKey());
    }

    @Test
    void aLinkIsOpenedOnceByWhoeverIsFirst() throws Exception {
        var application = console.application(tam, "Link");
        var key =
                ((KeyOutcome.Issued)
                                keys.issue(
                                        tam,
                                        application,
                                        "Backend",
                                        null,
                                        null,
                                        new Delivery.Link(Duration.ofHours(1))))
                        .key();
        assertThat(key.secretKey()).isNull();
        assertThat(handOvers.peek(key.linkToken())).isPresent();
        var seen = new ArrayList<String>();
        var opened =
                succeed(
                        List.of(tam, tam, tam, tam, tam, tam),
                        who -> {
                            var secret = handOvers.open(key.linkToken(), "192.0.2.8").secretKey();
                            synchronized (seen) {
                                seen.add(secret);
                            }
                            return secret;
                        });
        assertThat(opened).isEqualTo(1);
        proves(key.clientKey(), seen.get(0));
        assertThat(handOvers.peek(key.linkToken())).isEmpty();

        var late =
                ((KeyOutcome.Issued)
                                keys.rotate(
                                        tam,
                                        key.clientKey(),
                                        Duration.ZERO,
                                        null,
                                        new Delivery.Link(Duration.ofHours(1))))
                        .key();
        MovableClock.advance(Duration.ofHours(2));
        assertThatThrownBy(() -> handOvers.open(late.linkToken(), ""))
                .isInstanceOf(InvalidHandOver.class);
        assertThat(handOvers.destroyExpired()).isEqualTo(1);
    }

    @Test
    void onlyTheRealSecretMarksAKeyAsExposed() {
        var key = console.sandboxKey(tam, console.application(tam, "Exposed"));
        partnerKeys.arrivedFromBrowser(
                new ClientCredentials(key.clientKey(), "sk_guess"), "https://evil.example");
        assertThat(keys.byClientKey(key.clientKey()).orElseThrow().exposedAt()).isNull();
        partnerKeys.arrivedFromBrowser(
                new ClientCredentials(key.clientKey(), key.secretKey()), "https://app.example");
        assertThat(keys.exposed())
                .anyMatch(
                        info ->
                                info.clientKey().equals(key.clientKey())
                                        && info.exposedOrigin().equals("https://app.example"));
        keys.rotate(tam, key.clientKey(), Duration.ZERO, null, SHOWN);
        assertThat(keys.exposed()).noneMatch(info -> info.clientKey().equals(key.clientKey()));
    }

    @Test
    void aLookAlikeOfAnotherPartnersHostIsSeen() {
        redirectUris.add(
                tam,
                console.application(tam, "Genuine"),
                "https://login.genuine-pay.com/cb",
                REASON);
        var forger = console.application(tam, "Forger");
        for (var host :
                List.of(
                        "login.genuine-pay.co",
                        "login.genu1ne-pay.com",
                        "login.genuinepay.com",
                        "login.genuine-pay.com.evil.example",
                        "xn--login-5vf.genuine-pay.com",
                        "lgoin.genuine-pay.com")) {
            var line = redirectUris.add(tam, forger, "https://" + host + "/cb", REASON);
            assertThat(redirectUris.findings(line))
                    .as(host)
                    .anyMatch(finding -> finding.level() == Finding.Level.WARNING);
        }
        var line = redirectUris.add(tam, forger, "https://something-else.example/cb", REASON);
        assertThat(redirectUris.findings(line))
                .noneMatch(finding -> finding.level() == Finding.Level.WARNING);
    }

    @Test
    void staffGetInByPasswordAndOnlyTheGuesserWaits() {
        var inside =
                (StaffLoginOutcome.SignedIn)
                        signIn.authenticate("TAM@example.com", PASSWORD, null, "198.51.100.1");
        assertThat(sessions.find(inside.sessionToken(), "198.51.100.1"))
                .hasValueSatisfying(
                        staff -> assertThat(staff.roles()).containsExactly(StaffRole.TAM));
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.authenticate("tam@example.com", "wrong", null, "203.0.113.5"))
                    .isInstanceOf(StaffLoginOutcome.Refused.class);
        }
        assertThat(signIn.authenticate("tam@example.com", PASSWORD, null, "203.0.113.5"))
                .isInstanceOf(StaffLoginOutcome.Locked.class);
        assertThat(signIn.authenticate("tam@example.com", PASSWORD, null, "198.51.100.1"))
                .isInstanceOf(StaffLoginOutcome.SignedIn.class);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.authenticate("nobody@example.com", "wrong", null, "203.0.113.6"))
                    .isInstanceOf(StaffLoginOutcome.Refused.class);
        }
        assertThat(signIn.authenticate("nobody@example.com", "wrong", null, "203.0.113.6"))
                .isInstanceOf(StaffLoginOutcome.Locked.class);
        MovableClock.advance(Duration.ofSeconds(61));
        assertThat(signIn.authenticate("tam@example.com", PASSWORD, null, "203.0.113.5"))
                .isInstanceOf(StaffLoginOutcome.SignedIn.class);
    }

    @Test
    void manySourcesLockOutTheStrangersAndNotTheOwner() {
        assertThat(signIn.authenticate("auditor@example.com", PASSWORD, null, "198.51.100.2"))
                .isInstanceOf(StaffLoginOutcome.SignedIn.class);
        for (int i = 0; i < 50; i++) {
            signIn.authenticate("auditor@example.com", "wrong", null, "2001:db8::" + i);
        }
        assertThat(signIn.authenticate("auditor@example.com", PASSWORD, null, "2001:db8::99"))
                .isInstanceOf(StaffLoginOutcome.Locked.class);
        assertThat(signIn.authenticate("auditor@example.com", PASSWORD, null, "198.51.100.2"))
                .isInstanceOf(StaffLoginOutcome.SignedIn.class);
    }

    @Test
    void aSessionEndsWhenIdleAtTheLatestAfterItsLifetimeAndWithTheAccount() {
        var idle = token("tam@example.com");
        MovableClock.advance(Duration.ofSeconds(899));
        assertThat(sessions.find(idle, "")).isPresent();
        MovableClock.advance(Duration.ofSeconds(899));
        assertThat(sessions.find(idle, "")).isPresent();
        MovableClock.advance(Duration.ofSeconds(901));
        assertThat(sessions.find(idle, "")).isEmpty();

        var busy = token("tam@example.com");
        for (int minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
            assertThat(sessions.find(busy, "")).as("after %d minutes", minutes).isPresent();
            MovableClock.advance(Duration.ofMinutes(10));
        }
        MovableClock.advance(Duration.ofMinutes(11));
        assertThat(sessions.find(busy, "")).isEmpty();

        var ended = token("tam@example.com");
        sessions.end(ended);
        assertThat(sessions.find(ended, "")).isEmpty();
        assertThat(sessions.find("not-a-token", "")).isEmpty();
    }

    @Test
    void anInvitationIsGoodOnceAndItsAccountStopsAtOnce() throws Exception {
        assertThatThrownBy(
                        () ->
                                invitations.invite(
                                        tam, "new@example.org", "New", Set.of(StaffRole.TAM)))
                .isInstanceOf(NotAllowed.class);
        var token = invitations.invite(lead, "New@example.org", "New", Set.of(StaffRole.TAM));
        var shown = invitations.open(token).map(Invitation::totpSecret);
        assertThat(invitations.open(token).map(Invitation::totpSecret)).isEqualTo(shown);
        var credentials = new NewCredentials(null, "New", "A-long-Password-1", null);
        assertThatThrownBy(
                        () ->
                                invitations.accept(
                                        token, new NewCredentials(null, "New", "short", "123"), ""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e ->
                                assertThat(e.faults())
                                        .extracting(InvalidInput.Fault::field)
                                        .containsExactlyInAnyOrder("password", "otpCode"));
        var joined =
                succeed(
                        List.of(tam, tam, tam, tam),
                        who -> {
                            invitations.accept(token, credentials, "");
                            return who;
                        });
        assertThat(joined).isEqualTo(1);
        assertThatThrownBy(() -> invitations.accept(token, credentials, ""))
                .isInstanceOf(InvalidInvitation.class);
        assertThat(invitations.first()).isEmpty();

        var session =
                ((StaffLoginOutcome.SignedIn)
                                signIn.authenticate(
                                        "new@example.org", "A-long-Password-1", null, "192.0.2.30"))
                        .sessionToken();
        var member =
                directory.members().stream()
                        .filter(m -> m.email().equals("new@example.org"))
                        .findFirst()
                        .orElseThrow();
        directory.deactivate(lead, member.id(), member.version(), REASON);
        assertThat(sessions.find(session, "")).isEmpty();
        assertThat(signIn.authenticate("new@example.org", "A-long-Password-1", null, "192.0.2.30"))
                .isInstanceOf(StaffLoginOutcome.Refused.class);
        var own = directory.member(lead.id()).orElseThrow();
        assertThatThrownBy(() -> directory.deactivate(lead, lead.id(), own.version(), REASON))
                .isInstanceOf(LastLead.class);
        assertThatThrownBy(
                        () ->
                                directory.change(
                                        lead,
                                        lead.id(),
                                        own.version(),
                                        "Me",
                                        Set.of(StaffRole.TAM)))
                .isInstanceOf(LastLead.class);
    }

    @Test
    void auditorsSeeAllAndChangeNothing() {
        var id = console.application(tam, "Audited");
        var key = console.sandboxKey(tam, id);
        var uri = redirectUris.add(tam, id, "https://audited.example/cb", REASON);
        var member = directory.member(tam.id()).orElseThrow();
        List<Runnable> changes =
                List.of(
                        () -> partners.add(auditor, "X"),
                        () ->
                                partners.rename(
                                        auditor,
                                        applications.byId(id).orElseThrow().partnerId(),
                                        0,
                                        "X"),
                        () ->
                                applications.add(
                                        auditor,
                                        UUID.randomUUID(),
                                        "X",
                                        ApplicationType.WEB,
                                        Set.of(),
                                        Set.of()),
                        () -> applications.addProduction(auditor, id),
                        () -> applications.change(auditor, id, 0, settings("X")),
                        () -> permissions.change(auditor, id, 0, Set.of(), Set.of(), REASON),
                        () -> keys.issue(auditor, id, "X", null, REASON, SHOWN),
                        () -> keys.rotate(auditor, key.clientKey(), Duration.ZERO, REASON, SHOWN),
                        () -> keys.collect(auditor, UUID.randomUUID(), SHOWN),
                        () -> keys.revoke(auditor, key.clientKey(), REASON),
                        () -> keys.endOverlap(auditor, key.clientKey(), REASON),
                        () -> keys.change(auditor, key.clientKey(), 0, "X", null),
                        () -> redirectUris.add(auditor, id, "https://x.example", REASON),
                        () -> redirectUris.remove(auditor, uri.id(), REASON),
                        () -> approvals.approve(auditor, UUID.randomUUID(), REASON),
                        () -> approvals.reject(auditor, UUID.randomUUID(), REASON),
                        () -> approvals.withdraw(auditor, UUID.randomUUID(), REASON),
                        () -> hostedUis.save(auditor, id, 0, draft(), 0),
                        () -> hostedUis.show(auditor, id, 0, 1, REASON),
                        () ->
                                invitations.invite(
                                        auditor, "x@example.org", "X", Set.of(StaffRole.TAM)),
                        () ->
                                directory.change(
                                        auditor,
                                        tam.id(),
                                        member.version(),
                                        "X",
                                        Set.of(StaffRole.TAM)),
                        () -> directory.deactivate(auditor, tam.id(), member.version(), REASON),
                        () -> directory.reactivate(auditor, tam.id(), member.version(), REASON),
                        () -> directory.endSessions(auditor, tam.id()));
        for (int i = 0; i < changes.size(); i++) {
            assertThatThrownBy(changes.get(i)::run)
                    .as("change %d", i)
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void everyDeedIsInTheJournalAndInTheAuditChain() {
        var id = console.application(tam, "Journal");
        var key = console.sandboxKey(tam, id);
        applications.change(tam, id, 0, settings("Journal"));
        keys.revoke(tam, key.clientKey(), "Left in a public repository");
        var lines = journal.page(new JournalFilter(id, null, null, null, null, null), null, 10);
        assertThat(lines)
                .extracting(JournalLine::type)
                .containsExactly(
                        "key.revoked", "application.changed", "key.issued", "application.added");
        assertThat(lines.get(0))
                .satisfies(
                        line -> {
                            assertThat(line.actor()).isEqualTo("staff:" + tam.id());
                            assertThat(line.source()).isEqualTo("192.0.2.7");
                            assertThat(line.reason()).isEqualTo("Left in a public repository");
                        });
        assertThat(
                        journal.page(
                                new JournalFilter(id, null, "key.", null, null, null),
                                lines.get(0).id(),
                                10))
                .hasSize(1);
        var chain = new ArrayList<String>();
        var after = 0L;
        for (var page = proofs.export(AuditTrail.SYSTEM, after, 100);
                !page.isEmpty();
                page = proofs.export(AuditTrail.SYSTEM, after, 100)) {
            page.forEach(line -> chain.add(line.json()));
            after = page.get(page.size() - 1).seq();
        }
        assertThat(chain)
                .anyMatch(json -> json.contains("key.revoked") && json.contains(key.clientKey()));
        assertThat(chain).noneMatch(json -> json.contains(key.secretKey()));
        assertThat(chain).anyMatch(json -> json.contains("1 contacts"));
        assertThat(chain).noneMatch(json -> json.contains("ann@ready.example"));
    }

    private void proves(String clientKey, String secretKey) {
        clients.resolve(new ClientCredentials(clientKey, secretKey, "192.0.2.1"));
    }

    private String token(String email) {
        var outcome = signIn.authenticate(email, PASSWORD, null, "198.51.100.9");
        return ((StaffLoginOutcome.SignedIn) outcome).sessionToken();
    }

    private static ApplicationSettings settings(String name) {
        return new ApplicationSettings(
                name,
                ApplicationType.WEB,
                null,
                "https://ready.example/terms",
                "https://ready.example/privacy",
                3_600,
                null,
                EnumSet.allOf(GrantType.class),
                List.of("https://app.ready.example"),
                List.of(new Contact("Ann", "ann@ready.example")));
    }

    private static HostedUiDraft draft() {
        return new HostedUiDraft(
                Palette.of("#ffffff", "#111111", "#0b6b5d", "#ffffff"),
                null,
                List.of(new HostedText("en", "Welcome", "Sign in to go on.")));
    }

    private interface Step {
        Object by(Staff who) throws Exception;
    }

    /** How many of them succeed where all do it at once. */
    private static int succeed(List<Staff> all, Step step) throws Exception {
        var start = new CyclicBarrier(all.size());
        var threads = Executors.newFixedThreadPool(all.size());
        try {
            var calls =
                    all.stream()
                            .map(
                                    who ->
                                            (Callable<Integer>)
                                                    () -> {
                                                        start.await();
                                                        try {
                                                            step.by(who);
                                                            return 1;
                                                        } catch (
                                                                io.grantway.oauth.DomainRefusal
                                                                        refused) {
                                                            return 0;
                                                        }
                                                    })
                            .toList();
            var total = 0;
            for (var done : threads.invokeAll(calls)) {
                total += done.get();
            }
            return total;
        } finally {
            threads.shutdown();
        }
    }
}
