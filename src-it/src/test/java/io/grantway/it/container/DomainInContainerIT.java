package io.grantway.it.container;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.User.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grantway.consent.evidence.EvidenceSigner;
import io.grantway.consent.permission.Permission;
import io.grantway.consent.record.Consents;
import io.grantway.it.client.Application;
import io.grantway.it.container.inside.FailingObserver;
import io.grantway.it.container.inside.Flows;
import io.grantway.it.container.inside.MovableClock;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.client.ClientCredentials;
import io.grantway.oauth.purge.Purge;
import io.grantway.oauth.token.TokenAnswer;
import io.grantway.oauth.token.TokenInspection;
import io.grantway.oauth.token.Tokens;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The domain in its container: transactions, the revocation event, the purge timer. */
@ExtendWith(ArquillianExtension.class)
@Tag("alone")
class DomainInContainerIT {
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    @Inject Flows flows;
    @Inject Consents consents;
    @Inject Tokens tokens;
    @Inject Purge purge;
    @Inject TokenInspection inspection;
    @Inject EvidenceSigner evidence;
    @Inject UserTransaction transaction;

    @Resource(lookup = "jdbc/grantway")
    DataSource database;

    @Deployment
    static EnterpriseArchive grantway() {
        return GrantwayArchive.with(DomainInContainerIT.class);
    }

    @Test
    void anAccessTokenSignedByAKeyOfEvidenceIsNone() throws Exception {
        var genuine = connect(ACME_WALLET, flows.login(ADA)).accessToken();
        var claims = new String(Base64.getUrlDecoder().decode(genuine.split("\\.")[1]), UTF_8);
        transaction.begin();
        var signedByEvidence = evidence.sign("at+jwt", claims);
        transaction.commit();
        var caller = new ClientCredentials(ACME_WALLET.clientKey, ACME_WALLET.secretKey);

        assertThat(inspection.introspect(caller, genuine)).isPresent();
        assertThat(inspection.introspect(caller, signedByEvidence)).isEmpty();
    }

    @Test
    void aFailureInTheSecondHalfOfApproveLeavesNeitherConsentNorCode() throws Exception {
        var ada = flows.login(ADA);
        var connected = connect(ACME_WALLET, ada);
        var session = flows.begin(ACME_WALLET);
        var codes = count("authorization_code");
        var records = count("consent_record");
        var entries = count("audit_entry");

        FailingObserver.whileFailing(
                () ->
                        assertThatThrownBy(
                                        () ->
                                                flows.approve(
                                                        session, ada, Set.of(Permission.CARD_READ)))
                                .hasRootCauseMessage("broken on purpose"));

        assertThat(count("authorization_code")).isEqualTo(codes);
        assertThat(count("consent_record")).isEqualTo(records);
        assertThat(count("audit_entry")).isEqualTo(entries);
        assertThat(consents.granted(ada.userId(), session.client().applicationId())).isEqualTo(ALL);
        assertThat(isAlive(connected)).isTrue();
        flows.redeem(ACME_WALLET, flows.approve(session, ada, ALL));
    }

    @Test
    void aRevokedConsentKillsTheTokensInItsTransaction() throws Exception {
        var ada = flows.login(ADA);
        var connected = connect(ACME_BUDGET, ada);
        var application = flows.client(ACME_BUDGET).applicationId();

        transaction.begin();
        consents.revoke(ada.userId(), application, ALL);
        assertThat(isAliveElsewhere(connected)).isTrue();
        transaction.commit();

        assertThat(isAlive(connected)).isFalse();
        assertThatThrownBy(
                        () ->
                                tokens.refresh(
                                        flows.client(ACME_BUDGET),
                                        connected.refreshToken(),
                                        null,
                                        null))
                .isInstanceOf(OAuthException.class);
    }

    @Test
    void aRevocationThatIsRolledBackKillsNothing() throws Exception {
        var ada = flows.login(ADA);
        var connected = connect(ACME_BUDGET, ada);
        var application = flows.client(ACME_BUDGET).applicationId();

        transaction.begin();
        consents.revoke(ada.userId(), application, ALL);
        transaction.rollback();

        assertThat(isAlive(connected)).isTrue();
        assertThat(consents.granted(ada.userId(), application)).isEqualTo(ALL);
    }

    @Test
    void thePurgeDeletesWhatHasDiedAndNothingElse() throws Exception {
        var ada = flows.login(ADA);
        connect(GLOBEX_PAY, ada);
        assertThat(purge.run()).isZero();

        MovableClock.advance(Duration.ofMinutes(21));
        purge.run();
        assertThat(count("authorization_code")).isZero();
        assertThat(count("token_family")).isPositive();

        MovableClock.advance(Duration.ofDays(7));
        purge.run();
        assertThat(count("token_family")).isZero();
        assertThat(count("login_session")).isZero();
        assertThat(count("consent_record")).isPositive();
        assertThat(count("audit_entry")).isPositive();
    }

    private TokenAnswer connect(Application application, Login login) {
        return flows.redeem(application, flows.approve(flows.begin(application), login, ALL));
    }

    private boolean isAlive(TokenAnswer answer) throws SQLException {
        return count("token_family where revoked_at is null and id = '" + familyOf(answer) + "'")
                == 1;
    }

    /** As another transaction sees it. */
    private boolean isAliveElsewhere(TokenAnswer answer) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit((Callable<Boolean>) () -> isAlive(answer)).get();
        } finally {
            thread.shutdown();
        }
    }

    /** The refresh token begins with the id of its family. */
    private static UUID familyOf(TokenAnswer answer) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(answer.refreshToken()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private long count(String from) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
