package io.grantway.web.api.firstparty;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The user has to do or say something more (OAuth 2.0 for First-Party Applications §5.2.2.1). */
public class InsufficientAuthorization extends OAuthException {

    private static final long serialVersionUID = 1L;

    private final transient JsonObject details;

    /**
     * @param question what the step needs to be shown; empty for nothing
     */
    InsufficientAuthorization(
            String description, NextStep next, String authSession, JsonObjectBuilder question) {
        super(OAuthError.INSUFFICIENT_AUTHORIZATION, description);
        details =
                Json.createObjectBuilder()
                        .add("auth_session", authSession)
                        .add("next_step", next.text())
                        .addAll(question)
                        .build();
    }

    /** What the answer says beside the error. */
    public JsonObjectBuilder details() {
        return Json.createObjectBuilder(details);
    }
}
