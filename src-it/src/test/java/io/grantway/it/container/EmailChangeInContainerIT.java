package io.grantway.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.grantway.it.container.inside.MovableClock;
import io.grantway.oauth.account.AccountEmails;
import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import io.grantway.oauth.account.LoginSessions;
import io.grantway.oauth.account.PasswordCheck;
import io.grantway.oauth.emailchange.EmailChangeEnd;
import io.grantway.oauth.emailchange.EmailChangeStart.NotYou;
import io.grantway.oauth.emailchange.EmailChangeStart.Sent;
import io.grantway.oauth.emailchange.EmailChanges;
import io.grantway.oauth.mail.DevelopmentMails;
import io.grantway.oauth.mail.EmailAddress;
import io.grantway.oauth.recovery.PasswordResets;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A change of the e-mail address and the transactions that it meets. */
@ExtendWith(ArquillianExtension.class)
@Tag("alone")
class EmailChangeInContainerIT {
    private static final String PASSWORD = "violet paper train over the bridge";
    private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");
    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

    @Inject EmailChanges changes;
    @Inject Accounts accounts;
    @Inject AccountEmails emails;
    @Inject LoginSessions logins;
    @Inject PasswordResets resets;
    @Inject DevelopmentMails sent;
    @Inject UserTransaction transaction;

    @Resource(lookup = "jdbc/grantway")
    DataSource database;

    @Deployment
    static EnterpriseArchive grantway() {
        return GrantwayArchive.with(EmailChangeInContainerIT.class);
    }

    @AfterEach
    void stop() {
        elsewhere.shutdownNow();
    }

    @Test
    void aChangeThatIsRolledBackLeavesTheCodeTheAddressAndTheSignIns() throws Exception {
        var user = user();
        var other = logins.startApi(accounts.user(user.userId()).orElseThrow(), "pwd");
        var next = address();
        var code = code(user, next);

        transaction.begin();
        assertThat(changes.change(user, code, Locale.ENGLISH)).isEqualTo(EmailChangeEnd.DONE);
        transaction.rollback();

        assertThat(accounts.user(user.userId()).orElseThrow().email()).isEqualTo(user.email());
        assertThat(logins.find(other)).isPresent();
        assertThat(sent.newest(new EmailAddress(user.email()))).isEmpty();
        assertThat(changes.confirm(user, code, Locale.ENGLISH)).isEqualTo(EmailChangeEnd.DONE);
        assertThat(logins.find(other)).isEmpty();
        assertThat(signsIn(next.value())).isTrue();
        assertThat(signsIn(user.email())).isFalse();
    }

    @Test
    void theConstraintDecidesBetweenTwoUsersInTheSameMoment() throws Exception {
        var first = user();
        var second = user();
        var next = address();
        var firstCode = code(first, next);
        var secondCode = code(second, next, firstCode);

        transaction.begin();
        assertThat(changes.change(first, firstCode, Locale.ENGLISH)).isEqualTo(EmailChangeEnd.DONE);
        var loser = elsewhere(() -> changes.confirm(second, secondCode, Locale.ENGLISH));
        Thread.sleep(300);
        assertThat(loser.isDone()).isFalse();
        transaction.commit();

        assertThat(loser.get()).isEqualTo(EmailChangeEnd.TAKEN);
        assertThat(signsIn(second.email())).isTrue();
        assertThat(changes.pending(second)).isEmpty();
        assertThat(accounts.user(next).orElseThrow().id()).isEqualTo(first.userId());
    }

    @Test
    void aResetThatIsAskedForInTheSameMomentIsOfNoUse() throws Exception {
        var user = user();
        var code = code(user, address());
        var before = new EmailAddress(user.email());

        transaction.begin();
        resets.request(before, Locale.ENGLISH);
        var change = elsewhere(() -> changes.confirm(user, code, Locale.ENGLISH));
        Thread.sleep(300);
        assertThat(change.isDone()).isFalse();
        transaction.commit();

        assertThat(change.get()).isEqualTo(EmailChangeEnd.DONE);
        assertThat(count("password_reset", user, " and spent_at is null")).isZero();
        assertThat(count("password_reset", user, " and spent_at is not null")).isOne();
    }

