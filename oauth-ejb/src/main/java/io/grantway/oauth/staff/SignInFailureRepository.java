package io.grantway.oauth.staff;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface SignInFailureRepository {

    @SQL(
            "insert into staff_failure (account_key, source, failures, touched_at)"
                    + " values (:accountKey, :source, 0, :now) on conflict do nothing")
    int open(String accountKey, String source, Instant now);

    /** Also locks the row until the end of the transaction. */
    @Query(
            "update SignInFailures set touchedAt = :now"
                    + " where accountKey = :accountKey and source = :source")
    int touch(String accountKey, String source, Instant now);

    @Query("where accountKey = :accountKey and source = :source")
    Optional<SignInFailures> find(String accountKey, String source);

    @Query(
            "update SignInFailures set failures = :failures, lockedUntil = :lockedUntil,"
                    + " lastFailedAt = :now where accountKey = :accountKey and source = :source")
    int count(String accountKey, String source, int failures, Instant lockedUntil, Instant now);

    @Query(
            "update SignInFailures set failures = 0, lockedUntil = null, lastSuccessAt = :now,"
                    + " touchedAt = :now where accountKey = :accountKey and source = :source")
    int succeed(String accountKey, String source, Instant now);

    /** Takes back the failure that an attempt was counted as before it was known to be right. */
    @Query(
            "update SignInFailures set failures = failures - 1"
                    + " where accountKey = :accountKey and source = :source and failures > 0")
    int forgive(String accountKey, String source);

    @Query(
            "delete from SignInFailures where touchedAt < :longAgo"
                    + " or (touchedAt < :before and lastSuccessAt is null)")
    int purge(Instant before, Instant longAgo);
}
