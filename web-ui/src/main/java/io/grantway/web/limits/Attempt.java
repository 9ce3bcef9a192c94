package io.grantway.web.limits;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A try to sign in, counted as a failed one before it is judged: many at once gain nothing. */
public class Attempt {

    private final List<Taken> taken;
    private final Refusal refusal;

    Attempt(List<Taken> taken, Refusal refusal) {
        this.taken = taken;
        this.refusal = refusal;
    }

    public boolean isRefused() {
        return refusal != null;
    }

    /** What refuses it; empty where it may be judged. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The {@code RateLimit} fields, of what refused it, or else of the account and address. */
    public void describe(BiConsumer<String, String> header) {
        if (refusal != null) {
            header.accept("RateLimit-Policy", refusal.policy());
            header.accept("RateLimit", refusal.state());
        } else if (!taken.isEmpty()) {
            taken.get(0).describe(header);
        }
    }

    /** It was no failed try after all: what it asked for was right, or nobody looked. */
    public void isNoFailure() {
        taken.forEach(Taken::giveBack);
    }
}
