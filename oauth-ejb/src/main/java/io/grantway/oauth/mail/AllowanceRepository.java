package io.grantway.oauth.mail;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface AllowanceRepository {

    @SQL(
            "insert into mail_allowance (address_hash, taken, window_ends_at)"
                    + " values (:addressHash, 0, :now) on conflict do nothing")
    int open(String addressHash, Instant now);

    /** 1: the time before is over, and this is the first of the next. */
    @Query(
            "update Allowance set taken = 1, windowEndsAt = :end"
                    + " where addressHash = :addressHash and windowEndsAt <= :now")
    int restart(String addressHash, Instant end, Instant now);

    /** 1: one is yours; 0: all are taken. */
    @Query(
            "update Allowance set taken = taken + 1"
                    + " where addressHash = :addressHash and taken < :most")
    int take(String addressHash, int most);

    @Query("select windowEndsAt from Allowance where addressHash = :addressHash")
    Optional<Instant> windowEnd(String addressHash);

    @Query(
            "delete from Allowance where addressHash in"
                    + " (select addressHash from Allowance where windowEndsAt < :before"
                    + " order by windowEndsAt limit :batch)")
    int purge(Instant before, int batch);
}
