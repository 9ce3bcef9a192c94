package io.grantway.consent.audit;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Puts entries behind the heads of their chains. The head's row is locked from here to the end of
 * the transaction: writers of one partner stand in line, those of different partners don't meet.
 * Who writes to several chains takes them in the order of their ids, so that no two wait for each
 * other.
 */
@ApplicationScoped
class ChainWriter {

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
                drafts.stream()
                        .collect(
                                groupingBy(
                                        EntryDraft::tenantId,
                                        TreeMap::new,
                                        java.util.stream.Collectors.toList()));
        byTenant.forEach(this::append);
    }

    private void append(UUID tenantId, List<EntryDraft> drafts) {
        var head = lockedHead(tenantId);
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

    private ChainPosition lockedHead(UUID tenantId) {
        var chain = chains.lock(tenantId);
        if (chain == null) {
            chains.begin(tenantId, AuditChain.genesis(tenantId));
            chain = chains.lock(tenantId);
        }
        return chain.head();
    }
}
