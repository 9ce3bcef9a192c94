package io.grantway.oauth.onboarding;

import io.grantway.oauth.PageRange;
import io.grantway.oauth.Prefix;
import io.grantway.oauth.client.ApplicationType;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

@Repository(dataStore = "oauth")
interface OnboardingRepository {

    String APPLICATION =
            "select a.id, a.groupId, a.partnerId, p.name, a.name, a.environment, a.type, a.logoUri,"
                    + " a.termsUri, a.privacyUri, a.accessTokenSeconds, a.refreshTokenSeconds,"
                    + " a.grants, a.approvedPermissions, a.requiredPermissions, a.hostedUiVersion,"
                    + " a.createdAt, a.version"
                    + " from Application a join Partner p on p.id = a.partnerId ";

    default Optional<PartnerDetails> partner(UUID id) {
        return session()
                .createSelectionQuery(
                        "select id, name, createdAt, version from Partner where id = :id",
                        PartnerDetails.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    default List<PartnerDetails> partners(Prefix name, PageRange range) {
        var query =
                session()
                        .createSelectionQuery(
                                "select p.id, p.name, p.createdAt, p.version from Partner p where "
                                        + name.on("p.nameKey", "name")
                                        + " order by p.nameKey, p.id",
                                PartnerDetails.class)
                        .setFirstResult(range.first())
                        .setMaxResults(range.size());
        name.bind(query, "name");
        return query.getResultList();
    }

    default long countPartners(Prefix name) {
        var query =
                session()
                        .createSelectionQuery(
                                "select count(x.id) from (select p.id as id from Partner p where "
                                        + name.on("p.nameKey", "name")
                                        + " order by p.nameKey, p.id limit "
                                        + (PageRange.MOST_COUNTED + 1)
                                        + ") x",
                                Long.class);
        name.bind(query, "name");
        return query.getSingleResult();
    }

    default int rename(UUID id, int version, String name) {
        return session()
                .createMutationQuery(
                        "update Partner set name = :name, nameKey = lower(:name), version = version + 1"
                                + " where id = :id and version = :version")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("name", name)
                .executeUpdate();
    }

    default Optional<ApplicationRow> application(UUID id) {
        return session()
                .createSelectionQuery(APPLICATION + "where a.id = :id", ApplicationRow.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    default List<ApplicationRow> sides(UUID groupId) {
        return session()
                .createSelectionQuery(
                        APPLICATION + "where a.groupId = :groupId order by a.environment desc",
                        ApplicationRow.class)
                .setParameter("groupId", groupId)
                .getResultList();
    }

    default int update(
            UUID id,
            int version,
            String name,
            String looks,
            ApplicationType type,
            String logoUri,
            String termsUri,
            String privacyUri,
            Integer access,
            Integer refresh,
            String grants) {
        return session()
                .createMutationQuery(
                        "update Application set name = :name, nameKey = lower(:name), nameLooks = :looks, type = :type,"
                                + " logoUri = :logoUri, termsUri = :termsUri, privacyUri = :privacyUri,"
                                + " accessTokenSeconds = :access, refreshTokenSeconds = :refresh,"
                                + " grants = :grants, version = version + 1"
                                + " where id = :id and version = :version")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("name", name)
                .setParameter("looks", looks)
                .setParameter("type", type)
                .setParameter("logoUri", logoUri)
                .setParameter("termsUri", termsUri)
                .setParameter("privacyUri", privacyUri)
                .setParameter("access", access)
                .setParameter("refresh", refresh)
                .setParameter("grants", grants)
                .executeUpdate();
    }

    default int permit(UUID id, int version, String approved, String required) {
        return session()
                .createMutationQuery(
                        "update Application set approvedPermissions = :approved,"
                                + " requiredPermissions = :required, version = version + 1"
                                + " where id = :id and version = :version")
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("approved", approved)
                .setParameter("required", required)
                .executeUpdate();
    }

    @Query("select origin from ApplicationOrigin where applicationId = :id order by origin")
    List<String> origins(UUID id);

    @Query("select name, email from ApplicationContact where applicationId = :id order by email")
    List<Contact> contacts(UUID id);

    @Query("delete from ApplicationOrigin where applicationId = :id")
    int deleteOrigins(UUID id);

    @Query("delete from ApplicationContact where applicationId = :id")
    int deleteContacts(UUID id);

    @Insert
    void insertOrigins(List<ApplicationOrigin> origins);

    @Insert
    void insertContacts(List<ApplicationContact> contacts);

    @Query(
            "select count(this) from ApplicationOrigin"
                    + " where applicationId = :applicationId and origin = :origin")
    long countOrigin(UUID applicationId, String origin);

    /** 1 where any application has it. */
    @Query(
            "select count(x.id) from (select o.applicationId as id from ApplicationOrigin o"
                    + " where o.origin = :origin order by o.applicationId limit 1) x")
    long countOrigin(String origin);

    default long approvedRedirectUris(UUID id) {
        return session()
                .createSelectionQuery(
                        "select count(this) from RegisteredRedirectUri"
                                + " where applicationId = :id and status = APPROVED",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    default long pendingRequests(UUID id) {
        return session()
                .createSelectionQuery(
                        "select count(this) from StoredRequest where applicationId = :id and state = PENDING",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    default long lastingKeys(UUID id, java.time.Instant soon) {
        return session()
                .createSelectionQuery(
                        "select count(this) from ClientKeyPair where applicationId = :id and revokedAt is null"
                                + " and (expiresAt is null or expiresAt > :soon)",
                        Long.class)
                .setParameter("id", id)
                .setParameter("soon", soon)
                .getSingleResult();
    }

    default long exposedKeys(UUID id) {
        return session()
                .createSelectionQuery(
                        "select count(this) from ClientKeyPair where applicationId = :id and revokedAt is null"
                                + " and exposedAt is not null",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    StatelessSession session();

    default List<ApplicationLine> applications(ApplicationFilter filter, PageRange range) {
        var query =
                session()
                        .createSelectionQuery(
                                "select a.id, a.groupId, a.partnerId, p.name, a.name,"
                                        + " a.environment, a.type, a.createdAt from Application a"
                                        + " join Partner p on p.id = a.partnerId"
                                        + where(filter)
                                        + " order by a.nameKey, a.id",
                                ApplicationLine.class)
                        .setFirstResult(range.first())
                        .setMaxResults(range.size());
        return bind(query, filter).getResultList();
    }

    default long countApplications(ApplicationFilter filter) {
        var query =
                session()
                        .createSelectionQuery(
                                "select count(x.id) from (select a.id as id from Application a"
                                        + where(filter)
                                        + " order by a.nameKey, a.id limit "
                                        + (PageRange.MOST_COUNTED + 1)
                                        + ") x",
                                Long.class);
        return bind(query, filter).getSingleResult();
    }

    private static String where(ApplicationFilter filter) {
        return " where "
                + new Prefix(filter.name()).on("a.nameKey", "name")
                + (filter.partnerId() == null ? "" : " and a.partnerId = :partnerId")
                + (filter.environment() == null ? "" : " and a.environment = :environment");
    }

    private static <T> SelectionQuery<T> bind(SelectionQuery<T> query, ApplicationFilter filter) {
        new Prefix(filter.name()).bind(query, "name");
        if (filter.partnerId() != null) {
            query.setParameter("partnerId", filter.partnerId());
        }
        if (filter.environment() != null) {
            query.setParameter("environment", filter.environment());
        }
        return query;
    }
}
