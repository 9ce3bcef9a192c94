package io.grantway.consent.audit;

import static java.util.stream.Collectors.toMap;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.evidence.Digest;
import io.grantway.consent.evidence.EvidenceSigner;
import io.grantway.consent.subject.SubjectKey;
import io.grantway.consent.subject.SubjectKeys;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What outsiders need to check a chain without this server. */
@Stateless
public class Proofs {

    /** The most of a user's entries in one part of a proof. */
    public static final int MOST_ENTRIES = 100;

    /** The most links in one part of a proof, and lines in one page of an export. */
    public static final int MOST_LINKS = 1_000;

    @Inject AuditEntryRepository entries;
    @Inject AuditTrail trail;
    @Inject Checkpoints checkpoints;
    @Inject SubjectKeys subjects;
    @Inject EvidenceSigner signer;

    /**
     * The proof of a user's entries at a partner, from one of them on. Signs a checkpoint where the
     * entries lie under none yet.
     *
     * @param after the {@code next} of the part before; 0 for the first part
     */
    public Proof of(UUID tenantId, UUID userId, long after) {
        var keys = subjects.all(tenantId, userId);
        var found = entries(keys, after);
        if (found.isEmpty()) {
            return new Proof(tenantId, List.of(), List.of(), null, null, null, signer.jwksUri());
        }
        var first = found.get(0).position().seq();
        var checkpoint = checkpointFrom(tenantId, first);
        var covered =
                found.stream()
                        .filter(entry -> entry.position().seq() <= checkpoint.seq())
                        .limit(MOST_ENTRIES)
                        .toList();
        var links = links(tenantId, first - 1, checkpoint.seq());
        var lastLink = links.get(links.size() - 1).seq();
        return new Proof(
                tenantId,
                opened(covered, keys),
                links,
                checkpoint,
                lastLink < checkpoint.seq() ? lastLink : null,
                covered.size() < found.size()
                        ? covered.get(covered.size() - 1).position().seq()
                        : null,
                signer.jwksUri());
    }

    /**
     * Links of a chain, at most {@link #MOST_LINKS}.
     *
     * @param after the sequence number before the first
     * @param last the last sequence number wanted
     */
    public List<Proof.Link> links(UUID tenantId, long after, long last) {
        var most = (int) Math.max(1, Math.min(MOST_LINKS, last - after));
        return entries.after(tenantId, after, Limit.of(most)).stream()
                .map(entry -> new Proof.Link(entry.position().seq(), Digest.sha256(entry.body())))
                .toList();
    }

    /**
     * Lines of the export that the stand-alone verifier reads: one entry each.
     *
     * @param after the sequence number before the first; 0 for the beginning
     * @param limit 1 to {@link #MOST_LINKS}
     */
    public List<ExportLine> export(UUID tenantId, long after, int limit) {
        return entries.after(tenantId, after, Limit.of(Math.min(limit, MOST_LINKS))).stream()
                .map(entry -> ExportLine.of(entry.position(), entry.body()))
                .toList();
    }

    /** One more than a part holds, so that the end is known. */
    private List<AuditEntry> entries(List<SubjectKey> keys, long after) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var stand = new ArrayList<String>();
        for (var key : keys) {
            stand.add(key.subject());
            stand.add(key.linkSubject());
        }
        return entries.about(stand, after, Limit.of(MOST_ENTRIES + 1));
    }

    private Checkpoint checkpointFrom(UUID tenantId, long seq) {
        return checkpoints.from(tenantId, seq, 1).stream()
                .findFirst()
                .orElseGet(() -> checkpoints.sign(tenantId).orElseThrow());
    }

    private List<Proof.Entry> opened(List<AuditEntry> covered, List<SubjectKey> keys) {
        var bySubject = new HashMap<String, SubjectKey>();
        for (var key : keys) {
            bySubject.put(key.subject(), key);
            bySubject.put(key.linkSubject(), key);
        }
        var bodies =
                covered.stream()
                        .collect(toMap(AuditEntry::position, e -> CanonicalJson.parse(e.body())));
        var recordIds =
                bodies.values().stream()
                        .filter(body -> body.containsKey("recordId"))
                        .map(body -> UUID.fromString((String) body.get("recordId")))
                        .toList();
        var metadata = trail.metadata(keys, recordIds);
        return covered.stream()
                .map(
                        entry -> {
                            var body = bodies.get(entry.position());
                            return new Proof.Entry(
                                    entry.position().seq(),
                                    entry.position().hash(),
                                    entry.body(),
                                    opening(body, bySubject.get(body.get("subject")), metadata));
                        })
                .toList();
    }

    private static Proof.Opening opening(
            Map<String, Object> body, SubjectKey key, Map<UUID, Map<String, Object>> metadata) {
        var recordId = (String) body.get("recordId");
        var id = UUID.fromString(recordId == null ? (String) body.get("consentSetId") : recordId);
        return new Proof.Opening(
                Digest.text(key.subjectKey()),
                Digest.text(key.commitmentKey(id)),
                metadata.getOrDefault(id, Map.of()));
    }
}
