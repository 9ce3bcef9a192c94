package io.grantway.web.pages.problem;

import io.grantway.oauth.authorization.InvalidSession;

/** What a page says instead of its own content; the words are in the message bundle. */
public enum Problem {
    SESSION_MALFORMED(400),
    SESSION_EXPIRED(400),
    SESSION_SPENT(400),
    APPLICATION_UNKNOWN(400),
    FORM_REFUSED(403),
    PAGES_NOT_CONFIGURED(400),
    NOT_FOUND(404),
    REQUEST_REFUSED(400),
    TOO_MANY_REQUESTS(429),
    FAILED(500);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public static Problem of(InvalidSession.Reason reason) {
        return switch (reason) {
            case MALFORMED -> SESSION_MALFORMED;
            case EXPIRED -> SESSION_EXPIRED;
            case SPENT -> SESSION_SPENT;
        };
    }

    public int status() {
        return status;
    }
}
