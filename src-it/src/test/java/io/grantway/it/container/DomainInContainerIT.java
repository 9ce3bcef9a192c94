package io.grantway.it.container;

import static io.grantway.it.client.Application.ACME_BUDGET;
import static io.grantway.it.client.Application.ACME_WALLET;
import static io.grantway.it.client.Application.GLOBEX_PAY;
import static io.grantway.it.client.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grantway.consent.permission.Permission;
import io.grantway.consent.record.Consents;
import io.grantway.it.client.Application;
import io.grantway.it.container.inside.FailingObserver;
import io.grantway.it.container.inside.Flows;
import io.grantway.it.container.inside.MovableClock;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.purge.Purge;
import io.grantway.oauth.token.TokenAnswer;
import io.grantway.oauth.token.Tokens;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The domain in its container: transactions, the revocation event, the purge timer. */
@ExtendWith(ArquillianExtension.class)
class DomainInContainerIT {
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    @Inject Flows flows;
    @Inject Consents consents;
    @Inject Tokens tokens;
    @Inject Purge purge;
    @Resource UserTransaction transaction;

    @Resource(lookup = "jdbc/grantway")
    DataSource database;

    @Deployment
    static EnterpriseArchive grantway() {
        return GrantwayArchive.with(DomainInContainerIT.class);
    }

    @Test
    void aFailureInTheSecondHalfOfApproveLeavesNeitherConsentNorCode() throws SQLException {
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
                                        flows.client(ACME_BUDGET), connected.refreshToken(), null))
                .isInstanceOf(OAuthException.class);
    }

    @Test
    void aRevocationThatRollsBackLeavesTheTokensAlive() throws Exception {
        var ada = flows.login(ADA);
        var connected = connect(GLOBEX_PAY, ada);
        var application = flows.client(GLOBEX_PAY).applicationId();
        var entries = count("audit_entry");

        transaction.begin();
        consents.revoke(ada.userId(), application, ALL);
        transaction.rollback();

        assertThat(isAlive(connected)).isTrue();
        assertThat(consents.granted(ada.userId(), application)).isEqualTo(ALL);
        assertThat(count("audit_entry")).isEqualTo(entries);
    }

    @Test
    void aFailureAfterTheTokensWereKilledBringsThemBack() throws Exception {
        var ada = flows.login(ADA);
        var connected = connect(GLOBEX_PAY, ada);
        var application = flows.client(GLOBEX_PAY).applicationId();

        FailingObserver.whileFailing(
                () ->
                        assertThatThrownBy(() -> consents.revoke(ada.userId(), application, ALL))
                                .hasRootCauseMessage("broken on purpose"));

        assertThat(isAlive(connected)).isTrue();
        assertThat(consents.granted(ada.userId(), application)).isEqualTo(ALL);
    }

    @Test
    void thePurgeTakesWhatHasDiedAndNothingElse() throws Exception {
        connect(ACME_WALLET, flows.login(ADA));
        flows.begin(ACME_WALLET);
        MovableClock.advance(Duration.ofDays(8));
        var ada = flows.login(ADA);
        var living = connect(ACME_WALLET, ada);
        var waiting = flows.approve(flows.begin(ACME_WALLET), ada, ALL);

        purge.run();

        assertThat(count("login_session")).isOne();
        assertThat(count("authorization_code")).isEqualTo(2);
        assertThat(count("token_family")).isOne();
        assertThat(isAlive(living)).isTrue();
        flows.redeem(ACME_WALLET, waiting);
    }

    @Test
    void oneNodeAtATimePurges() throws Exception {
        execute("update job_lease set held_until = current_timestamp + interval '90' day");
        connect(ACME_WALLET, flows.login(ADA));
        MovableClock.advance(Duration.ofDays(8));

        purge.run();
        assertThat(count("token_family")).isPositive();

        execute("update job_lease set held_until = current_timestamp");
        purge.run();
        assertThat(count("token_family")).isZero();
    }

    private TokenAnswer connect(Application application, Login login) {
        return flows.redeem(application, flows.approve(flows.begin(application), login, ALL));
    }

    private boolean isAlive(TokenAnswer answer) {
        return flows.isAlive(answer);
    }

    /** As another request sees it, outside of the transaction of this one. */
    private boolean isAliveElsewhere(TokenAnswer answer) throws Exception {
        var elsewhere = Executors.newSingleThreadExecutor();
        try {
            return elsewhere.submit(() -> flows.isAlive(answer)).get();
        } finally {
            elsewhere.shutdown();
        }
    }

    private int count(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
