package io.grantway.oauth.signin;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface SignInRecordRepository {

    @SQL(
            "insert into sign_in_record (id, user_id, at, succeeded, user_agent, ip_address)"
                    + " values (:id, :userId, :now, true, :userAgent, :ipAddress)")
    int succeeded(UUID id, UUID userId, String userAgent, String ipAddress, Instant now);

    /** 1: written; 0: nobody has this address. */
    @SQL(
            "insert into sign_in_record (id, user_id, at, succeeded, user_agent, ip_address)"
                    + " select cast(:id as uuid), u.id, cast(:now as timestamp(6) with time zone),"
                    + " false, cast(:userAgent as varchar(300)), cast(:ipAddress as varchar(45))"
                    + " from user_account u where u.email = :email")
    int failed(UUID id, String email, String userAgent, String ipAddress, Instant now);

    /** The newest first. */
    @Query(
            "select id, at, succeeded, userAgent, ipAddress from SignInRecord"
                    + " where userId = :userId order by id desc limit :most")
    List<RecentSignIn> newest(UUID userId, int most);

    @Query("delete from SignInRecord where userId = :userId")
    int delete(UUID userId);

    @Query(
            "delete from SignInRecord where id in"
                    + " (select id from SignInRecord where at < :before order by at limit :batch)")
    int purge(Instant before, int batch);
}
