package io.grantway.oauth.redirect;

import io.grantway.oauth.PageRange;
import io.grantway.oauth.Prefix;
import io.grantway.oauth.client.Environment;
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
interface RedirectUriRepository {

    /** An approved host and what it looks like. */
    record HostRow(String host, String skeleton) {}

    /** Whose redirect URI it would be. */
    record OwnerRow(UUID partnerId, Environment environment) {}

    /** Joined from the left, so that a page is read in the order of the index. */
    String LINE =
            "select r.id, r.uri, r.status, r.host, a.id, a.name, a.environment, p.id, p.name,"
                    + " r.createdAt, r.decidedAt from RegisteredRedirectUri r"
                    + " left join Application a on a.id = r.applicationId"
                    + " left join Partner p on p.id = a.partnerId ";

    @Query(
            "select status from RegisteredRedirectUri"
                    + " where applicationId = :applicationId and uri = :uri")
    Optional<RedirectUriStatus> status(UUID applicationId, String uri);

    default Optional<OwnerRow> owner(UUID applicationId) {
        return session()
                .createSelectionQuery(
                        "select a.partnerId, a.environment from Application a where a.id = :applicationId",
                        OwnerRow.class)
                .setParameter("applicationId", applicationId)
                .uniqueResultOptional();
    }

    default Optional<RedirectUriLine> line(UUID id) {
        return session()
                .createSelectionQuery(LINE + "where r.id = :id", RedirectUriLine.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    default Optional<RedirectUriLine> line(UUID applicationId, String uri) {
        return session()
                .createSelectionQuery(
                        LINE + "where r.applicationId = :applicationId and r.uri = :uri",
                        RedirectUriLine.class)
                .setParameter("applicationId", applicationId)
                .setParameter("uri", uri)
                .uniqueResultOptional();
    }

    default List<RedirectUriLine> lines(
            UUID applicationId, List<RedirectUriStatus> statuses, int limit) {
        return session()
                .createSelectionQuery(
                        LINE
                                + "where r.applicationId = :applicationId and r.status in :statuses"
                                + " order by r.id",
                        RedirectUriLine.class)
                .setParameter("applicationId", applicationId)
                .setParameter("statuses", statuses)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Names of others that look so. */
    default List<String> namesLike(String looks, UUID partnerId, int limit) {
        return session()
                .createSelectionQuery(
                        "select distinct name from Application where nameLooks = :looks"
                                + " and partnerId <> :partnerId",
                        String.class)
                .setParameter("looks", looks)
                .setParameter("partnerId", partnerId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Insert
    void insert(RegisteredRedirectUri redirectUri);

    /** 1: the state is the new one; 0: it was not any of these any more. */
    @Query(
            "update RegisteredRedirectUri set status = :to, decidedAt = :decidedAt"
                    + " where id = :id and status in :from")
    int move(UUID id, List<RedirectUriStatus> from, RedirectUriStatus to, Instant decidedAt);

    /** Approved hosts of others whose looks begin so, and are about as long. */
    default List<HostRow> hostsLike(Prefix beginning, int length, UUID partnerId, int limit) {
        return hostsLike("r.skeleton", beginning, length, partnerId, limit);
    }

    /** Approved hosts of others whose looks, read backwards, begin so, and are about as long. */
    default List<HostRow> hostsLikeReversed(
            Prefix beginning, int length, UUID partnerId, int limit) {
        return hostsLike("r.skeletonReversed", beginning, length, partnerId, limit);
    }

    private List<HostRow> hostsLike(
            String column, Prefix beginning, int length, UUID partnerId, int limit) {
        var query =
                session()
                        .createSelectionQuery(
                                "select distinct r.host, r.skeleton from RegisteredRedirectUri r"
                                        + " join Application a on a.id = r.applicationId where "
                                        + beginning.on(column, "looks")
                                        + " and r.status = APPROVED"
                                        + " and length(r.skeleton) between :least and :most"
                                        + " and a.partnerId <> :partnerId",
                                HostRow.class)
                        .setParameter("least", length - 1)
                        .setParameter("most", length + 1)
                        .setParameter("partnerId", partnerId)
                        .setMaxResults(limit);
        beginning.bind(query, "looks");
        return query.getResultList();
    }

    default List<String> approvedHosts(List<String> hosts, UUID partnerId) {
        return session()
                .createSelectionQuery(
                        "select distinct r.host from RegisteredRedirectUri r"
                                + " join Application a on a.id = r.applicationId"
                                + " where r.host in :hosts and r.status = APPROVED"
                                + " and a.partnerId <> :partnerId",
                        String.class)
                .setParameter("hosts", hosts)
                .setParameter("partnerId", partnerId)
                .getResultList();
    }

    @Query(
            "select count(this) from RegisteredRedirectUri where applicationId = :applicationId"
                    + " and status in (io.grantway.oauth.redirect.RedirectUriStatus.PENDING,"
                    + " io.grantway.oauth.redirect.RedirectUriStatus.APPROVED)")
    long onTheList(UUID applicationId);

    StatelessSession session();

    /** Whether any host is this domain, or within it. */
    default boolean isDomain(Prefix key) {
        var query =
                session()
                        .createSelectionQuery(
                                "select d.id from RegisteredRedirectUri d where "
                                        + key.on("d.hostKey", "key"),
                                UUID.class)
                        .setMaxResults(1);
        key.bind(query, "key");
        return !query.getResultList().isEmpty();
    }

    default List<RedirectUriLine> page(
            RedirectUriFilter filter, HostSearch search, PageRange range) {
        var query =
                session()
                        .createSelectionQuery(
                                LINE + where(filter, search) + " order by " + search.order(),
                                RedirectUriLine.class)
                        .setFirstResult(range.first())
                        .setMaxResults(range.size());
        return bind(query, filter, search).getResultList();
    }

    default long count(RedirectUriFilter filter, HostSearch search) {
        var query =
                session()
                        .createSelectionQuery(
                                "select count(x.id) from"
                                        + " (select r.id as id from RegisteredRedirectUri r "
                                        + where(filter, search)
                                        + " order by "
                                        + search.order()
                                        + " limit "
                                        + (PageRange.MOST_COUNTED + 1)
                                        + ") x",
                                Long.class);
        return bind(query, filter, search).getSingleResult();
    }

    private static String where(RedirectUriFilter filter, HostSearch search) {
        return "where "
                + search.condition()
                + (filter.applicationId() == null ? "" : " and r.applicationId = :applicationId")
                + (filter.status() == null ? "" : " and r.status = :status");
    }

    private static <T> SelectionQuery<T> bind(
            SelectionQuery<T> query, RedirectUriFilter filter, HostSearch search) {
        search.bind(query);
        if (filter.applicationId() != null) {
            query.setParameter("applicationId", filter.applicationId());
        }
        if (filter.status() != null) {
            query.setParameter("status", filter.status());
        }
        return query;
    }
}
