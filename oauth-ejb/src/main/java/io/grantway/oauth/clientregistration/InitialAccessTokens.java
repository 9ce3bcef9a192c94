package io.grantway.oauth.clientregistration;

import io.grantway.oauth.EditedMeanwhile;
import io.grantway.oauth.InputCheck;
import io.grantway.oauth.NotThere;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.OpaqueTokens;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.journal.Deed;
import io.grantway.oauth.journal.Journal;
import io.grantway.oauth.onboarding.Partners;
import io.grantway.oauth.staff.Staff;
import io.grantway.oauth.staff.StaffAction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The tokens that let partners register clients in the sandbox. */
@Stateless
public class InitialAccessTokens {

    private static final int MOST_ROWS = 100;
    private static final int MOST_NAME = 100;
    private static final int MOST_USES = 1_000;
    private static final Duration LONGEST = Duration.ofDays(90);

    @Inject InitialAccessTokenRepository initialTokens;
    @Inject Partners partners;
    @Inject OpaqueTokens tokens;
    @Inject Journal journal;
    @Inject Clock clock;

    /** The newest ones of a partner, 100 at most, also those that are dead. */
    public List<InitialAccessTokenLine> ofPartner(UUID partnerId) {
        return initialTokens.ofPartner(partnerId, MOST_ROWS).stream()
                .map(InitialAccessToken::line)
                .toList();
    }

    /**
     * Issues one; only its keyed hash is kept.
     *
     * @throws io.grantway.oauth.InvalidInput naming the fields and what to change
     */
    public IssuedInitialAccessToken issue(
            Staff staff, UUID partnerId, NewInitialAccessToken asked) {
        staff.require(StaffAction.ISSUE_KEY);
        partners.byId(partnerId).orElseThrow(() -> new NotThere("partner"));
        var checked = checked(asked);
        var now = clock.instant();
        var token = tokens.issue(Purpose.INITIAL_ACCESS_TOKEN, now);
        initialTokens.insert(
                new InitialAccessToken(
                        token, partnerId, checked, staff.doer().actor().text(), now));
        journal.write(
                staff.doer(),
                Deed.of("initial-access-token.issued")
                        .at(partnerId, null)
                        .to(token.id())
                        .change(null, checked.words()));
        return new IssuedInitialAccessToken(
                token.text(), checked.mostUses(), now.plus(checked.lifetime()));
    }

    /** Kills one at once; the clients that it registered live on. */
    public void revoke(Staff staff, UUID id, String reason) {
        staff.require(StaffAction.REVOKE_KEY);
        var check = new InputCheck();
        var why = check.text("reason", reason, 500);
        check.done();
        var token = initialTokens.byId(id).orElseThrow(() -> new NotThere("initial access token"));
        if (initialTokens.revoke(id, clock.instant()) == 0) {
            throw new EditedMeanwhile("The initial access token");
        }
        journal.write(
                staff.doer(),
                Deed.of("initial-access-token.revoked")
                        .at(token.partnerId(), null)
                        .to(id)
                        .because(why));
    }

    /**
     * Takes one of its uses, which a transaction that fails gives back. For registrations alone.
     *
     * @throws OAuthException invalid_token where it has none left, or is no such token
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public InitialAccessToken use(String text, Instant now) {
        return tokens.read(Purpose.INITIAL_ACCESS_TOKEN, text)
                .filter(token -> initialTokens.use(token.id(), token.hash(), now) == 1)
                .flatMap(token -> initialTokens.byId(token.id()))
                .orElseThrow(
                        () ->
                                new OAuthException(
                                        OAuthError.INVALID_TOKEN,
                                        "The initial access token is unknown, expired, revoked or"
                                                + " used up"));
    }

    private static NewInitialAccessToken checked(NewInitialAccessToken asked) {
        var check = new InputCheck();
        var name = check.text("name", asked.name(), MOST_NAME);
        if (asked.mostUses() < 1 || asked.mostUses() > MOST_USES) {
            check.fault("mostUses", "must be from 1 to " + MOST_USES);
        }
        if (asked.lifetime().compareTo(Duration.ofDays(1)) < 0
                || asked.lifetime().compareTo(LONGEST) > 0) {
            check.fault("days", "must be from 1 to " + LONGEST.toDays());
        }
        check.done();
        return new NewInitialAccessToken(
                name, asked.permissions(), asked.mostUses(), asked.lifetime());
    }
}
