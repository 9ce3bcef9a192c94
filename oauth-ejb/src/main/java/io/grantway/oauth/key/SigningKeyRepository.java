package io.grantway.oauth.key;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface SigningKeyRepository {

    @Query("from SigningKey order by generation")
    List<SigningKey> all();

    /** 1: added; 0: another node was first. */
    @SQL(
            "insert into signing_key (generation, kid, sealed_jwk, created_at, signs_from)"
                    + " values (:generation, :kid, :sealedJwk, :createdAt, :signsFrom)"
                    + " on conflict do nothing")
    int add(int generation, String kid, String sealedJwk, Instant createdAt, Instant signsFrom);

    @Query("delete from SigningKey where generation < :generation")
    int deleteBefore(int generation);
}
