package io.grantway.oauth.purge;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;

@Repository(dataStore = "oauth")
interface JobLeaseRepository {

    /** 1: the job is yours until then; 0: another node does it. */
    @Query("update JobLease set heldUntil = :until where job = :job and heldUntil <= :now")
    int take(String job, Instant until, Instant now);

    @Query("update JobLease set heldUntil = :now where job = :job and heldUntil = :until")
    int release(String job, Instant until, Instant now);
}
