package io.grantway.consent.audit;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.EvidenceSigner;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signed checkpoints of the chains. Sent off the machine, they show what was cut off a chain or
 * written anew from some entry on, which the chain alone does not.
 */
@Stateless
public class Checkpoints {

    /** The {@code typ} of a checkpoint's header. */
    public static final String TYPE = "audit-checkpoint+jwt";

    /** The most checkpoints of one page. */
    public static final int MOST = 100;

    @Inject CheckpointRepository checkpoints;
    @Inject AuditChainRepository chains;
    @Inject EvidenceSigner signer;
    @Inject Event<CheckpointSigned> signed;
    @Inject Clock clock;

    /**
     * The checkpoint of a chain's head, signed now where the chain moved since the last one. Fires
     * {@link CheckpointSigned}. Empty where there is no chain yet.
     */
    public Optional<Checkpoint> sign(UUID tenantId) {
        var chain = chains.lock(tenantId);
        if (chain == null) {
            return Optional.empty();
        }
        var last = newest(tenantId);
        if (last.isPresent() && last.get().seq() == chain.head().seq()) {
            return last;
        }
        var checkpoint = checkpoint(chain.head(), clock.instant());
        checkpoints.insert(new StoredCheckpoint(checkpoint));
        chains.rest(tenantId);
        signed.fire(new CheckpointSigned(checkpoint));
        return Optional.of(checkpoint);
    }

    /** Chains that have entries under no checkpoint, those that wait longest first. */
    public List<UUID> due(int limit) {
        return chains.moved(clock.instant(), Limit.of(limit));
    }

    /** The newest checkpoint of a chain. */
    public Optional<Checkpoint> newest(UUID tenantId) {
        return checkpoints.newest(tenantId, Limit.of(1)).stream()
                .findFirst()
                .map(StoredCheckpoint::toCheckpoint);
    }

    /**
     * Checkpoints of a chain, oldest first.
     *
     * @param from the least sequence number
     * @param limit 1 to {@link #MOST}
     */
    public List<Checkpoint> from(UUID tenantId, long from, int limit) {
        return checkpoints.from(tenantId, from, Limit.of(Math.min(limit, MOST))).stream()
                .map(StoredCheckpoint::toCheckpoint)
                .toList();
    }

    private Checkpoint checkpoint(ChainPosition head, Instant now) {
        var payload =
                Map.of(
                        "iss", signer.issuer(),
                        "iat", now.getEpochSecond(),
                        "tenantId", head.tenantId().toString(),
                        "seq", head.seq(),
                        "hash", head.hash());
        return new Checkpoint(
                head.tenantId(),
                head.seq(),
                head.hash(),
                now,
                signer.sign(TYPE, CanonicalJson.of(payload)));
    }
}
