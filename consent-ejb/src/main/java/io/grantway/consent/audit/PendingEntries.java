package io.grantway.consent.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.grantway.consent.subject.SubjectEntries;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The entries of a transaction, written when it is about to commit: a chain's head is locked for as
 * short as can be, and always after every other row, so that no two transactions wait for each
 * other. What fails here rolls the transaction back.
 */
@ApplicationScoped
class PendingEntries {

    @Resource TransactionSynchronizationRegistry transactions;
    @Inject ChainWriter writer;
    @Inject SubjectEntries subjects;

    void add(EntryDraft draft) {
        var pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transactions.putResource(Pending.class, pending);
            transactions.registerInterposedSynchronization(pending);
        }
        pending.drafts.add(draft);
    }

    void flush() {
        var pending = (Pending) transactions.getResource(Pending.class);
        if (pending != null) {
            pending.write();
        }
    }

    private void write(List<EntryDraft> drafts) {
        drafts.stream()
                .filter(draft -> draft.subjectKeyId() != null)
                .collect(groupingBy(EntryDraft::subjectKeyId, TreeMap::new, summingInt(draft -> 1)))
                .forEach(subjects::add);
        writer.append(drafts);
    }

    private class Pending implements Synchronization {
        private final List<EntryDraft> drafts = new ArrayList<>();

        private void write() {
            if (!drafts.isEmpty()) {
                PendingEntries.this.write(List.copyOf(drafts));
                drafts.clear();
            }
        }

        @Override
        public void beforeCompletion() {
            try {
                write();
            } catch (RuntimeException e) {
                transactions.setRollbackOnly();
                throw e;
            }
        }

        @Override
        public void afterCompletion(int status) {
            // the entries share the fate of the transaction
        }
    }
}
