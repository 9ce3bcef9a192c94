package io.grantway.oauth.proof;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWK;
import io.grantway.oauth.OAuthError;
import io.grantway.oauth.OAuthException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a client says to prove itself (RFC 7523 §3): well-formed, to this server, of this moment.
 * Whether its key signed it is still to be seen.
 */
public final class ClientAssertion {

    private static final Set<JOSEObjectType> TYPES =
            Set.of(JOSEObjectType.JWT, new JOSEObjectType("client-authentication+jwt"));
    private static final Duration MOST_LIFETIME = Duration.ofMinutes(5);

    /** For clocks that don't agree. */
    private static final Duration LEEWAY = Duration.ofSeconds(10);

    private static final int MOST_ID = 255;

    private final SignedStatement statement;

    private ClientAssertion(SignedStatement statement) {
        this.statement = statement;
    }

    /**
     * @param audiences the names of this server
     * @throws OAuthException invalid_client saying what is wrong
     */
    static ClientAssertion parse(String text, Set<String> audiences, Instant now) {
        try {
            var assertion = new ClientAssertion(SignedStatement.parse(text));
            assertion.check(audiences, now);
            return assertion;
        } catch (ParseException e) {
            throw refused("is not a JWT that is signed by ES256, EdDSA, PS256 or RS256");
        }
    }

    private void check(Set<String> audiences, Instant now) {
        if (statement.type() != null && !TYPES.contains(statement.type())) {
            throw refused("has the typ of something else");
        }
        var claims = statement.claims();
        if (claims.getSubject() == null || !claims.getSubject().equals(claims.getIssuer())) {
            throw refused("must have the client_id as iss and as sub");
        }
        var audience = claims.getAudience();
        if (audience.size() != 1 || !audiences.contains(audience.get(0))) {
            throw refused("must have the issuer of this server as its only aud");
        }
        if (claims.getExpirationTime() == null || !expiresAt().isAfter(now)) {
            throw refused("has expired, or has no exp");
        }
        if (expiresAt().isAfter(now.plus(MOST_LIFETIME).plus(LEEWAY))) {
            throw refused("must have an exp within 5 minutes");
        }
        var latest = now.plus(LEEWAY);
        if (claims.getIssueTime() != null && claims.getIssueTime().toInstant().isAfter(latest)
                || claims.getNotBeforeTime() != null
                        && claims.getNotBeforeTime().toInstant().isAfter(latest)) {
            throw refused("is not valid yet");
        }
        if (id() == null || id().isBlank() || id().length() > MOST_ID) {
            throw refused("must have a jti of at most " + MOST_ID + " characters");
        }
    }

    public String clientKey() {
        return statement.claims().getSubject();
    }

    /** The id of the key that it claims to be signed with; null where it has none. */
    public String keyId() {
        return statement.keyId();
    }

    String id() {
        return statement.claims().getJWTID();
    }

    Instant expiresAt() {
        return statement.claims().getExpirationTime().toInstant();
    }

    boolean isSignedByOneOf(List<JWK> keys) {
        return keys.stream()
                .filter(key -> keyId() == null || keyId().equals(key.getKeyID()))
                .anyMatch(statement::isSignedBy);
    }

    static OAuthException refused(String why) {
        return new OAuthException(OAuthError.INVALID_CLIENT, "client_assertion " + why);
    }
}
