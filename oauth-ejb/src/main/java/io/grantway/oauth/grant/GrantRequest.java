package io.grantway.oauth.grant;

import static io.grantway.oauth.OAuthException.invalidRequest;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import java.util.function.UnaryOperator;

/**
 * What a request says of the grant that it is about.
 *
 * @param grantId null for a new one
 */
public record GrantRequest(GrantAction action, String grantId) {
    public static final String ACTION = "grant_management_action";
    public static final String GRANT_ID = "grant_id";

    /**
     * Reads parameters by their names on the wire; null where the request says nothing.
     *
     * @throws OAuthException invalid_request, or invalid_grant_id for what can be no name of ours
     */
    public static GrantRequest of(UnaryOperator<String> parameters) {
        var text = parameters.apply(ACTION);
        var grantId = parameters.apply(GRANT_ID);
        if (text == null && grantId == null) {
            return null;
        }
        var action =
                GrantAction.of(text)
                        .orElseThrow(
                                () ->
                                        invalidRequest(
                                                "grant_management_action must be create, merge or"
                                                        + " replace"));
        if ((action == GrantAction.CREATE) != (grantId == null)) {
            throw invalidRequest("grant_id must be there with merge and replace, and only there");
        }
        if (grantId != null && !grantId.matches("[A-Za-z0-9_-]{43}")) {
            throw unknown();
        }
        return new GrantRequest(action, grantId);
    }

    /** No grant of the client has the name. */
    public static OAuthException unknown() {
        return new OAuthException(
                OAuthError.INVALID_GRANT_ID, "grant_id is not a grant of this client");
    }
}
