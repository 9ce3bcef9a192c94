package io.grantway.consent.audit;

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
                opened(covered, keys, userId),
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

    private List<Proof.Entry> opened(List<AuditEntry> covered, List<SubjectKey> keys, UUID userId) {
        var bySubject = new HashMap<String, SubjectKey>();
        for (var key : keys) {
            bySubject.put(key.subject(), key);
            bySubject.put(key.linkSubject(), key);
        }
        var bodies = covered.stream().map(entry -> CanonicalJson.parse(entry.body())).toList();
        var metadata = metadata(bodies, keys, userId);
        var opened = new ArrayList<Proof.Entry>();
        for (int i = 0; i < covered.size(); i++) {
            var body = bodies.get(i);
            var key = bySubject.get(body.get("subject"));
            var id = committed(body);
            opened.add(
                    new Proof.Entry(
                            covered.get(i).position().seq(),
                            covered.get(i).position().hash(),
                            covered.get(i).body(),
                            new Proof.Opening(
                                    Digest.text(key.subjectKey()),
                                    Digest.text(key.commitmentKey(id)),
                                    metadata.getOrDefault(id, Map.of()))));
        }
        return opened;
    }

    private Map<UUID, Map<String, Object>> metadata(
            List<Map<String, Object>> bodies, List<SubjectKey> keys, UUID userId) {
        var ofRecords = bodies.stream().filter(body -> !isLink(body)).map(Proofs::committed);
        var all = new HashMap<>(trail.metadata(keys, ofRecords.toList()));
        bodies.stream()
                .filter(Proofs::isLink)
                .forEach(body -> all.put(committed(body), Map.of("userId", userId.toString())));
        return all;
    }

    /** The id that the key of an entry's commitment is derived for. */
    private static UUID committed(Map<String, Object> body) {
        return UUID.fromString((String) body.get(isLink(body) ? "consentSetId" : "recordId"));
    }

    private static boolean isLink(Map<String, Object> body) {
        return AuditAction.LINKED.text().equals(body.get("action"));
    }
}
