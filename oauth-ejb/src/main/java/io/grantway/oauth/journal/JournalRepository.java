package io.grantway.oauth.journal;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface JournalRepository {

    @Insert
    void insert(JournalEntry entry);

    StatelessSession session();

    /** Newest first: the ids sort by time. */
    default List<JournalLine> page(JournalFilter filter, String about, UUID before, int limit) {
        var where = new StringBuilder("where 1 = 1");
        add(where, before, " and id < :before");
        add(where, filter.applicationId(), " and applicationId = :applicationId");
        add(where, filter.actor(), " and actor = :actor");
        add(where, filter.type(), " and type like :type escape '!'");
        add(where, about, " and about = :about");
        add(where, filter.from(), " and at >= :from");
        add(where, filter.until(), " and at < :until");
        var query =
                session()
                        .createSelectionQuery(
                                "select id, at, type, actor, source, partnerId, applicationId,"
                                        + " subject, beforeValue, afterValue, reason"
                                        + " from JournalEntry "
                                        + where
                                        + " order by id desc",
                                JournalLine.class)
                        .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        if (filter.applicationId() != null) {
            query.setParameter("applicationId", filter.applicationId());
        }
        if (filter.actor() != null) {
            query.setParameter("actor", filter.actor());
        }
        if (filter.type() != null) {
            query.setParameter("type", filter.type().replaceAll("[!%_]", "!$0") + "%");
        }
        if (about != null) {
            query.setParameter("about", about);
        }
        if (filter.from() != null) {
            query.setParameter("from", filter.from());
        }
        if (filter.until() != null) {
            query.setParameter("until", filter.until());
        }
        return query.getResultList();
    }

    private static void add(StringBuilder where, Object value, String condition) {
        if (value != null) {
            where.append(condition);
        }
    }
}
