package io.grantway.oauth.authorization;

import static io.grantway.oauth.OAuthException.invalidRequest;

import java.util.regex.Pattern;

/** PKCE challenge by S256: 43 characters of base64url (RFC 7636 §4.2). */
public record CodeChallenge(String value) {

    private static final Pattern SHA_256 = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String METHOD = "S256";

    public CodeChallenge {
        if (value == null || !SHA_256.matcher(value).matches()) {
            throw invalidRequest("code_challenge must be 43 characters of base64url (SHA-256)");
        }
    }

    /** The challenge of a request; the method must be said, and {@code plain} is refused. */
    public static CodeChallenge of(String value, String method) {
        if (value == null) {
            throw invalidRequest("Missing required parameter: code_challenge");
        }
        if (method == null) {
            throw invalidRequest("Missing required parameter: code_challenge_method");
        }
        if (!METHOD.equals(method)) {
            throw invalidRequest("code_challenge_method must be S256");
        }
        return new CodeChallenge(value);
    }
}
