package io.grantway.oauth.authorization;

import static io.grantway.consent.permission.Permission.TRANSACTIONS_WRITE;

import io.grantway.oauth.account.Accounts;
import io.grantway.oauth.account.Login;
import io.grantway.oauth.openid.Acr;
import io.grantway.oauth.openid.OpenIdClients;
import io.grantway.oauth.passkey.Passkeys;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * What a request demands of the sign-in: how fresh it is, whose, and whether a second factor was
 * proved (OpenID Connect Core §3.1.2.1, §5.5.1.1).
 */
@Stateless
public class SignInDemands {

    /** What is said of a request that wants more than the user has. */
    public static final String NO_SECOND_FACTOR =
            "transactions:write needs a second factor, which the user has to set up first";

    private static final Set<StepUp> CAN_STEP_UP = Set.of(StepUp.BY_CODE, StepUp.BY_PASSKEY);

    @Inject Accounts accounts;
    @Inject Passkeys passkeys;
    @Inject OpenIdClients openIdClients;

    /**
     * Whether a sign-in is what the request wants: fresh enough, of the expected user, and with the
     * second factor where that is wanted and the user has one.
     */
    public boolean suits(AuthorizationSession session, Login login) {
        return !session.wantsFresherThan(login)
                && isExpected(session, login)
                && !CAN_STEP_UP.contains(stepUp(session, login));
    }

    /** Whether who has a second factor has to prove it. */
    public boolean wantsTwoFactors(AuthorizationSession session) {
        return demandsTwoFactors(session)
                || Acr.mostWanted(session.openId().acrValues())
                        .filter(Acr.TWO_FACTORS::equals)
                        .isPresent();
    }

    /** What this user can do for a request that wants a second factor. */
    public StepUp stepUp(AuthorizationSession session, Login login) {
        if (Acr.of(login.methods()) == Acr.TWO_FACTORS || !wantsTwoFactors(session)) {
            return StepUp.NOT_NEEDED;
        }
        if (accounts.hasSecondFactor(login.userId())) {
            return StepUp.BY_CODE;
        }
        if (passkeys.hasAny(login.userId())) {
            return StepUp.BY_PASSKEY;
        }
        return demandsTwoFactors(session) ? StepUp.NOT_POSSIBLE : StepUp.NOT_NEEDED;
    }

    /** Whether who has none gets nothing, as the application wants it for transactions. */
    private static boolean demandsTwoFactors(AuthorizationSession session) {
        return session.client().security().secondFactorForTransactions()
                && session.requested().contains(TRANSACTIONS_WRITE);
    }

    private boolean isExpected(AuthorizationSession session, Login login) {
        var expected = session.openId().subjectHint();
        return expected == null
                || expected.equals(
                        openIdClients
                                .pairwiseSubject(session.client(), login.userId())
                                .orElseGet(login.userId()::toString));
    }
}
