package io.grantway.web.limits;

import io.grantway.oauth.account.LoginOutcome;
import io.grantway.oauth.account.LoginOutcome.Busy;
import io.grantway.oauth.account.LoginOutcome.SecondFactorDue;
import io.grantway.oauth.account.LoginOutcome.SignedIn;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A try to sign in that the limits of this node and the locks of all nodes have looked at. */
public class SignInTry {

    private final Attempt attempt;
    private final Refusal lock;
    private final Consumer<LoginOutcome> end;

    private SignInTry(Attempt attempt, Refusal lock, Consumer<LoginOutcome> end) {
        this.attempt = attempt;
        this.lock = lock;
        this.end = end;
    }

    static SignInTry limited(Attempt attempt) {
        return new SignInTry(attempt, null, outcome -> {});
    }

    static SignInTry locked(Attempt attempt, Refusal lock) {
        return new SignInTry(attempt, lock, outcome -> {});
    }

    static SignInTry admitted(Attempt attempt, Consumer<LoginOutcome> end) {
        return new SignInTry(attempt, null, end);
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
        if (outcome instanceof SignedIn
                || outcome instanceof SecondFactorDue
                || outcome instanceof Busy) {
            attempt.isNoFailure();
        }
        end.accept(outcome);
    }
}
