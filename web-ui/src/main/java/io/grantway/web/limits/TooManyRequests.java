package io.grantway.web.limits;

import java.util.function.BiConsumer;

/** A call is one too many. */
public class TooManyRequests extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public TooManyRequests(Refusal refusal) {
        super("Too many requests", null, false, false);
        this.refusal = refusal;
    }

    /** What the answer has to say in its headers. */
    public void describe(BiConsumer<String, String> header) {
        refusal.describe(header);
    }
}
