package io.grantway.oauth.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import io.grantway.oauth.OAuthSettings;
import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.Shared;
import io.grantway.oauth.client.Client;
import io.grantway.oauth.key.SigningKeys;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.UUID;

/**
 * Access tokens: {@code at+jwt} after RFC 9068, ES256. A family's generation always gives the same
 * token, for an answer that was lost.
 */
@Shared
class AccessTokens {

    /** The claim that names the token family, by which a revocation finds the token. */
    static final String FAMILY = "fid";

    private static final JOSEObjectType AT_JWT = new JOSEObjectType("at+jwt");

    private final SigningKeys signingKeys;
    private final Secrets secrets;
    private final OAuthSettings settings;

    @Inject
    AccessTokens(SigningKeys signingKeys, Secrets secrets, OAuthSettings settings) {
        this.signingKeys = signingKeys;
        this.secrets = secrets;
        this.settings = settings;
    }

    String issue(TokenFamilyState family, Client client, String scope) {
        var issuedAt = family.rotatedAt();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .audience(settings.resource())
                        .subject(family.userId().toString())
                        .claim("client_id", client.clientKey())
                        .issueTime(Date.from(issuedAt))
                        .expirationTime(Date.from(issuedAt.plus(client.accessTokenLifetime())))
                        .jwtID(id(family).toString())
                        .claim("scope", scope)
                        .claim("auth_time", family.authenticatedAt().getEpochSecond())
                        .claim("amr", family.methods().split(" "))
                        .claim(FAMILY, family.id().toString())
                        .build();
        return signingKeys.sign(issuedAt, AccessTokens::header, claims.toPayload());
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
