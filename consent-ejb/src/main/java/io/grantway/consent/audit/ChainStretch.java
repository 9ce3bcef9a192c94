package io.grantway.consent.audit;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.Digest;
import io.grantway.consent.evidence.EvidenceSigner;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some entries of a chain in a row, to be compared with what comes before them, with the
 * checkpoints that were signed on the way, and with the head.
 */
final class ChainStretch {

    private final EvidenceSigner signer;
    private final Map<Long, Checkpoint> checkpoints;
    private final ChainPosition head;
    private ChainPosition reached;

    /**
     * @param before the entry before the first
     * @param checkpoints by their sequence numbers
     * @param head as it was before the entries were read
     */
    ChainStretch(
            ChainPosition before,
            Map<Long, Checkpoint> checkpoints,
            ChainPosition head,
            EvidenceSigner signer) {
        this.reached = before;
        this.checkpoints = checkpoints;
        this.head = head;
        this.signer = signer;
    }

    /** The first thing that is wrong; empty where nothing is. */
    Optional<ChainFault> verify(List<AuditEntry> entries) {
        for (var entry : entries) {
            var fault = fault(entry);
            if (fault != null) {
                return Optional.of(new ChainFault(reached.seq() + 1, fault));
            }
            reached = entry.position();
        }
        return Optional.empty();
    }

    ChainPosition reached() {
        return reached;
    }

    private String fault(AuditEntry entry) {
        var position = entry.position();
        if (position.seq() != reached.seq() + 1) {
            return "The entry is missing";
        }
        if (!position.hash().equals(Digest.link(reached.hash(), entry.body()))) {
            return "The entry is not what its hash was made of";
        }
        if (!names(entry.body(), position)) {
            return "The entry names another place or another predecessor than it has";
        }
        if (position.seq() == head.seq() && !position.hash().equals(head.hash())) {
            return "The head of the chain is not the hash of the newest entry";
        }
        var checkpoint = checkpoints.get(position.seq());
        return checkpoint == null || agrees(checkpoint, position)
                ? null
                : "The checkpoint that was signed here is of another entry";
    }

    private boolean names(String body, ChainPosition position) {
        try {
            var content = CanonicalJson.parse(body);
            return position.tenantId().toString().equals(content.get("tenantId"))
                    && content.get("seq") instanceof Number seq
                    && seq.longValue() == position.seq()
                    && reached.hash().equals(content.get("previous"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean agrees(Checkpoint checkpoint, ChainPosition position) {
        return checkpoint.hash().equals(position.hash())
                && signer.read(Checkpoints.TYPE, checkpoint.jws())
                        .map(CanonicalJson::parse)
                        .filter(said -> position.hash().equals(said.get("hash")))
                        .filter(said -> position.tenantId().toString().equals(said.get("tenantId")))
                        .isPresent();
    }
}
