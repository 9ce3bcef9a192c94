package io.grantway.oauth.key;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.processing.SQL;

@Repository(dataStore = "oauth")
interface IdTokenKeyRepository {

    @Query("from IdTokenKey order by generation")
    List<IdTokenKey> all();

    /** 1: added; 0: another node was first. */
    @SQL(
            "insert into id_token_key (generation, kid, sealed_jwk, created_at, signs_from)"
                    + " values (:generation, :kid, :sealedJwk, :createdAt, :signsFrom)"
                    + " on conflict do nothing")
    int add(int generation, String kid, String sealedJwk, Instant createdAt, Instant signsFrom);

    @Query("delete from IdTokenKey where generation < :generation")
    int deleteBefore(int generation);
}
