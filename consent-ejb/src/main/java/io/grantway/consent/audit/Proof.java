package io.grantway.consent.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A part of what an outsider needs to check a user's entries: the entries themselves, and the
 * digests of all bodies from the first of them to a signed checkpoint.
 *
 * @param entries the user's entries that lie under the checkpoint, oldest first
 * @param links one for each entry of the chain from the first of the user's entries on
 * @param checkpoint the first one at or behind the first entry; null where there are no entries
 * @param nextLink where the links go on, by {@link Proofs#links}; null where they reach the
 *     checkpoint
 * @param next the last entry of this part, where there are more of the user's entries; else null
 * @param jwksUri where the keys of the checkpoint's signature are
 */
public record Proof(
        UUID tenantId,
        List<Entry> entries,
        List<Link> links,
        Checkpoint checkpoint,
        Long nextLink,
        Long next,
        String jwksUri) {

    /**
     * An entry of the user.
     *
     * @param body canonical JSON (RFC 8785)
     * @param opening shows that the entry is the user's, and what it commits to
     */
    public record Entry(long seq, String hash, String body, Opening opening) {}

    /**
     * What opens the commitments of one entry. Keys are in base64url; they open this user's entries
     * and no one else's.
     *
     * @param subjectKey {@code subject} = HMAC-SHA-256(subjectKey, tenantId), or tenantId followed
     *     by {@code " link"} in an entry with the action {@code linked}
     * @param commitmentKey {@code commitment} = HMAC-SHA-256(commitmentKey, canonical metadata)
     */
    public record Opening(String subjectKey, String commitmentKey, Map<String, Object> metadata) {}

    /**
     * A link of the chain: its hash is SHA-256(hash of the one before ‖ digest).
     *
     * @param digest the SHA-256 of the entry's body, in base64url
     */
    public record Link(long seq, String digest) {}
}
