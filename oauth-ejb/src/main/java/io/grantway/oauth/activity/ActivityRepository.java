package io.grantway.oauth.activity;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface ActivityRepository {

    StatelessSession session();

    default void add(Map<CountedActivity, Long> counts, Instant now) {
        session().doWork(connection -> new ActivityWriter(connection).add(counts, now));
    }

    @Query(
            "select startsAt, activity, amount from ActivityCount where span = :span"
                    + " and applicationId = :applicationId and startsAt >= :from")
    List<CountRow> counts(Span span, UUID applicationId, Instant from);

    /** Those with most of it first. */
    default List<BusyApplication> most(Activity activity, Instant from, int limit) {
        return session()
                .createSelectionQuery(
                        "select a.id, a.name, p.name, a.environment, sum(c.amount)"
                                + " from ActivityCount c join Application a on a.id = c.applicationId"
                                + " join Partner p on p.id = a.partnerId"
                                + " where c.span = DAY and c.activity = :activity"
                                + " and c.startsAt >= :from"
                                + " group by a.id, a.name, p.name, a.environment"
                                + " order by sum(c.amount) desc, a.id",
                        BusyApplication.class)
                .setParameter("activity", activity)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Deletes the oldest step where it is too old: a row for each application at the most. */
    @Query(
            "delete from ActivityCount where span = :span and activity = :activity"
                    + " and startsAt < :before and startsAt = (select min(o.startsAt)"
                    + " from ActivityCount o where o.span = :span and o.activity = :activity)")
    int purgeOldest(Span span, Activity activity, Instant before);
}
