package io.grantway.consent.audit;

import static java.util.stream.Collectors.toMap;

import io.grantway.consent.evidence.CanonicalJson;
import io.grantway.consent.permission.SpendingLimit;
import io.grantway.consent.subject.SubjectKey;
import io.grantway.consent.subject.SubjectKeys;
import io.grantway.consent.time.TimeOrderedId;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The append-only account of every change of a consent: one hash chain for each partner, and one
 * for the server itself.
 */
@Stateless
public class AuditTrail {

    /** The chain of what staff and the server do. */
    public static final UUID SYSTEM = new UUID(0L, 0L);

    /** The most records of one page. */
    public static final int MOST = 100;

    @Inject PendingEntries pending;
    @Inject AuditEntryRepository entries;
    @Inject MetadataRepository metadata;
    @Inject SubjectKeys subjects;
    @Inject Clock clock;

    /**
     * Appends an entry in the transaction of the change itself: both are there, or neither. It gets
     * its place in the chain as the last thing that the transaction does.
     *
     * @param placed is told the place, still in the transaction
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void append(AuditedChange change, Consumer<ChainPosition> placed) {
        var key = change.subject();
        var content = content(change.action(), change.actor(), change.time());
        content.put("consentSetId", text(change.consentSetId()));
        content.put("applicationId", text(change.applicationId()));
        content.put("recordId", text(change.recordId()));
        content.put("consentType", change.consentType());
        content.put("before", change.before());
        content.put("after", change.after());
        content.put("policy", change.policy());
        content.put("policyVersion", change.policyVersion());
        content.put("textSha256", change.textSha256());
        content.put("limit", change.limit() == null ? null : change.limit().json());
        content.put("commitment", key.commit(change.recordId(), change.metadata()));
        metadata.insert(
                new Metadata(
                        change.recordId(),
                        key.id(),
                        key.seal(change.recordId(), CanonicalJson.of(change.metadata()))));
        pending.add(
                new EntryDraft(
                        key.tenantId(), key.id(), key.subject(), change.time(), content, placed));
    }

    /** Appends that a consent set, and with it its subject, was given to a user account. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void appendLink(SubjectKey key, UUID consentSetId, UUID userId, Actor actor) {
        var now = clock.instant();
        var content = content(AuditAction.LINKED, actor, now);
        content.put("consentSetId", consentSetId.toString());
        content.put("commitment", key.commit(consentSetId, Map.of("userId", userId.toString())));
        pending.add(
                new EntryDraft(
                        key.tenantId(), null, key.linkSubject(), now, content, position -> {}));
    }

    /** Appends that a user was erased: when, and by whom, but not who it was. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void appendErasure(UUID tenantId, Actor actor) {
        var now = clock.instant();
        var content = content(AuditAction.ERASED, actor, now);
        pending.add(new EntryDraft(tenantId, null, null, now, content, position -> {}));
    }

    /** Appends to the chain of the server itself. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void append(SystemEvent event) {
        var now = clock.instant();
        var content = content(AuditAction.SYSTEM, event.actor(), now);
        content.put("type", event.type());
        content.put("details", event.details());
        pending.add(new EntryDraft(SYSTEM, null, null, now, content, position -> {}));
    }

    /** Writes what waits for the end of the transaction now. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void flush() {
        pending.flush();
    }

    /**
     * The entries about a user at a partner, oldest first.
     *
     * @param limit 1 to {@link #MOST}
     */
    public AuditPage page(UUID tenantId, UUID userId, int limit, int offset) {
        var keys = subjects.all(tenantId, userId);
        var found =
                keys.isEmpty()
                        ? List.<AuditEntry>of()
                        : entries.about(
                                keys.stream().map(SubjectKey::subject).toList(),
                                Limit.range(offset + 1L, (long) offset + limit));
        return new AuditPage(
                records(found, keys), subjects.entries(tenantId, userId), limit, offset);
    }

    /** What is known of the circumstances of records, by their ids. */
    public Map<UUID, Map<String, Object>> metadata(
            Collection<SubjectKey> keys, Collection<UUID> recordIds) {
        if (recordIds.isEmpty()) {
            return Map.of();
        }
        var byId = keys.stream().collect(toMap(SubjectKey::id, key -> key));
        var known = new HashMap<UUID, Map<String, Object>>();
        for (var found : metadata.of(recordIds)) {
            var key = byId.get(found.subjectKeyId());
            if (key != null) {
                var json = key.open(found.recordId(), found.sealed());
                known.put(found.recordId(), CanonicalJson.parse(json));
            }
        }
        return known;
    }

    /** Deletes what is known of the circumstances of a subject's records. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void deleteMetadata(UUID subjectKeyId) {
        metadata.deleteOf(subjectKeyId);
    }

    private List<AuditRecord> records(List<AuditEntry> found, List<SubjectKey> keys) {
        var bodies = found.stream().map(entry -> CanonicalJson.parse(entry.body())).toList();
        var known = metadata(keys, bodies.stream().map(body -> id(body, "recordId")).toList());
        var records = new ArrayList<AuditRecord>();
        for (int i = 0; i < found.size(); i++) {
            records.add(record(bodies.get(i), found.get(i).position(), known));
        }
        return records;
    }

    private static AuditRecord record(
            Map<String, Object> body,
            ChainPosition position,
            Map<UUID, Map<String, Object>> metadata) {
        var recordId = id(body, "recordId");
        return new AuditRecord(
                id(body, "auditId"),
                AuditAction.of((String) body.get("action")),
                Instant.parse((String) body.get("time")),
                id(body, "consentSetId"),
                id(body, "applicationId"),
                recordId,
                (String) body.get("consentType"),
                (String) body.get("before"),
                (String) body.get("after"),
                (String) body.get("policyVersion"),
                (String) body.get("actor"),
                position,
                metadata.getOrDefault(recordId, Map.of()),
                body.get("limit") instanceof Map<?, ?> limit ? SpendingLimit.of(limit) : null);
    }

    private static Map<String, Object> content(AuditAction action, Actor actor, Instant time) {
        var content = new HashMap<String, Object>();
        content.put("auditId", TimeOrderedId.at(time).toString());
        content.put("action", action.text());
        content.put("actor", actor.text());
        return content;
    }

    private static UUID id(Map<String, Object> body, String name) {
        var text = (String) body.get(name);
        return text == null ? null : UUID.fromString(text);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
