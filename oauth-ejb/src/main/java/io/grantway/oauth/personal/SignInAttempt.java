package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A try to sign in to the account, right or wrong. */
record SignInAttempt(UUID id, Instant at, boolean succeeded, String userAgent, String ipAddress)
        implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object(
                "id", id,
                "at", at,
                "succeeded", succeeded,
                "userAgent", userAgent,
                "ipAddress", ipAddress);
    }
}
