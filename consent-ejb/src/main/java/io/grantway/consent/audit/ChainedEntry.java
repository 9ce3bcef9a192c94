package io.grantway.consent.audit;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.Digest;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An entry in its chain. Its body is canonical JSON with the sequence number and the hash of the
 * entry before. Its hash is SHA-256(hash of the entry before ‖ SHA-256(body)): a stretch of the
 * chain can be proved by the digests of its bodies, without showing what they say.
 *
 * @param body what is hashed, byte for byte
 */
record ChainedEntry(EntryDraft draft, ChainPosition position, String body) {

    /**
     * The version of the body's form. In form 2 an entry may have a {@code limit}; entries of form
     * 1 stay as they are, and are linked in the same way.
     */
    private static final int FORM = 2;

    /** Puts an entry behind another. */
    static ChainedEntry after(ChainPosition head, EntryDraft draft) {
        var seq = head.seq() + 1;
        var content = new TreeMap<>(draft.content());
        content.put("v", FORM);
        content.put("tenantId", draft.tenantId().toString());
        content.put("seq", seq);
        content.put("previous", head.hash());
        content.put("time", draft.time().toString());
        if (draft.subject() != null) {
            content.put("subject", draft.subject());
        }
        content.values().removeIf(Objects::isNull);
        var body = CanonicalJson.of(content);
        return new ChainedEntry(
                draft,
                new ChainPosition(draft.tenantId(), seq, Digest.link(head.hash(), body)),
                body);
    }
}