    @Test
    void aResetOfTheOldAddressThatWaitsForTheChangeIsNobodys() throws Exception {
        var user = user();
        var code = code(user, address());
        var before = new EmailAddress(user.email());

        transaction.begin();
        changes.change(user, code, Locale.ENGLISH);
        var reset =
                elsewhere(
                        () -> {
                            resets.request(before, Locale.ENGLISH);
                            return true;
                        });
        Thread.sleep(300);
        assertThat(reset.isDone()).isFalse();
        transaction.commit();

        assertThat(reset.get()).isTrue();
        assertThat(count("password_reset", user, "")).isZero();
    }

    @Test
    void aCodeIsGoodForTenMinutesAndTheWishForAnHour() throws Exception {
        var user = user();
        var next = address();
        var code = code(user, next);

        MovableClock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(changes.confirm(user, code, Locale.ENGLISH))
                .isEqualTo(EmailChangeEnd.WRONG_CODE);
        assertThat(changes.sendAgain(user, Locale.ENGLISH)).isInstanceOf(Sent.class);
        var another = mailed(next, code);
        changes.purge(BATCH);
        assertThat(count("email_change", user, "")).isOne();

        MovableClock.advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(changes.confirm(user, another, Locale.ENGLISH))
                .isEqualTo(EmailChangeEnd.NONE_PENDING);
        changes.purge(BATCH);
        assertThat(count("email_change", user, "")).isZero();
        assertThat(signsIn(user.email())).isTrue();
    }

    @Test
    void noCodeIsThatOfAnAddressOfSomebodyElse() throws Exception {
        var owner = user();
        var user = user();
        changes.begin(user, new EmailAddress(owner.email()), PASSWORD, Locale.ENGLISH);

        assertThat(changes.begin(user, address(), "wrong", Locale.ENGLISH))
                .isEqualTo(new NotYou(PasswordCheck.WRONG));
        free(owner);
        assertThat(changes.pending(user)).contains(new EmailAddress(owner.email()));
        assertThat(changes.confirm(user, "00000000", Locale.ENGLISH))
                .isEqualTo(EmailChangeEnd.WRONG_CODE);
        assertThat(sent.newest(new EmailAddress(owner.email())))
                .noneMatch(mail -> CODE.matcher(mail.text()).find());
    }

    private void free(Login owner) throws Exception {
        transaction.begin();
        emails.change(owner.userId(), address());
        transaction.commit();
    }

    private Login user() {
        var id = accounts.add(address().value(), PASSWORD, null, "Ada", "King", "GB");
        var user = accounts.user(id).orElseThrow();
        return logins.find(logins.startApi(user, "pwd")).orElseThrow();
    }

    private static EmailAddress address() {
        return new EmailAddress(UUID.randomUUID() + "@example.com");
    }

    private String code(Login user, EmailAddress next, String... before) throws Exception {
        assertThat(changes.begin(user, next, PASSWORD, Locale.ENGLISH)).isInstanceOf(Sent.class);
        return mailed(next, before);
    }

    private String mailed(EmailAddress to, String... before) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            for (var mail : sent.newest(to)) {
                var code = CODE.matcher(mail.text());
                if (code.find() && !String.join(" ", before).contains(code.group())) {
                    return code.group();
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no code to " + to);
    }

    private boolean signsIn(String email) {
        return accounts.authenticate(email, PASSWORD, null) instanceof SignedIn;
    }

    private <T> Future<T> elsewhere(Callable<T> call) {
        return elsewhere.submit(call);
    }

    private long count(String table, Login user, String more) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                "select count(*) from %s where user_id = '%s'%s"
                                        .formatted(table, user.userId(), more))) {
            result.next();
            return result.getLong(1);
        }
    }
}
