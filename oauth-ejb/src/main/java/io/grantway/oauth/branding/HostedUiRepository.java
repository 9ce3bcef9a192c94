package io.grantway.oauth.branding;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface HostedUiRepository {

    /** Whose pages, and which version is shown. */
    record OwnerRow(UUID partnerId, Integer shown) {}

    default Optional<OwnerRow> owner(UUID applicationId) {
        return session()
                .createSelectionQuery(
                        "select a.partnerId, a.hostedUiVersion from Application a where a.id = :applicationId",
                        OwnerRow.class)
                .setParameter("applicationId", applicationId)
                .uniqueResultOptional();
    }

    default Optional<HostedUiVersion> shown(UUID applicationId) {
        return session()
                .createSelectionQuery(
                        "select h from HostedUiVersion h join Application a on a.id = h.applicationId"
                                + " and a.hostedUiVersion = h.version where a.id = :applicationId",
                        HostedUiVersion.class)
                .setParameter("applicationId", applicationId)
                .uniqueResultOptional();
    }

    @Query("where applicationId = :applicationId and version = :version")
    Optional<HostedUiVersion> version(UUID applicationId, int version);

    @Query("where applicationId = :applicationId order by version desc limit :limit")
    List<HostedUiVersion> versions(UUID applicationId, int limit);

    @Query("select coalesce(max(version), 0) from HostedUiVersion where applicationId = :id")
    int newest(UUID id);

    @Query(
            "select language, headline, explanation from StoredText"
                    + " where hostedUiId = :hostedUiId order by language")
    List<HostedText> texts(UUID hostedUiId);

    @Insert
    void insert(HostedUiVersion version);

    @Insert
    void insertTexts(List<StoredText> texts);

    /** 1: this version is shown now; 0: someone else chose another meanwhile. */
    default int show(UUID id, int shown, int version) {
        return session()
                .createMutationQuery(
                        "update Application set hostedUiVersion = :version where id = :id"
                                + " and coalesce(hostedUiVersion, 0) = :shown")
                .setParameter("id", id)
                .setParameter("shown", shown)
                .setParameter("version", version)
                .executeUpdate();
    }

    StatelessSession session();
}
