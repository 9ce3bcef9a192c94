package io.grantway.oauth.approval;

import io.grantway.oauth.PageRange;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

@Repository(dataStore = "oauth")
interface ApprovalRepository {

    /** A request with the names of whose it is. */
    record Row(StoredRequest request, String applicationName, String partnerName) {}

    @Insert
    void insert(StoredRequest request);

    @Find
    Optional<StoredRequest> byId(UUID id);

    @Query(
            "where subject = :subject and state = io.grantway.oauth.approval.ApprovalState.PENDING order by id desc")
    List<StoredRequest> pendingOf(String subject);

    @Query("where subject = :subject order by id desc limit 1")
    Optional<StoredRequest> newestOf(String subject);

    /** 1: the one agreement that was needed is this one. */
    @Query(
            "update StoredRequest set firstBy = :staffId, firstAt = :now, state = io.grantway.oauth.approval.ApprovalState.APPROVED,"
                    + " decidedBy = :actor, decidedAt = :now, decisionReason = :reason"
                    + " where id = :id and state = io.grantway.oauth.approval.ApprovalState.PENDING and needed = 1 and firstBy is null"
                    + " and (requesterId is null or requesterId <> :staffId)")
    int approveAlone(UUID id, UUID staffId, String actor, String reason, Instant now);

    /** 1: the first of two agreements is this one. */
    @Query(
            "update StoredRequest set firstBy = :staffId, firstAt = :now"
                    + " where id = :id and state = io.grantway.oauth.approval.ApprovalState.PENDING and needed = 2 and firstBy is null"
                    + " and (requesterId is null or requesterId <> :staffId)")
    int approveFirst(UUID id, UUID staffId, Instant now);

    /** 1: the second of two agreements is this one, and someone else gave the first. */
    @Query(
            "update StoredRequest set secondBy = :staffId, secondAt = :now, state = io.grantway.oauth.approval.ApprovalState.APPROVED,"
                    + " decidedBy = :actor, decidedAt = :now, decisionReason = :reason"
                    + " where id = :id and state = io.grantway.oauth.approval.ApprovalState.PENDING and needed = 2 and firstBy is not null"
                    + " and firstBy <> :staffId"
                    + " and (requesterId is null or requesterId <> :staffId)")
    int approveSecond(UUID id, UUID staffId, String actor, String reason, Instant now);

    @Query(
            "update StoredRequest set state = :state, decidedBy = :actor, decidedAt = :now,"
                    + " decisionReason = :reason where id = :id and state = io.grantway.oauth.approval.ApprovalState.PENDING")
    int decline(UUID id, ApprovalState state, String actor, String reason, Instant now);

    /** 1: what it allows is yours; 0: it was collected before, too late, or is not yours. */
    @Query(
            "update StoredRequest set usedAt = :now where id = :id and state = io.grantway.oauth.approval.ApprovalState.APPROVED"
                    + " and usedAt is null and requesterId = :staffId and decidedAt > :notBefore")
    int use(UUID id, UUID staffId, Instant notBefore, Instant now);

    StatelessSession session();

    default List<Row> page(ApprovalFilter filter, PageRange range) {
        var order =
                filter.state() == ApprovalState.PENDING ? " order by r.id" : " order by r.id desc";
        var query =
                session()
                        .createSelectionQuery(
                                "select r, a.name, p.name from StoredRequest r"
                                        + " left join Application a on a.id = r.applicationId"
                                        + " left join Partner p on p.id = a.partnerId"
                                        + where(filter)
                                        + order,
                                Row.class)
                        .setFirstResult(range.first())
                        .setMaxResults(range.size());
        return bind(query, filter).getResultList();
    }

    default long count(ApprovalFilter filter) {
        var query =
                session()
                        .createSelectionQuery(
                                "select count(x.id) from (select r.id as id from StoredRequest r"
                                        + where(filter)
                                        + " order by r.id limit "
                                        + (PageRange.MOST_COUNTED + 1)
                                        + ") x",
                                Long.class);
        return bind(query, filter).getSingleResult();
    }

    private static String where(ApprovalFilter filter) {
        return " where 1 = 1"
                + (filter.state() == null ? "" : " and r.state = :state")
                + (filter.kind() == null ? "" : " and r.kind = :kind")
                + (filter.applicationId() == null ? "" : " and r.applicationId = :applicationId");
    }

    private static <T> SelectionQuery<T> bind(SelectionQuery<T> query, ApprovalFilter filter) {
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (filter.applicationId() != null) {
            query.setParameter("applicationId", filter.applicationId());
        }
        return query;
    }
}
