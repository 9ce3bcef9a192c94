package io.grantway.oauth;

import io.grantway.oauth.Secrets.Purpose;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens that mean nothing to whoever reads them: the id of a row and 256 random bits. The row
 * keeps a keyed hash, so that a copy of the database opens nothing.
 */
@Shared
public class OpaqueTokens {

    private static final int ID_BYTES = 16;
    private static final int TOKEN_BYTES = ID_BYTES + 32;

    private final Secrets secrets;

    @Inject
    public OpaqueTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * @param hash what the row keeps
     */
    public record Token(UUID id, String text, String hash) {

        /** Whether this is the token that the row was made with. */
        public boolean proves(String stored) {
            return Secrets.same(stored, hash);
        }
    }

    public Token issue(Purpose purpose, Instant now) {
        return issue(purpose, Secrets.timeOrderedId(now.toEpochMilli()));
    }

    public Token issue(Purpose purpose, UUID id) {
        var text =
                Secrets.base64Url(
                        ByteBuffer.allocate(TOKEN_BYTES)
                                .put(Secrets.bytes(id))
                                .put(secrets.random())
                                .array());
        return new Token(id, text, secrets.keyedText(purpose, text));
    }

    /** Empty where the text can't be a token. */
    public Optional<Token> read(Purpose purpose, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.remaining() == TOKEN_BYTES
                    ? Optional.of(
                            new Token(
                                    new UUID(bytes.getLong(), bytes.getLong()),
                                    text,
                                    secrets.keyedText(purpose, text)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
