package io.grantway.web.api;

import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.AuthorizationDetails;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** Authorization details in an answer (RFC 9396 §7). */
public final class AuthorizationDetailsJson {

    private AuthorizationDetailsJson() {}

    /** Adds them where there are any. */
    public static void add(JsonObjectBuilder body, SpendingLimit limit) {
        if (limit != null) {
            var array = Json.createArrayBuilder();
            AuthorizationDetails.json(limit)
                    .forEach(detail -> array.add(Json.createObjectBuilder(detail)));
            body.add(AuthorizationDetails.NAME, array);
        }
    }
}
