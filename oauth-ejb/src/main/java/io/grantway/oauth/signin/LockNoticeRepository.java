package io.grantway.oauth.signin;

import jakarta.data.repository.Repository;
import java.time.Instant;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface LockNoticeRepository {

    StatelessSession session();

    /** 1: you tell the owner; 0: the owner was told since, or nobody has this address. */
    @SQL(
            "update user_account set lock_told_at = :now where email = :email"
                    + " and (lock_told_at is null or lock_told_at <= :since)")
    int take(String email, Instant now, Instant since);
}
