package io.grantway.oauth.staff;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository(dataStore = "oauth")
interface StaffRepository {

    @Query("where email = :email")
    Optional<StaffAccount> byEmail(String email);

    @Find
    Optional<StaffAccount> byId(UUID id);

    @Query("order by active desc, email limit :limit")
    List<StaffAccount> all(int limit);

    @Query("select count(this) from StaffAccount where email in :emails")
    long countOf(List<String> emails);

    @Query("select count(this) from StaffAccount")
    long count();

    @Insert
    void insert(StaffAccount account);

    /** 1: the time step is yours; 0: it, or a later one, was used before. */
    @Query("update StaffAccount set totpStep = :step where id = :id and totpStep < :step")
    int spendTotpStep(UUID id, long step);

    @Query("update StaffAccount set signedInAt = :now where id = :id")
    int signedIn(UUID id, Instant now);

    @Query(
            "update StaffAccount set passwordHash = :rehashed"
                    + " where id = :id and passwordHash = :current")
    int rehash(UUID id, String current, String rehashed);

    @Query(
            "update StaffAccount set passwordHash = :passwordHash, totpSecret = :totpSecret,"
                    + " totpStep = 0, version = version + 1 where email = :email and active = true")
    int renewCredentials(String email, String passwordHash, String totpSecret);

    @Query(
            "update StaffAccount set name = :name, roles = :roles, active = :active,"
                    + " version = version + 1 where id = :id and version = :version")
    int update(UUID id, int version, String name, String roles, boolean active);

    StatelessSession session();

    /** The living accounts that lead, locked: whether one may go is decided by one at a time. */
    default List<StaffAccount> lockLeads() {
        return session()
                .createSelectionQuery(
                        "from StaffAccount where active = true and roles like '%tam-lead%'"
                                + " order by id",
                        StaffAccount.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
