package io.grantway.web.api.firstparty;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import io.grantway.oauth.authorization.PushedAnswer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/**
 * The user can go on in a browser alone (OAuth 2.0 for First-Party Applications §5.2.2.1.1): with
 * the pushed request, where there is one.
 */
public class RedirectToWeb extends OAuthException {

    private static final long serialVersionUID = 1L;

    private final transient PushedAnswer pushed;

    RedirectToWeb(String description, Optional<PushedAnswer> pushed) {
        super(OAuthError.REDIRECT_TO_WEB, description);
        this.pushed = pushed.orElse(null);
    }

    /** What the answer says beside the error. */
    public JsonObjectBuilder details() {
        var details = Json.createObjectBuilder();
        return pushed == null
                ? details
                : details.add("request_uri", pushed.requestUri())
                        .add("expires_in", pushed.expiresIn());
    }
}
