package io.grantway.oauth.lockout;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface SignInLockRepository {

    StatelessSession session();

    /** 1: it is the first failure of this key. */
    @SQL(
            "insert into sign_in_lock (lock_key, failures, locked_until, expires_at)"
                    + " values (:lockKey, 1, :lockedUntil, :expiresAt) on conflict do nothing")
    int open(String lockKey, Instant lockedUntil, Instant expiresAt);

    /** 1: the failures of before are forgotten, and this is the first of the next. */
    @Query(
            "update SignInLock set failures = 1, lockedUntil = :lockedUntil, expiresAt = :expiresAt"
                    + " where lockKey = :lockKey and expiresAt <= :now")
    int restart(String lockKey, Instant lockedUntil, Instant expiresAt, Instant now);

    /**
     * 1: one more failure is counted, and the wait that follows it has begun; 0: there is nothing
     * to count on, or it is locked.
     *
     * @param free how many failures have no wait
     * @param waits the ends of the waits that follow the next ones, the last of which stands for
     *     all after it; at least one
     */
    default int count(String lockKey, int free, Instant[] waits, Instant expiresAt, Instant now) {
        var end = new StringBuilder("case when failures < :free then cast(:now as Instant)");
        for (int i = 0; i < waits.length - 1; i++) {
            end.append(" when failures = :free + ")
                    .append(i)
                    .append(" then cast(:wait")
                    .append(i)
                    .append(" as Instant)");
        }
        var update =
                session()
                        .createMutationQuery(
                                "update SignInLock set failures = failures + 1,"
                                        + " expiresAt = :expiresAt, lockedUntil = "
                                        + end
                                        + " else cast(:last as Instant) end where lockKey = :lockKey"
                                        + " and lockedUntil <= :now and expiresAt > :now")
                        .setParameter("lockKey", lockKey)
                        .setParameter("free", free)
                        .setParameter("now", now)
                        .setParameter("expiresAt", expiresAt)
                        .setParameter("last", waits[waits.length - 1]);
        for (int i = 0; i < waits.length - 1; i++) {
            update.setParameter("wait" + i, waits[i]);
        }
        return update.executeUpdate();
    }

    @Find
    Optional<SignInLock> find(String lockKey);

    @Query(
            "update SignInLock set failures = :failures, lockedUntil = :lockedUntil,"
                    + " expiresAt = :expiresAt where lockKey = :lockKey")
    int put(String lockKey, int failures, Instant lockedUntil, Instant expiresAt);

    @Query("select lockedUntil from SignInLock where lockKey = :lockKey")
    Optional<Instant> lockedUntil(String lockKey);

    @Query("select failures from SignInLock where lockKey = :lockKey")
    Optional<Integer> failures(String lockKey);

    /** Takes one failure back, with the wait that it brought. */
    @Query(
            "update SignInLock set failures = failures - 1, lockedUntil = :now"
                    + " where lockKey = :lockKey and failures > 0")
    int forgive(String lockKey, Instant now);

    @Query("update SignInLock set failures = failures where lockKey = :lockKey")
    int touch(String lockKey);

    @Query("delete from SignInLock where lockKey = :lockKey")
    int forget(String lockKey);

    @Query(
            "delete from SignInLock where lockKey in"
                    + " (select lockKey from SignInLock where expiresAt < :before"
                    + " order by expiresAt limit :batch)")
    int purge(Instant before, int batch);
}
