package io.grantway.web.pages.account.settings;

import io.grantway.oauth.account.PasswordCheck;
import io.grantway.web.pages.browser.Exchange;

/** The password of who is signed in, asked for once more. */
public final class PasswordField {

    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 3;

    private String value;
    private String fault;

    boolean isFilled(Exchange exchange) {
        value = exchange.value("password");
        if (value == null || value.isEmpty()) {
            fault = "PASSWORD_MISSING";
        }
        return fault == null;
    }

    String value() {
        return value;
    }

    /** Whether the password was right; the answer's status says so where it was not. */
    boolean judge(PasswordCheck check, Exchange exchange) {
        switch (check) {
            case WRONG -> {
                fault = "PASSWORD_WRONG";
                exchange.status(UNPROCESSABLE_CONTENT);
            }
            case LOCKED -> {
                fault = "TOO_MANY";
                exchange.status(TOO_MANY_REQUESTS);
            }
            case BUSY -> {
                fault = "BUSY";
                exchange.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
                exchange.status(UNAVAILABLE);
            }
            default -> fault = null;
        }
        return check == PasswordCheck.RIGHT;
    }

    /** The key of its words, after {@code password.}; null where there is none. */
    public String getFault() {
        return fault;
    }
}
