package io.grantway.oauth.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Shared;
import io.grantway.oauth.key.IdTokenKeys;
import io.grantway.oauth.key.SigningKeys;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;

/**
 * ID tokens (Core §2): who signed in, said to one client. Their {@code typ} and {@code aud} keep
 * them apart from access tokens, and so does that they name a client and not an API.
 */
@Shared
public class IdTokens {

    private static final int MAX_LENGTH = 8_192;

    private final SigningKeys ecKeys;
    private final IdTokenKeys rsaKeys;
    private final OAuthSettings settings;

    @Inject
    public IdTokens(SigningKeys ecKeys, IdTokenKeys rsaKeys, OAuthSettings settings) {
        this.ecKeys = ecKeys;
        this.rsaKeys = rsaKeys;
        this.settings = settings;
    }

    public String issue(IdToken token, IdTokenAlgorithm algorithm) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .subject(token.subject())
                        .audience(token.clientId())
                        .issueTime(Date.from(token.issuedAt()))
                        .expirationTime(Date.from(token.expiresAt()))
                        .claim("auth_time", token.authenticatedAt().getEpochSecond())
                        .claim("nonce", token.nonce())
                        .claim("acr", Acr.of(token.methods()).value())
                        .claim("amr", token.methods().split(" "))
                        .claim("at_hash", hash(token.accessToken()))
                        .claim("sid", token.signInId() == null ? null : token.signInId().toString())
                        .build();
        return sign(JOSEObjectType.JWT, claims, token.issuedAt(), algorithm);
    }

    /** Signs claims that are not an ID token, and whose {@code typ} says so. */
    public String sign(
            JOSEObjectType type,
            JWTClaimsSet claims,
            Instant issuedAt,
            IdTokenAlgorithm algorithm) {
        var keys = algorithm == IdTokenAlgorithm.ES256 ? ecKeys : rsaKeys;
        return keys.sign(
                issuedAt,
                kid ->
                        new JWSHeader.Builder(JWSAlgorithm.parse(algorithm.name()))
                                .type(type)
                                .keyID(kid)
                                .build(),
                claims.toPayload());
    }

    /** What an ID token tells, expired or not; empty where it is none of ours. */
    public Optional<IdTokenHint> read(String token) {
        if (token == null || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            var verifier = verifier(jwt.getHeader());
            return verifier.isPresent()
                            && jwt.verify(verifier.get())
                            && JOSEObjectType.JWT.equals(jwt.getHeader().getType())
                            && settings.issuer().equals(claims.getIssuer())
                            && claims.getAudience().size() == 1
                            && claims.getSubject() != null
                    ? Optional.of(
                            new IdTokenHint(
                                    claims.getSubject(),
                                    claims.getAudience().get(0),
                                    claims.getStringClaim("sid")))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private Optional<JWSVerifier> verifier(JWSHeader header) throws JOSEException {
        if (header.getKeyID() == null) {
            return Optional.empty();
        }
        if (JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            var key = ecKeys.publishedKey(header.getKeyID());
            return key.isEmpty() ? Optional.empty() : Optional.of(new ECDSAVerifier(key.get()));
        }
        if (JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            var key = rsaKeys.publishedKey(header.getKeyID());
            return key.isEmpty() ? Optional.empty() : Optional.of(new RSASSAVerifier(key.get()));
        }
        return Optional.empty();
    }

    /** The left half of the token's hash (Core §3.1.3.6). */
    private static String hash(String accessToken) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(accessToken.getBytes(StandardCharsets.US_ASCII));
            return Secrets.base64Url(Arrays.copyOf(digest, digest.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
