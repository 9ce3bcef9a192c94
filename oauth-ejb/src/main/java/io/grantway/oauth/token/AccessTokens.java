package io.grantway.oauth.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.oauth.AuthorizationDetails;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.Shared;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.key.SigningKeys;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Access tokens: {@code at+jwt} after RFC 9068, ES256. A family's generation always gives the same
 * token, for an answer that was lost.
 */
@Shared
class AccessTokens {

    /** The claim that names the token family, by which a revocation finds the token. */
    static final String FAMILY = "fid";

    private static final String CONFIRMATION = "cnf";
    private static final String THUMBPRINT = "jkt";
    private static final String ACTOR = "act";
    private static final String SUBJECT = "sub";

    private static final JOSEObjectType AT_JWT = new JOSEObjectType("at+jwt");

    private static final int MAX_LENGTH = 8_192;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Cache<String, AccessClaims> verified =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();

    private final SigningKeys signingKeys;
    private final Secrets secrets;
    private final OAuthSettings settings;

    @Inject
    AccessTokens(SigningKeys signingKeys, Secrets secrets, OAuthSettings settings) {
        this.signingKeys = signingKeys;
        this.secrets = secrets;
        this.settings = settings;
    }

    /**
     * @param limit how much may be paid with it; null for any amount
     * @param jkt the key to bind the token to; null for a bearer token
     */
    String issue(
            TokenFamilyState family, Client client, String scope, SpendingLimit limit, String jkt) {
        var end = family.rotatedAt().plus(client.accessTokenLifetime());
        return sign(family, claims(family, client, scope, limit, end, jkt));
    }

    /**
     * A token with which a client acts for the user (RFC 8693 §4.1).
     *
     * @param jkt the key to bind the token to; null for a bearer token
     */
    String issueExchanged(
            TokenFamilyState family, Client actor, String scope, Instant expiresAt, String jkt) {
        return sign(
                family,
                claims(family, actor, scope, family.limit(), expiresAt, jkt)
                        .claim(ACTOR, Map.of(SUBJECT, actor.clientKey())));
    }

    private JWTClaimsSet.Builder claims(
            TokenFamilyState family,
            Client client,
            String scope,
            SpendingLimit limit,
            Instant expiresAt,
            String jkt) {
        return new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(settings.resource())
                .subject(family.knownAs())
                .claim("client_id", client.clientKey())
                .issueTime(Date.from(family.rotatedAt()))
                .expirationTime(Date.from(expiresAt))
                .jwtID(id(family).toString())
                .claim("scope", scope)
                .claim(AuthorizationDetails.NAME, AuthorizationDetails.json(limit))
                .claim("auth_time", family.authenticatedAt().getEpochSecond())
                .claim("amr", family.methods().split(" "))
                .claim(FAMILY, family.id().toString())
                .claim(CONFIRMATION, confirmation(jkt));
    }

    private String sign(TokenFamilyState family, JWTClaimsSet.Builder claims) {
        return signingKeys.sign(
                family.rotatedAt(), AccessTokens::header, claims.build().toPayload());
    }

    /** A token for the application itself, on behalf of no user (RFC 6749 §4.4, RFC 9068 §2.2). */
    String issueForClient(Client client, Instant issuedAt, String scope, String jkt) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .audience(settings.resource())
                        .subject(client.clientKey())
                        .claim("client_id", client.clientKey())
                        .issueTime(Date.from(issuedAt))
                        .expirationTime(Date.from(issuedAt.plus(client.accessTokenLifetime())))
                        .jwtID(Secrets.timeOrderedId(issuedAt.toEpochMilli()).toString())
                        .claim("scope", scope)
                        .claim(CONFIRMATION, confirmation(jkt))
                        .build();
        return signingKeys.sign(issuedAt, AccessTokens::header, claims.toPayload());
    }

    /**
     * The claims of a genuine, unexpired access token; empty for anything else. A token that passed
     * is remembered for some minutes: a signature does not go bad, its end is looked at each time.
     */
    Optional<AccessClaims> verify(String token, Instant now) {
        var known = verified.getIfPresent(token);
        if (known == null) {
            known = genuine(token);
            if (known == null) {
                return Optional.empty();
            }
            verified.put(token, known);
        }
        return Optional.of(known).filter(claims -> claims.expiresAt().isAfter(now));
    }

    private AccessClaims genuine(String token) {
        if (token.length() > MAX_LENGTH) {
            return null;
        }
        try {
            var jwt = SignedJWT.parse(token);
            var header = jwt.getHeader();
            if (!AT_JWT.equals(header.getType())
                    || !JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || header.getKeyID() == null) {
                return null;
            }
            var key = signingKeys.publishedKey(header.getKeyID());
            var claims = jwt.getJWTClaimsSet();
            return key.isPresent()
                            && jwt.verify(new ECDSAVerifier(key.get()))
                            && settings.issuer().equals(claims.getIssuer())
                            && claims.getAudience().contains(settings.resource())
                            && claims.getExpirationTime() != null
                    ? AccessClaims.of(claims)
                    : null;
        } catch (ParseException | JOSEException e) {
            return null;
        }
    }

    /** The key that a token is bound to; null for a bearer token. */
    static String jkt(JWTClaimsSet claims) throws ParseException {
        var confirmation = claims.getJSONObjectClaim(CONFIRMATION);
        return confirmation == null ? null : (String) confirmation.get(THUMBPRINT);
    }

    /** The client that acts for the user; null where the token was not exchanged. */
    static String actor(JWTClaimsSet claims) throws ParseException {
        var actor = claims.getJSONObjectClaim(ACTOR);
        return actor == null ? null : (String) actor.get(SUBJECT);
    }

    private static Map<String, Object> confirmation(String jkt) {
        return jkt == null ? null : Map.of(THUMBPRINT, jkt);
    }

    private UUID id(TokenFamilyState family) {
        var bytes =
                ByteBuffer.wrap(
                        secrets.keyed(
                                Purpose.ACCESS_TOKEN_ID,
                                Secrets.bytes(family.id()),
                                ByteBuffer.allocate(Integer.BYTES)
                                        .putInt(family.generation())
                                        .array()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static JWSHeader header(String kid) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(AT_JWT).keyID(kid).build();
    }
}
