package io.grantway.oauth.authorization;

import static io.grantway.oauth.OAuthException.invalidRequest;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.grantway.oauth.Secrets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** PKCE verifier: 43 to 128 unreserved characters (RFC 7636 §4.1). */
public record CodeVerifier(String value) {

    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9\\-._~]{43,128}");

    public CodeVerifier {
        if (value == null || !UNRESERVED.matcher(value).matches()) {
            throw invalidRequest("code_verifier must be 43 to 128 unreserved characters");
        }
    }

    /** Whether the challenge was made from this verifier (RFC 7636 §4.6). */
    public boolean answers(CodeChallenge challenge) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
            return Secrets.same(Secrets.base64Url(digest), challenge.value());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
