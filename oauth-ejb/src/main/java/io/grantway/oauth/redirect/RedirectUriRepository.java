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

    String LINE =
            "select r.id, r.uri, r.status, r.host, a.id, a.name, a.environment, p.id, p.name,"
                    + " r.createdAt, r.decidedAt from RegisteredRedirectUri r"
                    + " join Application a on a.id = r.applicationId"
                    + " join Partner p on p.id = a.partnerId ";

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

    @Insert
    void insert(RegisteredRedirectUri redirectUri);

    /** 1: the state is the new one; 0: it was not any of these any more. */
    @Query(
            "update RegisteredRedirectUri set status = :to, decidedAt = :decidedAt"
                    + " where id = :id and status in :from")
    int move(UUID id, List<RedirectUriStatus> from, RedirectUriStatus to, Instant decidedAt);

    default List<HostRow> hostsLike(String prefix, int least, int most, UUID partnerId, int limit) {
        return session()
                .createSelectionQuery(
                        "select distinct r.host, r.skeleton from RegisteredRedirectUri r"
                                + " join Application a on a.id = r.applicationId"
                                + " where r.skeleton like :prefix escape '!' and r.status = APPROVED"
                                + " and length(r.skeleton) between :least and :most"
                                + " and a.partnerId <> :partnerId limit :limit",
                        HostRow.class)
                .setParameter("prefix", prefix)
                .setParameter("least", least)
                .setParameter("most", most)
                .setParameter("partnerId", partnerId)
                .setParameter("limit", limit)
                .getResultList();
    }

    default List<HostRow> hostsLikeReversed(
            String prefix, int least, int most, UUID partnerId, int limit) {
        return session()
                .createSelectionQuery(
                        "select distinct r.host, r.skeleton from RegisteredRedirectUri r"
                                + " join Application a on a.id = r.applicationId"
                                + " where r.skeletonReversed like :prefix escape '!' and r.status = APPROVED"
                                + " and length(r.skeleton) between :least and :most"
                                + " and a.partnerId <> :partnerId limit :limit",
                        HostRow.class)
                .setParameter("prefix", prefix)
                .setParameter("least", least)
                .setParameter("most", most)
                .setParameter("partnerId", partnerId)
                .setParameter("limit", limit)
                .getResultList();
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

    default List<RedirectUriLine> page(RedirectUriFilter filter, PageRange range) {
        var query =
                session()
                        .createSelectionQuery(
                                LINE + where(filter) + " order by r.createdAt desc, r.id desc",
                                RedirectUriLine.class)
                        .setFirstResult(range.first())
                        .setMaxResults(range.size());
        return bind(query, filter).getResultList();
    }

    default long count(RedirectUriFilter filter) {
        var query =
                session()
                        .createSelectionQuery(
                                "select count(x.id) from"
                                        + " (select r.id as id from RegisteredRedirectUri r "
                                        + where(filter)
                                        + " order by r.id limit "
                                        + (PageRange.MOST_COUNTED + 1)
                                        + ") x",
                                Long.class);
        return bind(query, filter).getSingleResult();
    }

    private static String where(RedirectUriFilter filter) {
        return "where 1 = 1"
                + (isSearch(filter)
                        ? " and (r.host like :host escape '!' or r.hostKey like :key escape '!')"
                        : "")
                + (filter.applicationId() == null ? "" : " and r.applicationId = :applicationId")
                + (filter.status() == null ? "" : " and r.status = :status");
    }

    private static <T> SelectionQuery<T> bind(SelectionQuery<T> query, RedirectUriFilter filter) {
        if (isSearch(filter)) {
            query.setParameter("host", Prefix.pattern(filter.host()));
            query.setParameter("key", Prefix.pattern(Host.reversed(filter.host().strip())));
        }
        if (filter.applicationId() != null) {
            query.setParameter("applicationId", filter.applicationId());
        }
        if (filter.status() != null) {
            query.setParameter("status", filter.status());
        }
        return query;
    }

    private static boolean isSearch(RedirectUriFilter filter) {
        return filter.host() != null && !filter.host().isBlank();
    }
}
