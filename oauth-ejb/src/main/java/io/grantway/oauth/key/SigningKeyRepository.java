package io.grantway.oauth.key;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;

@Repository(dataStore = "oauth")
interface SigningKeyRepository {

    @Query("from SigningKey order by generation")
    List<SigningKey> all();

    /** 1: added; 0: another node was first. */
    @Query(
            "insert into SigningKey (generation, kid, sealedJwk, createdAt, signsFrom)"
                    + " values (:generation, :kid, :sealedJwk, :createdAt, :signsFrom)"
                    + " on conflict (generation) do nothing")
    int add(int generation, String kid, String sealedJwk, Instant createdAt, Instant signsFrom);

    @Query("delete from SigningKey where generation < :generation")
    int deleteBefore(int generation);
}
