package io.grantway.oauth.token;

import io.grantway.oauth.Secrets;
import io.grantway.oauth.Secrets.Purpose;
import io.grantway.oauth.Shared;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Opaque refresh tokens: the family's id, a generation, and 256 bits that only this server can make
 * from the family's seed and the pepper. The same generation always has the same token.
 */
@Shared
class RefreshTokens {

    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 32;
    private static final int TOKEN_BYTES = ID_BYTES + Integer.BYTES + MAC_BYTES;

    private final Secrets secrets;

    @Inject
    RefreshTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What a refresh token claims to be, until it is proved. */
    record Presented(UUID familyId, int generation, byte[] mac) {}

    String of(TokenFamilyState family) {
        var generation = family.generation();
        return Secrets.base64Url(
                ByteBuffer.allocate(TOKEN_BYTES)
                        .put(Secrets.bytes(family.id()))
                        .putInt(generation)
                        .put(mac(family, generation))
                        .array());
    }

    /** Empty where it is no refresh token at all. */
    Optional<Presented> read(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != TOKEN_BYTES) {
                return Optional.empty();
            }
            var familyId = new UUID(bytes.getLong(), bytes.getLong());
            var generation = bytes.getInt();
            var mac = new byte[MAC_BYTES];
            bytes.get(mac);
            return Optional.of(new Presented(familyId, generation, mac));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The family that really gave this token, whatever has become of it; empty for a forgery. */
    Optional<TokenFamilyState> genuine(Presented presented, TokenFamilyRepository families) {
        return families.find(presented.familyId()).filter(family -> isGenuine(presented, family));
    }

    /** Whether a genuine token is the family's last one: earlier ones were rotated. */
    boolean isNewest(String token, TokenFamilyState family) {
        return read(token).filter(it -> it.generation() == family.generation()).isPresent();
    }

    boolean isGenuine(Presented presented, TokenFamilyState family) {
        return Secrets.same(presented.mac(), mac(family, presented.generation()));
    }

    private byte[] mac(TokenFamilyState family, int generation) {
        return secrets.keyed(
                Purpose.REFRESH_TOKEN,
                Secrets.bytes(family.id()),
                ByteBuffer.allocate(Integer.BYTES).putInt(generation).array(),
                family.seed().getBytes(StandardCharsets.US_ASCII));
    }
}
