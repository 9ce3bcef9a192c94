package io.grantway.web.limits;

import io.grantway.oauth.account.LoginOutcome;
import io.grantway.oauth.account.LoginOutcome.Busy;
import io.grantway.oauth.account.LoginOutcome.SecondFactorDue;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import io.grantway.oauth.lockout.Admission;
import io.grantway.oauth.lockout.Lockouts;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A try to sign in that the limits of this node and the locks of all nodes have looked at. */
public class SignInTry {

    private final Attempt attempt;
    private final Admission admission;
    private final Refusal lock;
    private final Lockouts lockouts;

    SignInTry(Attempt attempt, Admission admission, Refusal lock, Lockouts lockouts) {
        this.attempt = attempt;
        this.admission = admission;
        this.lock = lock;
        this.lockouts = lockouts;
    }

    /** Why it must not be judged; empty where it may be. */
    public Optional<Refusal> refusal() {
        return attempt.refusal().or(() -> Optional.ofNullable(lock));
    }

    /** The {@code RateLimit} fields of a try that is judged. */
    public void describe(BiConsumer<String, String> header) {
        attempt.describe(header);
    }

    /** Says how it was judged; what is never said counts as a failure. */
    public void ended(LoginOutcome outcome) {
        if (outcome instanceof SignedIn) {
            attempt.isNoFailure();
            lockouts.succeeded(admission);
        } else if (outcome instanceof SecondFactorDue || outcome instanceof Busy) {
            attempt.isNoFailure();
            lockouts.undecided(admission);
        }
    }
}
