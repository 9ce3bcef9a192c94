package io.grantway.oauth.client;

import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import java.util.Locale;
import java.util.Optional;

/** How an application proves itself where it gets tokens (RFC 7591 §2). */
public enum AuthMethod {
    /** Whichever it sends; under PKCE it may go without. Not on the wire. */
    ANY,
    /** The secret in headers: HTTP Basic, or the partner API's own. */
    CLIENT_SECRET_BASIC,
    CLIENT_SECRET_POST,
    /** A signed assertion (RFC 7523 §2.2). */
    PRIVATE_KEY_JWT,
    /** For public clients, which PKCE protects. */
    NONE;

    /** The value of {@code token_endpoint_auth_method}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param used how a request proved its client
     * @throws OAuthException invalid_client where the application is held to another method
     */
    public void require(AuthMethod used) {
        if (this != ANY && this != used) {
            throw new OAuthException(
                    OAuthError.INVALID_CLIENT,
                    "The application authenticates by " + text() + " alone");
        }
    }

    /** Empty where the text is no method on the wire. */
    public static Optional<AuthMethod> of(String text) {
        for (var method : values()) {
            if (method != ANY && method.text().equals(text)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
