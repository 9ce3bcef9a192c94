package io.grantway.oauth.registration;

import io.grantway.oauth.DomainRefusal;
import java.time.Duration;

/** An address got as many codes as it gets within an hour. */
public class TooManyCodes extends DomainRefusal {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyCodes(Duration wait) {
        super("Too many codes for this address");
        this.wait = wait;
    }

    /** After how long there is another one. */
    public Duration retryAfter() {
        return wait;
    }
}
