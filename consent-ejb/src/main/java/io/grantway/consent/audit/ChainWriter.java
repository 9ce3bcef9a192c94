package io.grantway.consent.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts entries behind the heads of their chains. The head's row is locked from here to the end of
 * the transaction: writers of one partner stand in line, those of different partners don't meet.
 * Who writes to several chains takes them in the order of their ids, so that no two wait for each
 * other.
 */
@ApplicationScoped
class ChainWriter {

    /**
     * The row whose lock lets begin a chain: two that insert the same row may wait for each other.
     */
    static final UUID BEGINNING = new UUID(-1L, -1L);

    private final Set<UUID> begun = ConcurrentHashMap.newKeySet();

    private AuditChainRepository chains;
    private AuditEntryRepository entries;

    protected ChainWriter() {}

    @Inject
    ChainWriter(AuditChainRepository chains, AuditEntryRepository entries) {
        this.chains = chains;
        this.entries = entries;
    }

    void append(List<EntryDraft> drafts) {
        var byTenant =
                drafts.stream().collect(groupingBy(EntryDraft::tenantId, TreeMap::new, toList()));
        begin(byTenant.keySet());
        byTenant.forEach(this::append);
    }

    private void append(UUID tenantId, List<EntryDraft> drafts) {
        var head = chains.lock(tenantId).head();
        if (head.seq() > 0) {
            begun.add(tenantId);
        }
        var chained = new ArrayList<ChainedEntry>();
        for (var draft : drafts) {
            var entry = ChainedEntry.after(head, draft);
            chained.add(entry);
            head = entry.position();
        }
        entries.insert(chained.stream().map(AuditEntry::new).toList());
        chains.move(tenantId, head.seq(), head.hash(), drafts.get(0).time());
        chained.forEach(entry -> entry.draft().placed().accept(entry.position()));
    }

    /** Before any head is locked, so that who begins a chain waits for nobody who waits for it. */
    private void begin(Set<UUID> tenantIds) {
        var missing = tenantIds.stream().filter(this::isMissing).toList();
        if (!missing.isEmpty()) {
            chains.lock(BEGINNING);
            missing.stream()
                    .filter(this::isMissing)
                    .forEach(id -> chains.begin(id, AuditChain.genesis(id)));
        }
    }

    private boolean isMissing(UUID tenantId) {
        return !begun.contains(tenantId) && chains.byId(tenantId).isEmpty();
    }
}
