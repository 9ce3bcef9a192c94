package io.grantway.web.limits;

import java.util.List;
import java.util.function.BiConsumer;

/** A try to sign in, counted as a failed one before it is judged: many at once gain nothing. */
public class Attempt {

    private final List<Taken> taken;
    private final Taken refusal;

    Attempt(List<Taken> taken, Taken refusal) {
        this.taken = taken;
        this.refusal = refusal;
    }

    public boolean isRefused() {
        return refusal != null;
    }

    /** Seconds until a refused one is worth repeating. */
    public int retryAfter() {
        return refusal.retryAfter();
    }

    /** The {@code RateLimit} fields, of what refused it, or else of the account and address. */
    public void describe(BiConsumer<String, String> header) {
        var shown = refusal == null ? taken.get(0) : refusal;
        header.accept("RateLimit-Policy", shown.policy());
        header.accept("RateLimit", shown.state());
    }

    /** It was no failed try after all: what it asked for was right, or nobody looked. */
    public void isNoFailure() {
        taken.forEach(Taken::giveBack);
    }
}
