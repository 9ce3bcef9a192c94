package io.grantway.web.limits;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A try to sign in, counted as a failed one before it is judged: many at once gain nothing. */
public class Attempt {

    private final List<Taken> taken;
    private final Taken refused;

    Attempt(List<Taken> taken, Taken refused) {
        this.taken = taken;
        this.refused = refused;
    }

    public boolean isRefused() {
        return refused != null;
    }

    /** What refuses it; empty where it may be judged. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refused).map(Refusal::new);
    }

    /** The {@code RateLimit} fields, of what refused it, or else of the account and address. */
    public void describe(BiConsumer<String, String> header) {
        if (refused != null) {
            refused.describe(header);
        } else if (!taken.isEmpty()) {
            taken.get(0).describe(header);
        }
    }

    /** It was no failed try after all: what it asked for was right, or nobody looked. */
    public void isNoFailure() {
        taken.forEach(Taken::giveBack);
    }
}
