package io.grantway.oauth.personal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What an application may know of a user. */
record HeldIdentityGrant(UUID id, String scopes, Instant grantedAt) implements Row {

    @Override
    public Map<String, Object> json() {
        return Row.object("applicationId", id, "scopes", scopes, "grantedAt", grantedAt);
    }
}
